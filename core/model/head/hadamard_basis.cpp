#include "core/model/head/hadamard_basis.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace qurio {

template <typename Real>
HadamardBasis<Real>::HadamardBasis(int qubits) {
  const Eigen::Index size = Eigen::Index{1} << qubits;
  hadamard_.resize(size, size);
  const Real scale = static_cast<Real>(1 / std::sqrt(static_cast<double>(size)));
  for (Eigen::Index b = 0; b < size; ++b) {
    for (Eigen::Index c = 0; c < size; ++c) {
      hadamard_(b, c) = std::popcount(static_cast<std::uint64_t>(b & c)) % 2 == 0 ? scale : -scale;
    }
  }
}

template <typename Real>
void HadamardBasis<Real>::rotate(const StateBatch<Real>& state, StateBatch<Real>& rotated) const {
  rotated.re.noalias() = state.re * hadamard_;
  if (state.im.rows() == 0) {
    rotated.im.resize(0, 0);
  } else {
    rotated.im.noalias() = state.im * hadamard_;
  }
}

template class HadamardBasis<float>;
template class HadamardBasis<double>;

}  // namespace qurio
