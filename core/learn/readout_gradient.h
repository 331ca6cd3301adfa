// The gradients of the batched read-outs (core/model/head/batched_readout.h).
#pragma once

#include "core/model/head/batched_readout.h"

namespace qurio {

// bra row b <- (diag(z row b) + H diag(x row b) H) |state row b>, with `rotated` as basis.rotate()
// made it of `state`. z, x: B x basis.size().
template <typename Real>
void hadamard_backward(const HadamardBasis<Real>& basis, const StateBatch<Real>& state,
                       const StateBatch<Real>& rotated, const Matrix<Real>& z,
                       const Matrix<Real>& x, StateBatch<Real>& bra);

// bra row b <- sum_k d_e(b, k) O_k |state row b>: the seed of the adjoint gradient. state and
// rotated as in readout.forward().
template <typename Real>
void readout_backward(const BatchedReadout<Real>& readout, const StateBatch<Real>& state,
                      const StateBatch<Real>& rotated, const Matrix<Real>& d_e,
                      StateBatch<Real>& bra);

}  // namespace qurio
