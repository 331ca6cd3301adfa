// A circuit's shape, compiled once and run many times with fresh angles.
//
// Running allocates nothing and dispatches on no name. A Plan keeps the source circuit, so that the
// trace can step through the very operations it runs.
#pragma once

#include <span>
#include <vector>

#include "core/quantum/circuit.h"
#include "core/quantum/program.h"
#include "core/quantum/state.h"
#include "core/status.h"

namespace qurio {

template <typename Real>
class Plan {
 public:
  Plan() = default;
  // Errors: those of validated().
  static Result<Plan> compile(Circuit circuit);

  const Circuit& circuit() const { return circuit_; }

  // state <- U(angles) state. Preconditions: angles.size() == circuit().angles and
  // state.qubits() == circuit().qubits.
  void run(std::span<const Real> angles, State<Real>& state) const;

  // <Z_i> (n) and <Z_i Z_j> (pair_count) of U(angles)|state>, in the order of expectations_z;
  // either span may be empty. Faster than run() and expectations_z(): what such a read-out cannot
  // see is not computed. The state is left as it happens to be.
  void run_expectations_z(std::span<const Real> angles, State<Real>& state, std::span<Real> z,
                          std::span<Real> zz) const;

  // Applies operation `index` alone (the step of the trace and of the gate stepper).
  void step(std::size_t index, std::span<const Real> angles, State<Real>& state) const;

  // For gradients and tests: the compiled passes; empty for fewer qubits than a vector has lanes.
  const Program<simd::Native<Real>>& program() const { return program_; }
  bool has_program() const { return circuit_.qubits >= simd::Native<Real>::kLaneQubits; }
  // Of Z_i (n), then of Z_i Z_j, on the basis indices that the program's run_for_readout leaves.
  std::span<const std::uint32_t> readout_masks() const { return readout_masks_; }

 private:
  Circuit circuit_;
  std::vector<std::uint32_t> readout_masks_;
  Program<simd::Native<Real>> program_;
};

// state <- gate state on the given wires; and its inverse. The plain kernel every faster one is
// checked against.
template <typename Real>
void apply(const Operation& operation, std::span<const Real> angles, State<Real>& state);
template <typename Real>
void apply_inverse(const Operation& operation, std::span<const Real> angles, State<Real>& state);

// Hadamard on every qubit: turns Z read-outs into X read-outs.
template <typename Real>
void apply_hadamard_all(State<Real>& state);

}  // namespace qurio
