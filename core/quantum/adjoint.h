// Exact gradients by adjoint differentiation (Jones & Gacon 2020, arXiv:2009.02823).
//
// For L = <psi|O|psi>, |psi> = U(angles)|in>: walk the circuit backwards once with ket = |psi> and
// bra = O|psi>; dL/d angle = 2 Re <bra| dU_k |ket>. What remains of the bra is dL/d(in) / 2.
#pragma once

#include <span>

#include "core/quantum/plan.h"
#include "core/quantum/state.h"

namespace qurio {

// On entry ket = U|in> and bra = O ket. On return ket = |in> (up to rounding), d_angles[k] has had
// dL/d angles[k] ADDED to it, and bra = U^dagger O U |in>: for real amplitudes, dL/d in_b = 2 Re
// bra_b. Allocates nothing. Works for every gate of the table.
template <typename Real>
void adjoint_gradient(const Plan<Real>& plan, std::span<const Real> angles, State<Real>& ket,
                      State<Real>& bra, std::span<Real> d_angles);

// The same gate by gate by their matrices, without a plan: for a circuit that is run once.
// Preconditions: `circuit` is valid, of the states' qubits; angles.size() == d_angles.size() ==
// circuit.angles.
template <typename Real>
void adjoint_gradient(const Circuit& circuit, std::span<const Real> angles, State<Real>& ket,
                      State<Real>& bra, std::span<Real> d_angles);

// L = sum_i weights[i] <Z_i> of U(angles)|in>, its gradient ADDED to d_angles. On entry ket = |in>;
// ket and bra return as those of adjoint_gradient. Faster than run(), a bra and adjoint_gradient():
// what Z read-outs cannot see is neither computed nor undone. weights.size() == qubits; `bra` is of
// the same qubits, its amplitudes are not read. Allocates nothing.
template <typename Real>
Real expectations_z_gradient(const Plan<Real>& plan, std::span<const Real> angles,
                             std::span<const Real> weights, State<Real>& ket, State<Real>& bra,
                             std::span<Real> d_angles);

}  // namespace qurio
