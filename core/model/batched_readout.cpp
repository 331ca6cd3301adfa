#include "core/model/batched_readout.h"

#include <bit>
#include <cmath>
#include <cstdint>

#include "core/quantum/observe.h"

namespace qurio {

template <typename Real>
BatchedReadout<Real>::BatchedReadout(int qubits) {
  const Eigen::Index size = Eigen::Index{1} << qubits;
  signs_.resize(size, readout_size(qubits) / 2);
  hadamard_.resize(size, size);
  const Real scale = static_cast<Real>(1 / std::sqrt(static_cast<double>(size)));
  for (Eigen::Index b = 0; b < size; ++b) {
    const auto z = [&](int qubit) { return (b >> (qubits - 1 - qubit)) & 1 ? Real(-1) : Real(1); };
    for (int i = 0; i < qubits; ++i) {
      signs_(b, i) = z(i);
      for (int j = i + 1; j < qubits; ++j) {
        signs_(b, qubits + pair_index(qubits, i, j)) = z(i) * z(j);
      }
    }
    for (Eigen::Index c = 0; c < size; ++c) {
      hadamard_(b, c) = std::popcount(static_cast<std::uint64_t>(b & c)) % 2 == 0 ? scale : -scale;
    }
  }
}

template <typename Real>
void BatchedReadout<Real>::forward(const StateBatch<Real>& state, Matrix<Real>& e) {
  const Eigen::Index half = signs_.cols();
  const bool real = state.im.rows() == 0;
  e.resize(state.re.rows(), 2 * half);
  rotated_.re.noalias() = state.re * hadamard_;
  Matrix<Real> probabilities = state.re.cwiseAbs2();
  if (!real) probabilities += state.im.cwiseAbs2();
  e.leftCols(half).noalias() = probabilities * signs_;
  probabilities = rotated_.re.cwiseAbs2();
  if (!real) {
    rotated_.im.noalias() = state.im * hadamard_;
    probabilities += rotated_.im.cwiseAbs2();
  }
  e.rightCols(half).noalias() = probabilities * signs_;
}

template <typename Real>
void BatchedReadout<Real>::backward(const StateBatch<Real>& state, const Matrix<Real>& d_e,
                                    StateBatch<Real>& bra) const {
  const Eigen::Index half = signs_.cols();
  const Matrix<Real> z = d_e.leftCols(half) * signs_.transpose();
  const Matrix<Real> x = d_e.rightCols(half) * signs_.transpose();
  bra.re = state.re.cwiseProduct(z);
  bra.re.noalias() += rotated_.re.cwiseProduct(x) * hadamard_;
  if (state.im.rows() == 0) {
    bra.im.resize(0, 0);
  } else {
    bra.im = state.im.cwiseProduct(z);
    bra.im.noalias() += rotated_.im.cwiseProduct(x) * hadamard_;
  }
}

template class BatchedReadout<float>;
template class BatchedReadout<double>;

}  // namespace qurio
