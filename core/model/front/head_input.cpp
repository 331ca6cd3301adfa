#include "core/model/front/head_input.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/model/front/border_distance.h"

namespace qurio {

bool all_finite(std::span<const float> values) {
  return std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

Result<ObjectFeatures> checked_features(HeadInput input, int region_width) {
  const auto regions = static_cast<std::size_t>(kRegions) * static_cast<std::size_t>(region_width);
  const bool photo = !input.regions.empty();
  const bool caption = !input.words.empty();
  if (!photo && !caption) {
    return {Status::invalid_argument, "neither a photo nor a caption was given"};
  }
  if (photo && input.regions.size() != regions) {
    return {Status::invalid_argument, "the photo has " + std::to_string(input.regions.size()) +
                                          " features instead of " + std::to_string(regions)};
  }
  if (input.words.size() % kWordWidth != 0 ||
      input.words.size() > static_cast<std::size_t>(kMaxWords) * kWordWidth) {
    return {Status::invalid_argument, "the caption has " + std::to_string(input.words.size()) +
                                          " features: not 512 for each of at most 24 words"};
  }
  if (!all_finite(input.regions)) return {Status::not_finite, "a photo feature is not finite"};
  if (!all_finite(input.words)) return {Status::not_finite, "a caption feature is not finite"};
  ObjectFeatures features{std::move(input), {}, modality_case(photo, caption)};
  if (photo) {
    features.border_distance =
        border_distance(MatrixView<float>(features.regions.data(), kRegions, region_width));
  }
  return features;
}

Sample<float> sample_of(const ObjectFeatures& features, bool photo, bool caption) {
  Sample<float> sample;
  if (photo && !features.regions.empty()) {
    sample.regions = features.regions.data();
    sample.region_count = kRegions;
    sample.border_distance = features.border_distance.data();
  }
  if (caption && !features.words.empty()) {
    sample.words = features.words.data();
    sample.word_count = static_cast<int>(features.words.size() / kWordWidth);
  }
  return sample;
}

}  // namespace qurio
