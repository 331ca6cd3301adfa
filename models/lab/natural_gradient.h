// Quantum natural gradient (Stokes, Izaac, Killoran & Carleo, Quantum 4, 269, 2020): steps of equal
// length in the distance between states, not between angles.
#pragma once

#include <span>

#include "core/learn/trainer.h"
#include "core/model/head/batched_circuit.h"
#include "core/model/matrix.h"
#include "models/lab/lab_config.h"

namespace qurio {

// The Fubini-Study metric of the angles, averaged over the rows of psi:
//   g_ij = Re <d_i|d_j> - Re <d_i|ket><ket|d_j>,  |d_i> = d ket / d angle_i.
// Exact: for exp(-i t P / 2) the derivative is half the state at t + pi. ket: what circuit.run made
// from the same angles and psi. Precondition: every angle occurs once, in a gate with
// two_term_shift.
template <typename Real>
Matrix<double> fubini_study_metric(const BatchedCircuit<Real>& circuit,
                                   std::span<const Real> angles, const Matrix<Real>& psi,
                                   const StateBatch<Real>& ket);

// (metric + damping)^-1 gradient. damping > 0.
Vector<double> natural_direction(const Matrix<double>& metric, double damping,
                                 const Vector<double>& gradient);

// Whether a head has the metric: one trained circuit whose angles do not depend on the data.
bool has_natural_gradient(const LabConfig& config);

// The angles turn by -schedule rate natural_direction, over the batch that the objective saw last;
// their gradient is taken away from AdamW. Precondition: has_natural_gradient(config), the
// objective is that of `config`, rate > 0, damping > 0.
template <typename Real>
StepHook<Real> natural_step(const LabConfig& config, double rate, double damping);

}  // namespace qurio
