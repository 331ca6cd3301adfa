#include "models/train/head_decisions.h"

#include <utility>

#include "core/learn/novelty_fit.h"
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

std::vector<float> inlier_scores(const NoveltyReference& novelty, const Answers& answers) {
  std::vector<float> out;
  for (Eigen::Index i = 0; i < answers.features.rows(); ++i) {
    out.push_back(inlier_score(novelty, {answers.features.row(i).data(),
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
    decision.temperature[m] = fit_temperature(val.logits, truth_of(val.items, labels));
    decision.novelty[m] = make_novelty_reference(known.features, truth_of(known.items, labels),
                                                 model.config.classes, kPrototypesPerClass, seed);
    decision.threshold[m] =
        acceptance_threshold(inlier_scores(decision.novelty[m], val), kAccepted);
  }
  return decision;
}

namespace {

// What every rehearsal has in common.
struct Common {
  const FeatureSet& set;
  const Labels& labels;
  const Lexicon& lexicon;
  const OutsidePhotos& outside;
  const ClassGroups& groups;
  RunPlan plan;
};

// Whether photos are asked about under captions of other items.
enum class Swapped { no, yes };

// Trained and asked; without pooled answers yet.
Result<Rehearsal> begin(const Common& common, std::vector<Part> parts, Swapped swapped,
                        const FeatureSet* wild) {
  RunPlan plan = common.plan;
  plan.parts = parts;
  plan.wild = wild;
  if (swapped == Swapped::yes) {
    std::vector<int> asked;
    for (const Part& part : parts) {
      asked.insert(asked.end(), part.evaluate.begin(), part.evaluate.end());
    }
    for (const Part& part : parts) {
      plan.swapped.push_back(
          swapped_pairs(common.set, common.labels, common.groups, part.evaluate, asked));
    }
  }
  auto runs = run_models(common.set, common.labels, plan);
  if (!runs.ok()) return {runs.status(), runs.message()};
  auto inputs = PoolFitInputs::create(common.set, common.labels, common.lexicon, parts,
                                      plan.threads, {common.outside, wild});
  if (!inputs.ok()) return {inputs.status(), inputs.message()};
  Rehearsal rehearsal;
  rehearsal.parts = std::move(parts);
  rehearsal.inputs = std::move(inputs).value();
  rehearsal.head = std::move(runs.value()[0]);
  return rehearsal;
}

void finish(Rehearsal& rehearsal, std::vector<CaseSettings> settings,
            std::vector<GroupThresholds> group_thresholds, const Temperatures& temperatures) {
  rehearsal.settings = std::move(settings);
  rehearsal.group_thresholds = std::move(group_thresholds);
  if (rehearsal.parts.empty()) return;
  rehearsal.pool = pool_runs(rehearsal.head, rehearsal.inputs, rehearsal.settings, temperatures);
}

// Whether picture and words agree, of folds and sources.
void add_agreement(const Labels& labels, Rehearsals& all) {
  for (Rehearsal* const one : {&all.folds, &all.sources}) {
    if (one->parts.empty()) continue;
    one->pairs = pair_answers(
        {one->head.runs[0], one->inputs, one->settings, all.groups, labels, all.temperatures});
  }
  for (Rehearsal* const one : {&all.folds, &all.sources}) {
    one->agreements =
        fit_agreement_crosswise(all.folds.pairs, all.sources.pairs, one->parts, all.groups);
  }
  all.agreement =
      fit_agreement(all_pairs(all.folds.pairs), all_pairs(all.sources.pairs), all.groups);
}

}  // namespace

Result<Rehearsals> rehearse(const FeatureSet& set, const Labels& labels, const HeadConfigFile& file,
                            const Splits& splits, const Lexicon& lexicon, const ClassGroups& groups,
                            const Temperatures& temperatures, const RunPlan& plan,
                            const ClasslessPhotos& classless) {
  std::vector<int> items = splits.train;
  items.insert(items.end(), splits.val.begin(), splits.val.end());
  Common common{set, labels, lexicon, classless.outside, groups, plan};
  common.plan.configs = {file};
  std::vector<Part> source = source_parts(set, labels, items);
  if (2 * asked_about(source) <= items.size()) source.clear();
  auto sources = begin(common, std::move(source), Swapped::yes, nullptr);
  if (!sources.ok()) return {sources.status(), sources.message()};
  auto folds = begin(common, fold_parts(set, items), Swapped::yes, classless.wild);
  if (!folds.ok()) return {folds.status(), folds.message()};
  auto classes = begin(common, class_parts(set, labels, items), Swapped::no, nullptr);
  if (!classes.ok()) return {classes.status(), classes.message()};

  Rehearsals all{std::move(folds).value(),
                 std::move(sources).value(),
                 std::move(classes).value(),
                 {},
                 groups,
                 {},
                 temperatures};
  const auto rows_of = [&](const Rehearsal& one) {
    return collect_rows(one.head, one.inputs, labels, temperatures);
  };
  const CaseRows known = rows_of(all.folds);
  const CaseRows novel = rows_of(all.sources);
  all.settings = fit_cases(known, novel);
  all.groups.threshold = fit_group_thresholds(all.settings, known, novel, groups);
  for (Rehearsal* const one : {&all.folds, &all.sources}) {
    auto settings = fit_crosswise(known, novel, one->parts);
    auto thresholds = fit_groups_crosswise(settings, known, novel, one->parts, groups);
    finish(*one, std::move(settings), std::move(thresholds), temperatures);
  }
  finish(all.classes, {all.settings}, {all.groups.threshold}, temperatures);
  add_agreement(labels, all);
  return all;
}

}  // namespace qurio
