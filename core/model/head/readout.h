// What the head reads out of its circuit: <Z_i>, <Z_i Z_j>, <X_i>, <X_i X_j>, the pairs in the
// order of core/quantum. One measurement of all qubits gives the first two, one behind a Hadamard
// gate on every qubit the others.
#pragma once

#include <cstddef>
#include <span>
#include <utility>

#include "core/quantum/quantum.h"

namespace qurio {

inline constexpr int readout_size(int qubits) { return 2 * (qubits + pair_count(qubits)); }

// out.size() == readout_size(n); `scratch` has the state's qubits and is overwritten. Allocates
// nothing.
template <typename Real>
void readout_zx(const State<Real>& state, State<Real>& scratch, std::span<Real> out) {
  const auto n = static_cast<std::size_t>(state.qubits());
  const std::span<Real> z = out.first(out.size() / 2);
  const std::span<Real> x = out.subspan(out.size() / 2);
  expectations_z(state, z.first(n), z.subspan(n));
  scratch = state;
  apply_hadamard_all(scratch);
  expectations_z(std::as_const(scratch), x.first(n), x.subspan(n));
}

}  // namespace qurio
