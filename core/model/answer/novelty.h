// "I don't know": how much an object resembles what the head has learned from.
//
// inlier_score = largest cosine between the features f of the object and the prototypes of the
// classes, both measured from the mean of the training features (without that, expectation values
// all point the same way). Prototypes are k-means centres within each class: nearest-neighbour
// novelty detection at a fixed size, whatever the number of training photos.
#pragma once

#include <span>

#include "core/model/matrix.h"

namespace qurio {

struct NoveltyReference {
  Vector<float> mean;        // F
  Matrix<float> prototypes;  // n x F, each of unit length, measured from the mean
};

// In [-1, 1]; larger is more familiar. Precondition: features.size() == mean.size(), n > 0.
float inlier_score(const NoveltyReference& novelty, std::span<const float> features);

}  // namespace qurio
