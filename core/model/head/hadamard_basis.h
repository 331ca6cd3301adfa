// A batch of states measured in two settings: as they are, and behind a Hadamard gate on every
// qubit. What the read-outs of Z and X share.
#pragma once

#include "core/model/head/batched_circuit.h"
#include "core/model/matrix.h"

namespace qurio {

template <typename Real>
class HadamardBasis {
 public:
  HadamardBasis() = default;
  explicit HadamardBasis(int qubits);

  // 2^n.
  Eigen::Index size() const { return hadamard_.rows(); }
  // The gates as one symmetric matrix, 2^n x 2^n.
  const Matrix<Real>& matrix() const { return hadamard_; }
  // rotated <- the rows of `state` behind the gates; im as that of `state`.
  void rotate(const StateBatch<Real>& state, StateBatch<Real>& rotated) const;

 private:
  Matrix<Real> hadamard_;
};

}  // namespace qurio
