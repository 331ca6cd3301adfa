// What a head is asked with, checked.
#pragma once

#include <cstddef>
#include <span>

#include "core/model/front/trunk.h"
#include "core/model/head/head.h"

namespace qurio {

bool all_finite(std::span<const float> values);

// What a head is asked with and what follows from it. The sample looks into the input and into
// border_distance: it may be moved, not copied.
struct CheckedInput {
  Sample<float> sample;
  Vector<float> border_distance;

  CheckedInput() = default;
  CheckedInput(CheckedInput&&) = default;
  CheckedInput& operator=(CheckedInput&&) = default;
};

// Errors: invalid_argument (both modalities missing,
// wrong sizes, more than kMaxWords), not_finite.
Result<CheckedInput> checked_input(const HeadInput& input, int region_width);

// kPhotoAndCaption, kPhotoOnly or kCaptionOnly (head_arrays.h).
std::size_t modality_case_of(const HeadInput& input);

}  // namespace qurio
