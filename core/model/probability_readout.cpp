#include "core/model/probability_readout.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace qurio {

template <typename Real>
ProbabilityReadout<Real>::ProbabilityReadout(int qubits) {
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
void ProbabilityReadout<Real>::forward(const StateBatch<Real>& state, Matrix<Real>& f) {
  const Eigen::Index half = hadamard_.rows();
  f.resize(state.re.rows(), 2 * half);
  rotated_.re.noalias() = state.re * hadamard_;
  f.leftCols(half) = state.re.cwiseAbs2();
  f.rightCols(half) = rotated_.re.cwiseAbs2();
  if (state.im.rows() > 0) {
    rotated_.im.noalias() = state.im * hadamard_;
    f.leftCols(half) += state.im.cwiseAbs2();
    f.rightCols(half) += rotated_.im.cwiseAbs2();
  }
  f.array() = static_cast<Real>(half) * f.array() - Real(1);
}

template <typename Real>
void ProbabilityReadout<Real>::backward(const StateBatch<Real>& state, const Matrix<Real>& d_f,
                                        StateBatch<Real>& bra) const {
  const Eigen::Index half = hadamard_.rows();
  const Matrix<Real> z = static_cast<Real>(half) * d_f.leftCols(half);
  const Matrix<Real> x = static_cast<Real>(half) * d_f.rightCols(half);
  bra.re = state.re.cwiseProduct(z);
  bra.re.noalias() += rotated_.re.cwiseProduct(x) * hadamard_;
  if (state.im.rows() == 0) {
    bra.im.resize(0, 0);
  } else {
    bra.im = state.im.cwiseProduct(z);
    bra.im.noalias() += rotated_.im.cwiseProduct(x) * hadamard_;
  }
}

template class ProbabilityReadout<float>;
template class ProbabilityReadout<double>;

}  // namespace qurio
