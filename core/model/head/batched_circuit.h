// One circuit, many states: the same angles applied to every row of a batch, as many rows at a time
// as a vector has lanes.
#pragma once

#include <span>

#include "core/model/matrix.h"
#include "core/quantum/batch.h"

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
  explicit BatchedCircuit(BatchPlan<Real> plan);

  // out row b <- U(angles) |psi row b>. psi: B x 2^n.
  void run(std::span<const Real> angles, const Matrix<Real>& psi, StateBatch<Real>& out);

  // ket rows are those that run() made with the same angles, bra rows O|ket> (bra.im like ket.im).
  // ADDS dL/d angles to d_angles; d_psi <- dL/d psi. See core/quantum/adjoint.h.
  void backward(std::span<const Real> angles, const StateBatch<Real>& ket,
                const StateBatch<Real>& bra, std::span<Real> d_angles, Matrix<Real>& d_psi);

 private:
  BatchPlan<Real> plan_;
  bool real_ = true;
  SampleLanes<Real> kets_, bras_;
};

}  // namespace qurio
