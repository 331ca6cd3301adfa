// sum_b |psi_b|^2, in index order.
#pragma once

#include <cstddef>

#include "core/quantum/quantum.h"

namespace qurio::testing {

template <typename Real>
Real squared_norm(const State<Real>& state) {
  const auto re = state.re();
  const auto im = state.im();
  double sum = 0;
  for (std::size_t b = 0; b < re.size(); ++b) {
    sum += static_cast<double>(re[b]) * re[b] + static_cast<double>(im[b]) * im[b];
  }
  return static_cast<Real>(sum);
}

}  // namespace qurio::testing
