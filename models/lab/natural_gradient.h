// Quantum natural gradient (Stokes, Izaac, Killoran & Carleo, Quantum 4, 269, 2020): steps of equal
// length in the distance between states, not between angles.
#pragma once

#include <span>

#include "core/model/head/batched_circuit.h"
#include "core/model/matrix.h"

namespace qurio {

// The Fubini-Study metric of the angles, averaged over the rows of psi:
//   g_ij = Re <d_i|d_j> - Re <d_i|ket><ket|d_j>,  |d_i> = d ket / d angle_i.
// Exact: for exp(-i t P / 2) the derivative is half the state at t + pi. ket: what circuit.run made
// from the same angles and psi. What circuit.backward needs of the last run() is gone afterwards.
// Precondition: every angle occurs once, in a gate with two_term_shift.
template <typename Real>
Matrix<double> fubini_study_metric(BatchedCircuit<Real>& circuit, std::span<const Real> angles,
                                   const Matrix<Real>& psi, const StateBatch<Real>& ket);

// (metric + damping)^-1 gradient. damping > 0.
Vector<double> natural_direction(const Matrix<double>& metric, double damping,
                                 const Vector<double>& gradient);

}  // namespace qurio
