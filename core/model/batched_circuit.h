// One circuit, many states: the same angles applied to every row of a batch.
//
// When the batch is larger than the state space, the circuit is turned into its matrix once (one
// run per basis state) and the batch becomes a matrix product; otherwise the rows are run one by
// one. Both ways give the same numbers up to rounding.
#pragma once

#include <span>

#include "core/model/matrix.h"
#include "core/quantum/plan.h"
#include "core/quantum/state.h"

namespace qurio {

// Real amplitudes in, complex states out. im has no rows while every gate of the circuit is real.
template <typename Real>
struct StateBatch {
  Matrix<Real> re;  // B x 2^n
  Matrix<Real> im;  // B x 2^n, or 0 x 0
};

template <typename Real>
class BatchedCircuit {
 public:
  BatchedCircuit() = default;
  explicit BatchedCircuit(Plan<Real> plan);

  const Plan<Real>& plan() const { return plan_; }

  // out row b <- U(angles) |psi row b>. psi: B x 2^n.
  void run(std::span<const Real> angles, const Matrix<Real>& psi, StateBatch<Real>& out);

  // bra rows are O|ket> of the rows that run() made from the same psi and angles (bra.im like
  // out.im). ADDS dL/d angles to d_angles; d_psi <- dL/d psi. See core/quantum/adjoint.h.
  void backward(std::span<const Real> angles, const Matrix<Real>& psi, const StateBatch<Real>& ket,
                const StateBatch<Real>& bra, std::span<Real> d_angles, Matrix<Real>& d_psi);

 private:
  bool by_matrix(Eigen::Index batch) const;

  Plan<Real> plan_;
  bool real_ = true;
  State<Real> ket_, bra_;
  StateBatch<Real> columns_;  // row j = U |j>
};

}  // namespace qurio
