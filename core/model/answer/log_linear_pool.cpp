#include "core/model/answer/log_linear_pool.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace qurio {
namespace {

// In the order of the rows of the array `whole`.
constexpr float PoolSettings::*kFields[] = {&PoolSettings::head,        &PoolSettings::words,
                                            &PoolSettings::photo,       &PoolSettings::nearest,
                                            &PoolSettings::novel_scale, &PoolSettings::known,
                                            &PoolSettings::threshold,   &PoolSettings::support};
constexpr std::size_t kRows = std::size(kFields);

Result<std::array<PoolSettings, kModalityCases>> read_settings(const WeightList& weights) {
  const auto found = std::find_if(weights.begin(), weights.end(),
                                  [](const NamedArray& array) { return array.name == "whole"; });
  if (found == weights.end()) return {Status::weights_mismatch, "array whole is missing"};
  if (found->shape != std::vector<std::size_t>{kRows, kModalityCases} ||
      found->values.size() != kRows * kModalityCases) {
    return {Status::weights_mismatch, "array whole has another shape than [8, 3]"};
  }
  const auto finite = [](float value) { return std::isfinite(value); };
  if (!std::all_of(found->values.begin(), found->values.end(), finite)) {
    return {Status::not_finite, "array whole has a number that is not finite"};
  }
  std::array<PoolSettings, kModalityCases> settings;
  for (std::size_t c = 0; c < kModalityCases; ++c) {
    for (std::size_t row = 0; row < kRows; ++row) {
      settings[c].*kFields[row] = found->values[row * kModalityCases + c];
    }
    if (settings[c].novel_scale < 0 || settings[c].known < 0) {
      return {Status::weights_mismatch, "array whole has a negative scale"};
    }
  }
  return settings;
}

std::size_t modality_case(const HeadInput& input) {
  if (input.words.empty()) return kPhotoOnly;
  return input.regions.empty() ? kCaptionOnly : kPhotoAndCaption;
}

double scale_of(const PoolSettings& settings, std::span<const float> nearest) {
  if (nearest.empty()) return settings.known;
  const double inlier_score = std::max(0.0F, *std::max_element(nearest.begin(), nearest.end()));
  return settings.novel_scale + (double{settings.known} - settings.novel_scale) * inlier_score;
}

std::vector<float> softmax(std::vector<double> z) {
  const double largest = *std::max_element(z.begin(), z.end());
  double sum = 0;
  for (double& value : z) sum += value = std::exp(value - largest);
  std::vector<float> probabilities;
  probabilities.reserve(z.size());
  for (const double value : z) probabilities.push_back(static_cast<float>(value / sum));
  return probabilities;
}

// The two measures of the photo as the one that PooledAnswer hands out.
std::vector<float> blended(const PoolSettings& settings, std::span<const float> similarity,
                           std::span<const float> nearest) {
  const float both = settings.photo + settings.nearest;
  std::vector<float> out(similarity.begin(), similarity.end());
  if (both <= 0) return out;
  for (std::size_t k = 0; k < out.size(); ++k) {
    out[k] = (settings.photo * similarity[k] + settings.nearest * nearest[k]) / both;
  }
  return out;
}

}  // namespace

std::vector<double> pool_logits(const PoolSettings& settings, const PoolInputs& parts) {
  const double scale = scale_of(settings, parts.nearest);
  std::vector<double> z(parts.head.size());
  for (std::size_t k = 0; k < z.size(); ++k) {
    z[k] = settings.head * std::log(std::max(parts.head[k], kLeastProbability));
    if (!parts.evidence.empty()) z[k] += settings.words * parts.evidence[k];
    if (!parts.similarity.empty()) z[k] += settings.photo * parts.similarity[k];
    if (!parts.nearest.empty()) z[k] += settings.nearest * parts.nearest[k];
    z[k] *= scale;
  }
  return z;
}

float support_of(const PoolInputs& parts, std::size_t top) {
  float support = parts.head.empty() ? 0 : kSupportOfHead * parts.head[top];
  if (!parts.nearest.empty()) support += parts.nearest[top];
  if (!parts.evidence.empty()) support += kSupportOfWords * std::sqrt(parts.evidence[top]);
  return support;
}

Result<LogLinearPool> LogLinearPool::load(const WeightList& weights, std::string_view lexicon,
                                          std::span<const std::string> classes) {
  LogLinearPool pool;
  auto words = Lexicon::parse(lexicon, classes);
  if (!words.ok()) return {words.status(), words.message()};
  auto prototypes = load_photo_prototypes(weights);
  if (!prototypes.ok()) return {prototypes.status(), prototypes.message()};
  const auto count = static_cast<int>(classes.size());
  if (prototypes.value().classes() != count) {
    return {Status::weights_mismatch, "array photo_prototypes has " +
                                          std::to_string(prototypes.value().classes()) +
                                          " classes instead of " + std::to_string(count)};
  }
  auto exemplars = load_photo_exemplars(weights, prototypes.value().region_width(), count);
  if (!exemplars.ok()) return {exemplars.status(), exemplars.message()};
  const auto settings = read_settings(weights);
  if (!settings.ok()) return {settings.status(), settings.message()};
  pool.lexicon_ = std::move(words).value();
  pool.prototypes_ = std::move(prototypes).value();
  pool.exemplars_ = std::move(exemplars).value();
  pool.settings_ = settings.value();
  return pool;
}

Result<PooledAnswer> LogLinearPool::answer(const HeadInput& input, std::string_view caption,
                                           std::span<const float> head) const {
  if (static_cast<int>(head.size()) != lexicon_.classes()) {
    return {Status::invalid_argument, "the head gave " + std::to_string(head.size()) +
                                          " probabilities instead of " +
                                          std::to_string(lexicon_.classes())};
  }
  if (input.regions.empty() && input.words.empty()) {
    return {Status::invalid_argument, "neither a photo nor a caption"};
  }
  PooledAnswer answer;
  answer.words = lexicon_.read(input.words.empty() ? std::string_view{} : caption);
  std::vector<float> similarity, nearest;
  if (!input.regions.empty()) {
    const auto descriptor = photo_descriptor(prototypes_, input.regions);
    if (!descriptor.ok()) return {descriptor.status(), descriptor.message()};
    similarity = descriptor_similarities(prototypes_, descriptor.value());
    nearest = nearest_exemplars(exemplars_, descriptor.value(), lexicon_.classes());
  }
  const PoolSettings& settings = settings_[modality_case(input)];
  const PoolInputs parts{head, answer.words.evidence, similarity, nearest};
  const auto scale = static_cast<float>(scale_of(settings, nearest));
  answer.weights = {scale * settings.head, scale * settings.words,
                    scale * (settings.photo + settings.nearest)};
  answer.probabilities = softmax(pool_logits(settings, parts));
  answer.similarity = blended(settings, similarity, nearest);
  const auto top = std::max_element(answer.probabilities.begin(), answer.probabilities.end());
  answer.top = static_cast<int>(top - answer.probabilities.begin());
  answer.confidence = *top;
  answer.threshold = settings.threshold;
  answer.support = support_of(parts, static_cast<std::size_t>(answer.top));
  answer.support_threshold = settings.support;
  answer.unsupported = answer.support < answer.support_threshold;
  answer.abstain = answer.unsupported || answer.confidence < answer.threshold;
  return answer;
}

NamedArray pool_array(const std::array<PoolSettings, kModalityCases>& settings) {
  NamedArray array{"whole", {kRows, kModalityCases}, {}};
  for (const auto field : kFields) {
    for (const PoolSettings& of_case : settings) array.values.push_back(of_case.*field);
  }
  return array;
}

}  // namespace qurio
