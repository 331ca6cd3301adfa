// The gradient of a batched circuit (core/model/head/batched_circuit.h) by adjoint differentiation.
#pragma once

#include <span>

#include "core/model/head/batched_circuit.h"

namespace qurio {

// ket rows are those that circuit.run() made with the same angles, bra rows O|ket> (bra.im like
// ket.im). ADDS dL/d angles to d_angles; d_psi <- dL/d psi. See core/quantum/adjoint.h.
template <typename Real>
void circuit_backward(const BatchedCircuit<Real>& circuit, std::span<const Real> angles,
                      const StateBatch<Real>& ket, const StateBatch<Real>& bra,
                      std::span<Real> d_angles, Matrix<Real>& d_psi);

}  // namespace qurio
