#include "models/train/head_check.h"

#include <algorithm>
#include <cmath>

#include "core/learn/metrics.h"
#include "core/model/head/head.h"

namespace qurio {
namespace {

double largest_difference(std::span<const float> given, const Matrix<float>& expected,
                          std::size_t row) {
  double worst = 0;
  for (std::size_t c = 0; c < given.size(); ++c) {
    const double e = expected(static_cast<Eigen::Index>(row), static_cast<Eigen::Index>(c));
    worst = std::max(worst, std::abs(double{given[c]} - e));
  }
  return worst;
}

}  // namespace

HeadInput RawInput::read(const FeatureSet& set, const FeatureItem& item, std::size_t modality) {
  HeadInput input;
  if (modality != kCaptionOnly) {
    regions_.resize(std::size_t{FeatureSet::kRegionCount} * FeatureSet::kRegionWidth);
    set.read_regions(item.region_rows[0], regions_);
    input.regions = regions_;
  }
  if (modality != kPhotoOnly) {
    words_.resize(static_cast<std::size_t>(item.words.count) * FeatureSet::kWordColumns);
    set.read_words(item.words.first, item.words.count, words_);
    input.words = words_;
  }
  return input;
}

Result<double> reading_error(const WeightList& arrays, const LogLinearPool& pool,
                             const TrainedModel& model, const FeatureSet& set,
                             const ReducedFeatures& reduced, const std::vector<int>& items,
                             const Decision& decision, const PoolFitInputs& inputs,
                             const CaseSettings& settings) {
  const auto head = Head::load(arrays);
  if (!head.ok()) return {head.status(), head.message()};
  RawInput raw;
  double worst = 0;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Answers answers = answer(model, set, reduced, items, kCaseConditions[m]);
    const double t = decision.temperature[m];
    const Matrix<float> p = probabilities_of(answers.logits, t);
    const PartsRows rows = inputs.rows({answers.items, answers.logits}, kCaseConditions[m], 0, t);
    const Matrix<float> q = probabilities_of(pool_logits(settings[m], rows), 1);
    for (std::size_t i = 0; i < answers.items.size(); ++i) {
      const FeatureItem& item = set.items()[static_cast<std::size_t>(answers.items[i])];
      const HeadInput input = raw.read(set, item, m);
      const auto given = head.value().answer(input);
      if (!given.ok()) return {given.status(), item.id + ": " + given.message()};
      const auto both = pool.answer(input, item.caption, given.value().probabilities);
      if (!both.ok()) return {both.status(), item.id + ": " + both.message()};
      worst = std::max(worst, largest_difference(given.value().probabilities, p, i));
      worst = std::max(worst, largest_difference(both.value().probabilities, q, i));
    }
  }
  return worst;
}

}  // namespace qurio
