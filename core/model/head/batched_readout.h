// The read-out of core/quantum/observe.h (readout_zx) for a batch of states, and its gradient.
//
// Both halves are matrix products: probabilities times the signs of Z and ZZ; for X and XX the same
// after a Hadamard gate on every qubit.
#pragma once

#include "core/model/head/hadamard_basis.h"

namespace qurio {

template <typename Real>
class BatchedReadout {
 public:
  BatchedReadout() = default;
  explicit BatchedReadout(int qubits);

  // e: B x readout_size(qubits), in the order of readout_zx.
  void forward(const StateBatch<Real>& state, Matrix<Real>& e);

  // bra row b <- sum_k d_e(b, k) O_k |state row b>: the seed of the adjoint gradient of the batch
  // that forward() read last.
  void backward(const StateBatch<Real>& state, const Matrix<Real>& d_e,
                StateBatch<Real>& bra) const;

 private:
  Matrix<Real> signs_;  // 2^n x (n + pairs): eigenvalues of Z_i and Z_i Z_j
  HadamardBasis<Real> basis_;
};

}  // namespace qurio
