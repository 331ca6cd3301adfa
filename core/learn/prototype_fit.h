// Photo prototypes (core/model/answer/prototypes.h), made of the photos of a training set.
#pragma once

#include <span>

#include "core/model/answer/prototypes.h"
#include "core/model/matrix.h"
#include "core/status.h"

namespace qurio {

struct PrototypeOptions {
  double shrink = 0.3;
  double between = 4;
};

// pooled: N x C, the mean regions of training photos; labels: their classes, 0 .. classes-1, every
// class present; sources: any number that tells the sources apart. Every source of a class counts
// alike in the class mean. Errors: invalid_argument (lengths, a label outside, an empty class,
// fewer than two classes).
Result<PhotoPrototypes> make_photo_prototypes(const Matrix<float>& pooled,
                                              std::span<const int> labels,
                                              std::span<const int> sources, int classes,
                                              const PrototypeOptions& options = {});

}  // namespace qurio
