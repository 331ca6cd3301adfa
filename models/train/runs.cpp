#include "models/train/runs.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "models/lab/laboratory.h"
#include "models/train/run_file.h"

namespace qurio {
namespace {

constexpr std::size_t kPartsAtOnce = 5;

// A part's features behind its own whitenings.
struct Prepared {
  std::unique_ptr<ReducedFeatures> known, wild;
};

struct Job {
  std::size_t seed = 0;
  std::size_t config = 0;
  std::size_t part = 0;
  std::string path;
};

std::string path_of(const RunPlan& plan, const FeatureSet& set, const Job& job) {
  const std::uint64_t key =
      run_key(plan.configs[job.config], plan.parts[job.part], set, plan.wild, job.seed + 1);
  char name[32];
  std::snprintf(name, sizeof name, "/%016llx.run", static_cast<unsigned long long>(key));
  return plan.folder + name;
}

std::size_t seeds_of(const RunPlan& plan, std::size_t config) {
  return static_cast<std::size_t>(plan.config_seeds.empty() ? plan.seeds
                                                            : plan.config_seeds[config]);
}

Result<ModelRuns> empty_runs(const HeadConfigFile& file, const Labels& labels, std::size_t seeds,
                             std::size_t parts) {
  ModelRuns config;
  config.file = file;
  config.file.config.classes = static_cast<int>(labels.names.size());
  const auto model = make_model<float>(config.file.config);
  if (!model.ok()) return {model.status(), model.message()};
  config.parameters = model.value().layout().trainable();
  config.circuit_parameters = model.value().layout().trainable(ParameterGroup::circuit);
  config.runs.assign(seeds, std::vector<Run>(parts));
  return config;
}

RunAnswers ask(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
               std::span<const int> items, Condition condition) {
  Answers answers = answer(model, set, reduced, items, condition);
  return {std::move(answers.items), std::move(answers.logits)};
}

Result<Run> train_run(const FeatureSet& set, const Labels& labels, const RunPlan& plan,
                      const Job& job, const Prepared& prepared) {
  const Part& part = plan.parts[job.part];
  const HeadConfigFile& file = plan.configs[job.config];
  auto model = train_model(file, set, *prepared.known, labels, part.train, job.seed + 1);
  if (!model.ok()) {
    return {model.status(), file.config.name + ", " + part.name + ": " + model.message()};
  }
  Run run;
  run.seconds = model.value().seconds;
  for (const Condition condition : kConditions) {
    run.answers.push_back(ask(model.value(), set, *prepared.known, part.evaluate, condition));
  }
  if (prepared.wild) {
    const std::vector<int> novel_items = all_items(*plan.wild);
    run.wild = ask(model.value(), *plan.wild, *prepared.wild, novel_items, Condition::photo);
  }
  run.parameters = std::move(model.value().parameters);
  return run;
}

Prepared prepare(const FeatureSet& set, const RunPlan& plan, const Whitenings& whitenings) {
  Prepared prepared;
  prepared.known = std::make_unique<ReducedFeatures>(set, whitenings);
  if (plan.wild != nullptr) {
    prepared.wild = std::make_unique<ReducedFeatures>(*plan.wild, whitenings);
  }
  return prepared;
}

// The runs of parts first .. first + count - 1 that are not on disk yet; every head's first seed
// comes before any second one. The others go into `heads`.
std::vector<Job> missing_jobs(const FeatureSet& set, const RunPlan& plan, std::size_t first,
                              std::size_t count, std::vector<ModelRuns>& configs) {
  std::vector<Job> jobs;
  std::size_t most = 0;
  for (const ModelRuns& config : configs) most = std::max(most, config.runs.size());
  for (std::size_t seed = 0; seed < most; ++seed) {
    for (std::size_t a = 0; a < configs.size(); ++a) {
      if (seed >= configs[a].runs.size()) continue;
      for (std::size_t p = first; p < first + count; ++p) {
        Job job{seed, a, p, ""};
        job.path = path_of(plan, set, job);
        auto there = read_run(job.path);
        if (there) {
          configs[a].runs[seed][p] = std::move(*there);
        } else {
          jobs.push_back(std::move(job));
        }
      }
    }
  }
  return jobs;
}

}  // namespace

Result<std::vector<ModelRuns>> run_configs(const FeatureSet& set, const Labels& labels,
                                           const RunPlan& plan) {
  std::vector<ModelRuns> configs;
  for (std::size_t a = 0; a < plan.configs.size(); ++a) {
    auto config = empty_runs(plan.configs[a], labels, seeds_of(plan, a), plan.parts.size());
    if (!config.ok()) return {config.status(), config.message()};
    configs.push_back(std::move(config).value());
  }
  std::string problem;
  std::optional<WhiteningFitter> maker;
  for (std::size_t first = 0; first < plan.parts.size(); first += kPartsAtOnce) {
    const std::size_t count = std::min(kPartsAtOnce, plan.parts.size() - first);
    const std::vector<Job> jobs = missing_jobs(set, plan, first, count, configs);
    if (!jobs.empty() && !maker) maker.emplace(set, plan.parts, plan.threads);
    std::vector<Prepared> prepared(count);
    std::vector<bool> needed(count, false);
    for (const Job& job : jobs) needed[job.part - first] = true;
    run_parallel(static_cast<int>(count), plan.threads, [&](int k) {
      const auto slot = static_cast<std::size_t>(k);
      if (!needed[slot]) return;
      prepared[slot] = prepare(set, plan, maker->make(first + slot, plan.configs[0].components));
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
        configs[job.config].runs[job.seed][job.part] = std::move(run).value();
      }
    });
    for (const std::string& one : problems) {
      if (problem.empty()) problem = one;
    }
  }
  if (!problem.empty()) return {Status::invalid_argument, problem};
  return configs;
}

}  // namespace qurio
