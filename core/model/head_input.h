// What a head is asked with, checked.
#pragma once

#include <cstddef>
#include <span>

#include "core/model/head.h"
#include "core/model/trunk.h"

namespace qurio {

bool all_finite(std::span<const float> values);

// The input as a sample, which looks into it. Errors: invalid_argument (both modalities missing,
// wrong sizes, more than kMaxWords), not_finite.
Result<Sample<float>> head_sample(const HeadInput& input, int region_width);

// kPhotoAndCaption, kPhotoOnly or kCaptionOnly (head_arrays.h).
std::size_t modality_case_of(const Sample<float>& sample);

}  // namespace qurio
