// Every outcome read out, by the Born rule: all qubits measured in Z, and all in X.
//
//   f = (2^n p_Z(b) - 1 for all b, 2^n p_X(b) - 1 for all b)
//
// so that the uniform distribution is 0. Linear in what BatchedReadout gives and in the expectation
// values of all longer products of Z, and of X.
#pragma once

#include "core/model/head/hadamard_basis.h"

namespace qurio {

template <typename Real>
class ProbabilityReadout {
 public:
  explicit ProbabilityReadout(int qubits) : basis_(qubits) {}

  // 2^(n + 1).
  Eigen::Index size() const { return 2 * basis_.size(); }
  // f <- B x size(); rotated <- the states behind the Hadamard gates.
  void forward(const StateBatch<Real>& state, StateBatch<Real>& rotated, Matrix<Real>& f) const;
  // bra row b <- sum_k d_f(b, k) O_k |state row b>. state and rotated as in forward().
  void backward(const StateBatch<Real>& state, const StateBatch<Real>& rotated,
                const Matrix<Real>& d_f, StateBatch<Real>& bra) const;

 private:
  HadamardBasis<Real> basis_;
};

}  // namespace qurio
