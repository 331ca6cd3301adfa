// Starting values of trainable blocks. The order of the draws is part of a trained head: it makes
// the same seed give the same bits.
#pragma once

#include <span>

#include "core/model/front/trunk.h"
#include "core/quantum/quantum.h"

namespace qurio {

// Independent normal numbers of mean 0, in index order.
template <typename Real>
void fill_normal(Random& random, double sd, VectorSlot<Real> out) {
  for (Eigen::Index i = 0; i < out.size(); ++i) {
    out[i] = static_cast<Real>(sd * random.normal());
  }
}

template <typename Real>
void initialise_trunk(const Trunk<Real>& trunk, const ParameterLayout& layout, Random& random,
                      std::span<Real> parameters);

}  // namespace qurio
