#include "models/train/head_check.h"

#include <algorithm>
#include <cmath>

#include "core/learn/metrics.h"

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

HeadInput raw_input(const FeatureSet& set, const FeatureItem& item, std::size_t modality) {
  HeadInput input;
  if (modality != kCaptionOnly) {
    input.regions.resize(std::size_t{FeatureSet::kRegionCount} * FeatureSet::kRegionWidth);
    set.read_regions(item.region_rows[0], input.regions);
  }
  if (modality != kPhotoOnly) {
    input.words.resize(static_cast<std::size_t>(item.words.count) * FeatureSet::kWordColumns);
    set.read_words(item.words.first, item.words.count, input.words);
  }
  return input;
}

Result<double> reading_error(const Recogniser& recogniser, const TrainedModel& model,
                             const FeatureSet& set, const ReducedFeatures& reduced,
                             const std::vector<int>& items, const Decision& decision,
                             const PoolFitInputs& inputs, const CaseSettings& settings) {
  double worst = 0;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Answers answers = answer(model, set, reduced, items, kCaseConditions[m]);
    const double t = decision.temperature[m];
    const Matrix<float> p = probabilities_of(answers.logits, t);
    const PartsRows rows = inputs.rows({answers.items, answers.logits}, kCaseConditions[m], 0, t);
    const Matrix<float> q = probabilities_of(pool_logits(settings[m], rows), 1);
    for (std::size_t i = 0; i < answers.items.size(); ++i) {
      const FeatureItem& item = set.items()[static_cast<std::size_t>(answers.items[i])];
      // A caption of another language would be read without its words, too.
      const std::string caption = m == kPhotoOnly ? std::string() : item.caption;
      const auto object = recogniser.encode(raw_input(set, item, m), caption);
      if (!object.ok()) return {object.status(), item.id + ": " + object.message()};
      const auto given = recogniser.answer(object.value());
      if (!given.ok()) return {given.status(), item.id + ": " + given.message()};
      worst = std::max(worst, largest_difference(given.value().head_probabilities, p, i));
      worst = std::max(worst, largest_difference(given.value().probabilities, q, i));
    }
  }
  return worst;
}

}  // namespace qurio
