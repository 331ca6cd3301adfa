#include "models/train/head_decisions.h"

#include <numeric>
#include <utility>

#include "models/train/protocols.h"
#include "models/train/score.h"

namespace qurio {
namespace {

constexpr int kPrototypesPerClass = 8;

std::size_t asked_about(const std::vector<Part>& parts) {
  std::size_t count = 0;
  for (const Part& part : parts) count += part.evaluate.size();
  return count;
}

}  // namespace

Splits splits_of(const FeatureSet& set) {
  Splits splits;
  for (std::size_t i = 0; i < set.items().size(); ++i) {
    const std::string& split = set.items()[i].split;
    auto& part = split == "train" ? splits.train : split == "val" ? splits.val : splits.test;
    part.push_back(static_cast<int>(i));
  }
  return splits;
}

std::vector<float> familiarities(const Familiar& familiar, const Answers& answers) {
  std::vector<float> out;
  for (Eigen::Index i = 0; i < answers.features.rows(); ++i) {
    out.push_back(familiarity(familiar, {answers.features.row(i).data(),
                                         static_cast<std::size_t>(answers.features.cols())}));
  }
  return out;
}

Decision decide(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
                const Labels& labels, const Splits& splits, std::uint64_t seed) {
  Decision decision;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Answers known = answer(model, set, reduced, splits.train, kCaseConditions[m]);
    const Answers val = answer(model, set, reduced, splits.val, kCaseConditions[m]);
    decision.temperature[m] = fit_temperature(val.logits, truth_of(val, labels));
    decision.familiar[m] = make_familiar(known.features, truth_of(known, labels), model.arm.classes,
                                         kPrototypesPerClass, seed);
    decision.threshold[m] =
        acceptance_threshold(familiarities(decision.familiar[m], val), kAccepted);
  }
  return decision;
}

Result<Unseen> leave_sources_out(const FeatureSet& set, const Labels& labels, const ArmFile& file,
                                 const Splits& splits, const Lexicon& lexicon,
                                 const std::array<double, kModalityCases>& temperatures,
                                 RunPlan plan) {
  std::vector<int> items = splits.train;
  items.insert(items.end(), splits.val.begin(), splits.val.end());
  Unseen unseen;
  plan.arms = {file};
  plan.parts = source_parts(set, labels, items);
  unseen.by_source = 2 * asked_about(plan.parts) > items.size();
  if (!unseen.by_source) plan.parts = fold_parts(set, items);
  auto runs = run_arms(set, labels, plan);
  if (!runs.ok()) return {runs.status(), runs.message()};
  const auto inputs = WholeInputs::create(set, labels, lexicon, plan.parts, plan.threads);
  if (!inputs.ok()) return {inputs.status(), inputs.message()};
  std::vector<std::size_t> all(plan.parts.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  unseen.head = std::move(runs.value()[0]);
  unseen.settings = fit_cases(unseen.head, inputs.value(), labels, all, temperatures);
  unseen.whole =
      whole_runs(unseen.head, inputs.value(),
                 fit_crosswise(unseen.head, inputs.value(), labels, temperatures), temperatures);
  return unseen;
}

}  // namespace qurio
