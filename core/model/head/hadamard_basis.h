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
  // The rows of `state` behind the gates; they are kept for pull_back(). im as that of `state`.
  const StateBatch<Real>& rotate(const StateBatch<Real>& state);
  // bra row b <- (diag(z row b) + H diag(x row b) H) |state row b>, of the batch that rotate() was
  // given last. z, x: B x size().
  void pull_back(const StateBatch<Real>& state, const Matrix<Real>& z, const Matrix<Real>& x,
                 StateBatch<Real>& bra) const;

 private:
  Matrix<Real> hadamard_;  // 2^n x 2^n
  StateBatch<Real> rotated_;
};

}  // namespace qurio
