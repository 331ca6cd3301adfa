#include "core/model/head/batched_readout.h"

#include <array>
#include <cstddef>

#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"

namespace qurio {

template <typename Real>
BatchedReadout<Real>::BatchedReadout(int qubits) : basis_(qubits) {
  const Eigen::Index size = Eigen::Index{1} << qubits;
  signs_.resize(size, readout_size(qubits) / 2);
  for (Eigen::Index b = 0; b < size; ++b) {
    const auto z = [&](int qubit) { return (b >> (qubits - 1 - qubit)) & 1 ? Real(-1) : Real(1); };
    for (int i = 0; i < qubits; ++i) {
      signs_(b, i) = z(i);
      for (int j = i + 1; j < qubits; ++j) {
        signs_(b, qubits + pair_index(qubits, i, j)) = z(i) * z(j);
      }
    }
  }
}

template <typename Real>
void BatchedReadout<Real>::forward(const StateBatch<Real>& state, StateBatch<Real>& rotated,
                                   Matrix<Real>& e) const {
  const Eigen::Index half = signs_.cols();
  e.resize(state.re.rows(), 2 * half);
  basis_.rotate(state, rotated);
  const std::array<const StateBatch<Real>*, 2> settings = {&state, &rotated};
  for (Eigen::Index s = 0; s < 2; ++s) {
    const StateBatch<Real>& read = *settings[static_cast<std::size_t>(s)];
    Matrix<Real> probabilities = read.re.cwiseAbs2();
    if (state.im.rows() > 0) probabilities += read.im.cwiseAbs2();
    e.middleCols(s * half, half).noalias() = probabilities * signs_;
  }
}

template class BatchedReadout<float>;
template class BatchedReadout<double>;

}  // namespace qurio
