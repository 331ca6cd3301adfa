// "I don't know": how much an object resembles what the head has learned from.
//
// inlier_score = largest cosine between the features f of the object and the prototypes of the
// classes, both measured from the mean of the training features (without that, expectation values
// all point the same way). Prototypes are k-means centres within each class: nearest-neighbour
// novelty detection at a fixed size, whatever the number of training photos.
#pragma once

#include <cstdint>
#include <span>

#include "core/model/matrix.h"

namespace qurio {

struct NoveltyReference {
  Vector<float> mean;        // F
  Matrix<float> prototypes;  // n x F, each of unit length, measured from the mean
};

// `features`: N x F of training items; `labels`: their class indices. per_class centres of every
// class (a class with fewer items repeats its centres). Deterministic for a seed. Precondition: N >
// 0 and every class of 0 .. classes-1 has an item.
NoveltyReference make_novelty_reference(const Matrix<float>& features, std::span<const int> labels,
                                        int classes, int per_class, std::uint64_t seed);

// In [-1, 1]; larger is more familiar. Precondition: features.size() == mean.size(), n > 0.
float inlier_score(const NoveltyReference& novelty, std::span<const float> features);

// The largest threshold that at least `accepted` (0 to 1) of the values reach. Empty: 0.
float acceptance_threshold(std::span<const float> inlier_scores, double accepted);

}  // namespace qurio
