#include "models/train/runs.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "models/train/run_file.h"

namespace qurio {
namespace {

constexpr std::size_t kPartsAtOnce = 5;

// A part's features behind its own fronts.
struct Prepared {
  std::unique_ptr<ReducedFeatures> known, wild;
};

struct Job {
  std::size_t seed = 0;
  std::size_t arm = 0;
  std::size_t part = 0;
  std::string path;
};

std::string path_of(const RunPlan& plan, const FeatureSet& set, const Job& job) {
  const std::uint64_t key =
      run_key(plan.arms[job.arm], plan.parts[job.part], set, plan.wild, job.seed + 1);
  char name[32];
  std::snprintf(name, sizeof name, "/%016llx.run", static_cast<unsigned long long>(key));
  return plan.folder + name;
}

std::size_t seeds_of(const RunPlan& plan, std::size_t arm) {
  return static_cast<std::size_t>(plan.arm_seeds.empty() ? plan.seeds : plan.arm_seeds[arm]);
}

Result<ArmRuns> empty_runs(const ArmFile& file, const Labels& labels, std::size_t seeds,
                           std::size_t parts) {
  ArmRuns arm;
  arm.file = file;
  arm.file.arm.classes = static_cast<int>(labels.names.size());
  const auto model = Fusion<float>::create(arm.file.arm);
  if (!model.ok()) return {model.status(), model.message()};
  arm.parameters = model.value().layout().trainable();
  arm.circuit_parameters = model.value().layout().trainable(ParameterGroup::circuit);
  arm.runs.assign(seeds, std::vector<Run>(parts));
  return arm;
}

RunAnswers ask(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
               std::span<const int> items, Condition condition) {
  Answers answers = answer(model, set, reduced, items, condition);
  return {std::move(answers.items), std::move(answers.logits)};
}

Result<Run> train_run(const FeatureSet& set, const Labels& labels, const RunPlan& plan,
                      const Job& job, const Prepared& prepared) {
  const Part& part = plan.parts[job.part];
  const ArmFile& file = plan.arms[job.arm];
  auto model = train_model(file, set, *prepared.known, labels, part.train, job.seed + 1);
  if (!model.ok()) {
    return {model.status(), file.arm.name + ", " + part.name + ": " + model.message()};
  }
  Run run;
  run.seconds = model.value().seconds;
  for (const Condition condition : kConditions) {
    run.answers.push_back(ask(model.value(), set, *prepared.known, part.evaluate, condition));
  }
  if (prepared.wild) {
    const std::vector<int> strangers = all_items(*plan.wild);
    run.wild = ask(model.value(), *plan.wild, *prepared.wild, strangers, Condition::photo);
  }
  run.parameters = std::move(model.value().parameters);
  return run;
}

Prepared prepare(const FeatureSet& set, const RunPlan& plan, const Fronts& fronts) {
  Prepared prepared;
  prepared.known = std::make_unique<ReducedFeatures>(set, fronts);
  if (plan.wild != nullptr) {
    prepared.wild = std::make_unique<ReducedFeatures>(*plan.wild, fronts);
  }
  return prepared;
}

// The runs of parts first .. first + count - 1 that are not on disk yet; every arm's first seed
// comes before any second one. The others go into `arms`.
std::vector<Job> missing_jobs(const FeatureSet& set, const RunPlan& plan, std::size_t first,
                              std::size_t count, std::vector<ArmRuns>& arms) {
  std::vector<Job> jobs;
  std::size_t most = 0;
  for (const ArmRuns& arm : arms) most = std::max(most, arm.runs.size());
  for (std::size_t seed = 0; seed < most; ++seed) {
    for (std::size_t a = 0; a < arms.size(); ++a) {
      if (seed >= arms[a].runs.size()) continue;
      for (std::size_t p = first; p < first + count; ++p) {
        Job job{seed, a, p, ""};
        job.path = path_of(plan, set, job);
        auto there = read_run(job.path);
        if (there) {
          arms[a].runs[seed][p] = std::move(*there);
        } else {
          jobs.push_back(std::move(job));
        }
      }
    }
  }
  return jobs;
}

}  // namespace

Result<std::vector<ArmRuns>> run_arms(const FeatureSet& set, const Labels& labels,
                                      const RunPlan& plan) {
  std::vector<ArmRuns> arms;
  for (std::size_t a = 0; a < plan.arms.size(); ++a) {
    auto arm = empty_runs(plan.arms[a], labels, seeds_of(plan, a), plan.parts.size());
    if (!arm.ok()) return {arm.status(), arm.message()};
    arms.push_back(std::move(arm).value());
  }
  std::string problem;
  std::optional<FrontMaker> maker;
  for (std::size_t first = 0; first < plan.parts.size(); first += kPartsAtOnce) {
    const std::size_t count = std::min(kPartsAtOnce, plan.parts.size() - first);
    const std::vector<Job> jobs = missing_jobs(set, plan, first, count, arms);
    if (!jobs.empty() && !maker) maker.emplace(set, plan.parts, plan.threads);
    std::vector<Prepared> prepared(count);
    std::vector<bool> needed(count, false);
    for (const Job& job : jobs) needed[job.part - first] = true;
    run_parallel(static_cast<int>(count), plan.threads, [&](int k) {
      const auto slot = static_cast<std::size_t>(k);
      if (!needed[slot]) return;
      prepared[slot] = prepare(set, plan, maker->make(first + slot, plan.arms[0].components));
    });
    std::vector<std::string> problems(jobs.size());
    run_parallel(static_cast<int>(jobs.size()), plan.threads, [&](int k) {
      const Job& job = jobs[static_cast<std::size_t>(k)];
      auto run = train_run(set, labels, plan, job, prepared[job.part - first]);
      std::string& own = problems[static_cast<std::size_t>(k)];
      if (!run.ok()) {
        own = run.message();
      } else if (!write_run(job.path, run.value())) {
        own = job.path + " cannot be written";
      } else {
        arms[job.arm].runs[job.seed][job.part] = std::move(run).value();
      }
    });
    for (const std::string& one : problems) {
      if (problem.empty()) problem = one;
    }
  }
  if (!problem.empty()) return {Status::invalid_argument, problem};
  return arms;
}

}  // namespace qurio
