#include "models/train/ablation.h"

#include <numbers>
#include <string>
#include <utility>

#include "core/quantum/quantum.h"
#include "models/lab/laboratory.h"
#include "models/train/score.h"

namespace qurio {
namespace {

// The settings without a part.
using Change = void (*)(PoolSettings&);
constexpr std::pair<const char*, Change> kChanges[] = {
    {"all", [](PoolSettings&) {}},
    {"without_head", [](PoolSettings& s) { s.head = 0; }},
    {"without_words", [](PoolSettings& s) { s.words = 0; }},
    {"without_likeness", [](PoolSettings& s) { s.photo = s.nearest = s.votes = 0; }},
};

double accuracy_of(const ModelRuns& pool, Condition condition, const Labels& labels) {
  double right = 0;
  double asked = 0;
  for (const std::vector<Run>& parts : pool.runs) {
    for (const Run& run : parts) {
      const RunAnswers& answers = run.answers[static_cast<std::size_t>(condition)];
      right += count_right(answers.logits, answers.items, labels);
      asked += static_cast<double>(answers.items.size());
    }
  }
  return asked == 0 ? 0 : right / asked;
}

// The angles of a trained head's circuit, each anywhere on the circle.
std::vector<float> with_random_angles(const LabConfig& config, std::vector<float> parameters,
                                      Random& random) {
  // Cannot fail: this head was trained.
  const ParameterLayout layout = make_model<float>(config).value().layout();
  VectorSlot<float> angles = layout.vector(std::span<float>(parameters), layout.find("angles"));
  for (float& angle : angles) {
    angle = static_cast<float>(2 * std::numbers::pi * (random.uniform() - 0.5));
  }
  return parameters;
}

}  // namespace

ModelRuns at_random_angles(const FeatureSet& set, const ModelRuns& model,
                           const std::vector<Part>& parts, int threads) {
  ModelRuns asked = model;
  const WhiteningFitter maker(set, parts, threads);
  run_parallel(static_cast<int>(parts.size()), threads, [&](int p) {
    const auto part = static_cast<std::size_t>(p);
    const ReducedFeatures reduced(set, maker.make(part, model.file.components));
    Random random(static_cast<std::uint64_t>(p) + 1);
    for (std::vector<Run>& runs : asked.runs) {
      Run& run = runs[part];
      const TrainedModel moved{model.file.config,
                               with_random_angles(model.file.config, run.parameters, random)};
      for (RunAnswers& answers : run.answers) answers = {};
      for (const Condition condition : kCaseConditions) {
        Answers own = answer(moved, set, reduced, parts[part].evaluate, condition);
        run.answers[static_cast<std::size_t>(condition)] = {std::move(own.items),
                                                            std::move(own.logits)};
      }
    }
  });
  return asked;
}

Json ablation_figures(const ModelRuns& model, const ModelRuns* random, const PoolFitInputs& inputs,
                      std::span<const CaseSettings> settings, const Temperatures& temperatures,
                      const Labels& labels) {
  Json figures = Json::object();
  const auto add = [&](const char* name, const ModelRuns& runs,
                       const std::vector<CaseSettings>& changed) {
    const ModelRuns pool = pool_runs(runs, inputs, changed, temperatures);
    for (const Condition condition : kCaseConditions) {
      figures[about(condition).name][name] = rounded(accuracy_of(pool, condition, labels));
    }
  };
  const std::vector<CaseSettings> as_they_are(settings.begin(), settings.end());
  for (const auto& [name, change] : kChanges) {
    std::vector<CaseSettings> changed = as_they_are;
    for (CaseSettings& cases : changed) {
      for (PoolSettings& one : cases) change(one);
    }
    add(name, model, changed);
  }
  if (random != nullptr) {
    add("random_angles", *random, as_they_are);
    for (const Condition condition : kCaseConditions) {
      Json& row = figures[about(condition).name];
      row["head"] = rounded(accuracy_of(model, condition, labels));
      row["head_random_angles"] = rounded(accuracy_of(*random, condition, labels));
    }
  }
  return figures;
}

}  // namespace qurio
