// The novelty reference of a head (core/model/answer/novelty.h), made of what it learned from.
#pragma once

#include <cstdint>
#include <span>

#include "core/model/answer/novelty.h"
#include "core/model/matrix.h"

namespace qurio {

// `features`: N x F of training items; `labels`: their class indices. per_class centres of every
// class (a class with fewer items repeats its centres; that of one without any, as where nobody has
// written a caption, are zero, which resembles nothing). Deterministic for a seed.
NoveltyReference make_novelty_reference(const Matrix<float>& features, std::span<const int> labels,
                                        int classes, int per_class, std::uint64_t seed);

// The largest threshold that at least `accepted` (0 to 1) of the values reach. Empty: 0.
float acceptance_threshold(std::span<const float> inlier_scores, double accepted);

}  // namespace qurio
