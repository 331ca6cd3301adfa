// "I don't know": how much an object resembles what the head has learned from.
//
// inlier_score = largest cosine between the features f of the object and the prototypes of the
// classes, both measured from the mean of the training features (without that, expectation values
// all point the same way). Prototypes are k-means centres within each class: nearest-neighbour
// novelty detection at a fixed size, whatever the number of training photos.
#pragma once

#include <array>
#include <span>

#include "core/model/file/modality.h"
#include "core/model/file/model_reader.h"
#include "core/model/matrix.h"

namespace qurio {

// Array names in a head file: threshold, novelty_mean, novelty_prototypes (model_file.h).
struct NoveltyReference {
  Vector<float> mean;        // F
  Matrix<float> prototypes;  // n x F, each of unit length, measured from the mean
};

// What a head says "I don't know" by, by modality case.
struct Novelty {
  std::array<NoveltyReference, kModalityCases> reference;
  std::array<float, kModalityCases> threshold{};  // of inlier_score
};

// Wrong, as the reader has it: an array is missing or of another shape; F = features.
Novelty read_novelty(ModelReader& reader, int features);
WeightList novelty_arrays(const Novelty& novelty);

// In [-1, 1]; larger is more familiar. Precondition: features.size() == mean.size(), n > 0.
float inlier_score(const NoveltyReference& novelty, std::span<const float> features);

}  // namespace qurio
