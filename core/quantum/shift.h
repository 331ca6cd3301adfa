// Exact gradients by parameter shift (Mitarai et al. 2018, Schuld et al. 2019; the four-term rule
// for controlled rotations: Anselmetti et al. 2021, arXiv:2104.05695). Two or four circuit runs per
// occurrence of an angle: slow, and independent of adjoint differentiation, which it checks.
#pragma once

#include <functional>
#include <span>

#include "core/quantum/circuit.h"
#include "core/quantum/state.h"

namespace qurio {

// <psi|O|psi> of a state, for a fixed Hermitian O.
using Expectation = std::function<double(const State<double>&)>;

// d_angles[k] has had d/d angles[k] of expectation(U(angles)|in>) ADDED to it.
// Preconditions: `circuit` is valid, angles.size() == d_angles.size() == circuit.angles.
void parameter_shift(const Circuit& circuit, std::span<const double> angles,
                     const State<double>& in, const Expectation& expectation,
                     std::span<double> d_angles);

}  // namespace qurio
