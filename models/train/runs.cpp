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

// As many as there are folds. Each holds whitened features of its own, 61 MB of the set `world`.
constexpr std::size_t kPartsAtOnce = 5;

// A part's features behind its own whitenings.
struct Prepared {
  std::unique_ptr<ReducedFeatures> known, wild;
};

struct Job {
  std::size_t seed = 0;
  std::size_t model = 0;
  std::size_t part = 0;
  std::string path;
  std::optional<Run> trained;  // it was trained before, and not asked about the swapped pairs
};

std::string path_of(const RunPlan& plan, const FeatureSet& set, const Job& job) {
  const std::uint64_t key = run_key(plan.configs[job.model], plan.parts[job.part], set, plan.wild,
                                    job.seed + 1, plan.evidence);
  char name[32];
  std::snprintf(name, sizeof name, "/%016llx.run", static_cast<unsigned long long>(key));
  return plan.folder + name;
}

std::size_t seeds_of(const RunPlan& plan, std::size_t model) {
  return static_cast<std::size_t>(plan.config_seeds.empty() ? plan.seeds
                                                            : plan.config_seeds[model]);
}

Result<ModelRuns> empty_runs(const HeadConfigFile& file, const Labels& labels, std::size_t seeds,
                             std::size_t parts) {
  ModelRuns model;
  model.file = file;
  model.file.config =
      for_classes(file.config, static_cast<int>(labels.names.size()), file.evidence);
  const auto fusion = make_model<float>(model.file.config);
  if (!fusion.ok()) return {fusion.status(), fusion.message()};
  model.parameters = fusion.value().layout().trainable();
  model.circuit_parameters = fusion.value().layout().trainable(ParameterGroup::circuit);
  model.runs.assign(seeds, std::vector<Run>(parts));
  return model;
}

// The evidence that this head is given; null: none.
const Evidence* evidence_for(const RunPlan& plan, const Job& job) {
  return plan.configs[job.model].evidence ? plan.evidence : nullptr;
}

RunAnswers ask(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
               std::span<const int> items, Condition condition, const Evidence* evidence) {
  Answers answers = answer(model, set, reduced, items, condition, evidence);
  return {std::move(answers.items), std::move(answers.logits)};
}

// The model of a run, trained unless that was done before.
Result<TrainedModel> model_of(const FeatureSet& set, const Labels& labels, const RunPlan& plan,
                              const Job& job, const Prepared& prepared) {
  const HeadConfigFile& file = plan.configs[job.model];
  if (job.trained) {
    TrainedModel model{file.config, job.trained->parameters, job.trained->seconds, 0};
    model.config = for_classes(file.config, static_cast<int>(labels.names.size()), file.evidence);
    return model;
  }
  const Part& part = plan.parts[job.part];
  auto model = train_model(file, set, *prepared.known, labels, part.train, job.seed + 1,
                           evidence_for(plan, job));
  if (model.ok()) return model;
  return {model.status(), file.config.name + ", " + part.name + ": " + model.message()};
}

Run ask_all(const TrainedModel& model, const FeatureSet& set, const RunPlan& plan, const Job& job,
            const Prepared& prepared) {
  const Part& part = plan.parts[job.part];
  const Evidence* const evidence = evidence_for(plan, job);
  Run run;
  for (const Condition condition : kConditions) {
    run.answers.push_back(ask(model, set, *prepared.known, part.evaluate, condition, evidence));
  }
  if (prepared.wild && evidence == nullptr) {
    const std::vector<int> novel_items = all_items(*plan.wild);
    run.wild = ask(model, *plan.wild, *prepared.wild, novel_items, Condition::photo, nullptr);
  }
  return run;
}

Result<Run> make_run(const FeatureSet& set, const Labels& labels, const RunPlan& plan,
                     const Job& job, const Prepared& prepared) {
  auto made = model_of(set, labels, plan, job, prepared);
  if (!made.ok()) return {made.status(), made.message()};
  TrainedModel& model = made.value();
  Run run = job.trained ? *job.trained : ask_all(model, set, plan, job, prepared);
  if (!plan.swapped.empty()) {
    run.swapped.pairs = plan.swapped[job.part];
    run.swapped.logits =
        answer(model, *prepared.known, run.swapped.pairs, evidence_for(plan, job)).logits;
  }
  run.seconds = model.seconds;
  run.parameters = std::move(model.parameters);
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

// Whether it has answered all that is asked.
bool is_complete(const Run& run, const RunPlan& plan, std::size_t part) {
  return plan.swapped.empty() || run.swapped.pairs == plan.swapped[part];
}

// The runs of parts first .. first + count - 1 that are not on disk yet; every head's first seed
// comes before any second one. The others go into `models`.
std::vector<Job> missing_jobs(const FeatureSet& set, const RunPlan& plan, std::size_t first,
                              std::size_t count, std::vector<ModelRuns>& models) {
  std::vector<Job> jobs;
  std::size_t most = 0;
  for (const ModelRuns& model : models) most = std::max(most, model.runs.size());
  for (std::size_t seed = 0; seed < most; ++seed) {
    for (std::size_t a = 0; a < models.size(); ++a) {
      if (seed >= models[a].runs.size()) continue;
      for (std::size_t p = first; p < first + count; ++p) {
        Job job{seed, a, p, "", std::nullopt};
        job.path = path_of(plan, set, job);
        auto there = read_run(job.path);
        if (there && is_complete(*there, plan, p)) {
          models[a].runs[seed][p] = std::move(*there);
        } else {
          job.trained = std::move(there);
          jobs.push_back(std::move(job));
        }
      }
    }
  }
  return jobs;
}

}  // namespace

RunAnswers answers_of_parts(const ModelRuns& model, std::size_t seed, std::size_t condition) {
  RunAnswers all;
  Eigen::Index rows = 0;
  for (const Run& run : model.runs[seed]) rows += run.answers[condition].logits.rows();
  all.logits.resize(rows, model.file.config.classes);
  Eigen::Index at = 0;
  for (const Run& run : model.runs[seed]) {
    const RunAnswers& answers = run.answers[condition];
    all.logits.middleRows(at, answers.logits.rows()) = answers.logits;
    at += answers.logits.rows();
    all.items.insert(all.items.end(), answers.items.begin(), answers.items.end());
  }
  return all;
}

Result<std::vector<ModelRuns>> run_models(const FeatureSet& set, const Labels& labels,
                                          const RunPlan& plan) {
  std::vector<ModelRuns> models;
  for (std::size_t a = 0; a < plan.configs.size(); ++a) {
    auto model = empty_runs(plan.configs[a], labels, seeds_of(plan, a), plan.parts.size());
    if (!model.ok()) return {model.status(), model.message()};
    models.push_back(std::move(model).value());
  }
  std::string problem;
  std::optional<WhiteningFitter> maker;
  for (std::size_t first = 0; first < plan.parts.size(); first += kPartsAtOnce) {
    const std::size_t count = std::min(kPartsAtOnce, plan.parts.size() - first);
    const std::vector<Job> jobs = missing_jobs(set, plan, first, count, models);
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
      auto run = make_run(set, labels, plan, job, prepared[job.part - first]);
      std::string& own = problems[static_cast<std::size_t>(k)];
      if (!run.ok()) {
        own = run.message();
      } else if (!write_run(job.path, run.value())) {
        own = job.path + " cannot be written";
      } else {
        models[job.model].runs[job.seed][job.part] = std::move(run).value();
      }
    });
    for (const std::string& one : problems) {
      if (problem.empty()) problem = one;
    }
  }
  if (!problem.empty()) return {Status::invalid_argument, problem};
  return models;
}

}  // namespace qurio
