// Starting values of trainable blocks.
#pragma once

#include "core/model/matrix.h"
#include "core/quantum/random.h"

namespace qurio {

// Independent normal numbers of mean 0, in index order.
template <typename Real>
void fill_normal(Random& random, double sd, VectorSlot<Real> out) {
  for (Eigen::Index i = 0; i < out.size(); ++i) {
    out[i] = static_cast<Real>(sd * random.normal());
  }
}

}  // namespace qurio
