// Photo exemplars (core/model/answer/exemplars.h), made of the photos of a training set.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/model/answer/exemplars.h"
#include "core/model/answer/prototypes.h"
#include "core/model/matrix.h"

namespace qurio {

struct ExemplarOptions {
  double shrink = 0.6;
  int directions = 128;
  int count =
      1000;  // about: every class of every source has at least one, and none more than photos
  double ridge = 0.1;  // of the votes
  std::uint64_t seed = 1;
};

// Photos of what no class is.
struct OutsidePhotos {
  Matrix<float> pooled;      // N x C, their mean regions; may be empty
  std::vector<int> sources;  // one per photo: any number that tells the sources apart
};

// pooled: N x C, the mean regions of the photos that `prototypes` were made of, with their labels
// and sources. Every photo of `outside` is an exemplar besides. Deterministic. Precondition: what
// make_photo_prototypes accepts.
PhotoExemplars make_photo_exemplars(const PhotoPrototypes& prototypes, const Matrix<float>& pooled,
                                    std::span<const int> labels, std::span<const int> sources,
                                    const OutsidePhotos& outside = {},
                                    const ExemplarOptions& options = {});

}  // namespace qurio
