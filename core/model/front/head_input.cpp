#include "core/model/front/head_input.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/model/file/modality.h"
#include "core/model/front/border_distance.h"

namespace qurio {

bool all_finite(std::span<const float> values) {
  return std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); });
}

Result<CheckedInput> checked_input(const HeadInput& input, int region_width) {
  const auto regions = static_cast<std::size_t>(kRegions) * static_cast<std::size_t>(region_width);
  if (input.regions.empty() && input.words.empty()) {
    return {Status::invalid_argument, "neither a photo nor a caption was given"};
  }
  if (!input.regions.empty() && input.regions.size() != regions) {
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
  CheckedInput checked;
  Sample<float>& sample = checked.sample;
  if (!input.regions.empty()) {
    sample.regions = input.regions.data();
    sample.region_count = kRegions;
    checked.border_distance =
        border_distance(MatrixView<float>(sample.regions, kRegions, region_width));
    sample.border_distance = checked.border_distance.data();
  }
  if (!input.words.empty()) {
    sample.words = input.words.data();
    sample.word_count = static_cast<int>(input.words.size() / kWordWidth);
  }
  return checked;
}

std::size_t modality_case_of(const HeadInput& input) {
  if (input.words.empty()) return kPhotoOnly;
  return input.regions.empty() ? kCaptionOnly : kPhotoAndCaption;
}

}  // namespace qurio
