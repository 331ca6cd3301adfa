// The read-out of readout.h (readout_zx) for a batch of states.
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

  const HadamardBasis<Real>& basis() const { return basis_; }
  // 2^n x (n + pairs): eigenvalues of Z_i and Z_i Z_j.
  const Matrix<Real>& signs() const { return signs_; }

  // e <- B x readout_size(qubits), in the order of readout_zx; rotated <- the states behind the
  // Hadamard gates, which the gradient needs.
  void forward(const StateBatch<Real>& state, StateBatch<Real>& rotated, Matrix<Real>& e) const;

 private:
  Matrix<Real> signs_;
  HadamardBasis<Real> basis_;
};

}  // namespace qurio
