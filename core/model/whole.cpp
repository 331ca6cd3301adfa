#include "core/model/whole.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace qurio {
namespace {

constexpr std::size_t kRows = 5;

Result<std::array<WholeSettings, kModalityCases>> read_settings(const WeightList& weights) {
  const auto found = std::find_if(weights.begin(), weights.end(),
                                  [](const NamedArray& array) { return array.name == "whole"; });
  if (found == weights.end()) return {Status::weights_mismatch, "array whole is missing"};
  if (found->shape != std::vector<std::size_t>{kRows, kModalityCases} ||
      found->values.size() != kRows * kModalityCases) {
    return {Status::weights_mismatch, "array whole has another shape than [5, 3]"};
  }
  const auto finite = [](float value) { return std::isfinite(value); };
  if (!std::all_of(found->values.begin(), found->values.end(), finite)) {
    return {Status::not_finite, "array whole has a number that is not finite"};
  }
  std::array<WholeSettings, kModalityCases> settings;
  for (std::size_t c = 0; c < kModalityCases; ++c) {
    const auto at = [&](std::size_t row) { return found->values[row * kModalityCases + c]; };
    settings[c] = {at(0), at(1), at(2), at(3), at(4)};
    if (settings[c].temperature <= 0) {
      return {Status::weights_mismatch, "array whole has a temperature that is not positive"};
    }
  }
  return settings;
}

std::size_t modality_case(const HeadInput& input) {
  if (input.words.empty()) return kPhotoOnly;
  return input.regions.empty() ? kCaptionOnly : kPhotoAndCaption;
}

}  // namespace

std::vector<float> whole_probabilities(const WholeSettings& settings, const WholeParts& parts) {
  std::vector<double> z(parts.head.size());
  for (std::size_t k = 0; k < z.size(); ++k) {
    z[k] = settings.head * std::log(std::max(parts.head[k], kLeastProbability));
    if (!parts.evidence.empty()) z[k] += settings.words * parts.evidence[k];
    if (!parts.similarity.empty()) z[k] += settings.photo * parts.similarity[k];
    z[k] /= settings.temperature;
  }
  const double largest = *std::max_element(z.begin(), z.end());
  double sum = 0;
  for (double& value : z) sum += value = std::exp(value - largest);
  std::vector<float> probabilities;
  probabilities.reserve(z.size());
  for (const double value : z) probabilities.push_back(static_cast<float>(value / sum));
  return probabilities;
}

Result<Whole> Whole::load(const WeightList& weights, std::string_view lexicon,
                          std::span<const std::string> classes) {
  Whole whole;
  auto words = Lexicon::parse(lexicon, classes);
  if (!words.ok()) return {words.status(), words.message()};
  auto prototypes = load_photo_prototypes(weights);
  if (!prototypes.ok()) return {prototypes.status(), prototypes.message()};
  if (prototypes.value().classes() != static_cast<int>(classes.size())) {
    return {Status::weights_mismatch, "array photo_prototypes has " +
                                          std::to_string(prototypes.value().classes()) +
                                          " classes instead of " + std::to_string(classes.size())};
  }
  const auto settings = read_settings(weights);
  if (!settings.ok()) return {settings.status(), settings.message()};
  whole.lexicon_ = std::move(words).value();
  whole.prototypes_ = std::move(prototypes).value();
  whole.settings_ = settings.value();
  return whole;
}

Result<WholeAnswer> Whole::answer(const HeadInput& input, std::string_view caption,
                                  std::span<const float> head) const {
  if (static_cast<int>(head.size()) != lexicon_.classes()) {
    return {Status::invalid_argument, "the head gave " + std::to_string(head.size()) +
                                          " probabilities instead of " +
                                          std::to_string(lexicon_.classes())};
  }
  if (input.regions.empty() && input.words.empty()) {
    return {Status::invalid_argument, "neither a photo nor a caption"};
  }
  WholeAnswer answer;
  answer.words = lexicon_.read(input.words.empty() ? std::string_view{} : caption);
  if (!input.regions.empty()) {
    auto similarity = photo_similarities(prototypes_, input.regions);
    if (!similarity.ok()) return {similarity.status(), similarity.message()};
    answer.similarity = std::move(similarity).value();
  }
  const WholeSettings& settings = settings_[modality_case(input)];
  answer.settings = settings;
  answer.probabilities =
      whole_probabilities(settings, {head, answer.words.evidence, answer.similarity});
  const auto top = std::max_element(answer.probabilities.begin(), answer.probabilities.end());
  answer.top = static_cast<int>(top - answer.probabilities.begin());
  answer.confidence = *top;
  answer.threshold = settings.threshold;
  answer.abstain = answer.confidence < answer.threshold;
  return answer;
}

NamedArray whole_array(const std::array<WholeSettings, kModalityCases>& settings) {
  NamedArray array{"whole", {kRows, kModalityCases}, {}};
  for (const auto field : {&WholeSettings::head, &WholeSettings::words, &WholeSettings::photo,
                           &WholeSettings::temperature, &WholeSettings::threshold}) {
    for (const WholeSettings& of_case : settings) array.values.push_back(of_case.*field);
  }
  return array;
}

}  // namespace qurio
