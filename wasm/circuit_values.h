// Conversions of the circuit module: circuits of one's own, as JavaScript builds them, to those of
// core/quantum.
#pragma once

#include <cstdint>
#include <vector>

#include "core/quantum/quantum.h"
#include "core/status.h"
#include "wasm/values.h"

namespace qurio::wasm {

// A circuit each of whose gates has angles of its own. All numbers come from outside.
struct FlatCircuit {
  int qubits = 0;
  std::vector<double> amplitudes;   // to begin with; none: |0...0>
  std::vector<std::int32_t> gates;  // three a gate: its row in the table, its wires (-1: none)
  std::vector<double> angles;       // gate by gate
};

struct FollowedCircuit {
  int rows = 0;
  std::vector<float> values;  // follow (core/quantum/follow.h)
};

struct CountsPlan {
  double shots = 0;
  double seed = 0;
  int x_wires = 0;  // bit q: wire q is read in X
  double depolarising = 0;
  double readout = 0;
};

struct Counts {
  std::vector<std::uint32_t> counts;
  std::vector<float> limit;
};

// d <Z_wire> / d angle of every angle.
struct Slopes {
  std::vector<double> adjoint;
  std::vector<double> shift;  // NaN where the two-term rule does not hold
};

// The rows of the gate table: {name, wires, angles, twoTermShift, marks: {kind, label} each} each.
emscripten::val gates();

Outcome<FollowedCircuit> follow_circuit(const FlatCircuit& flat);
Outcome<Counts> measure_circuit(const FlatCircuit& flat, const CountsPlan& plan);
Outcome<Slopes> circuit_slopes(const FlatCircuit& flat, int wire);
// `amplitudes` of the result are empty.
Outcome<FlatCircuit> prepare_amplitudes(const std::vector<double>& amplitudes);

}  // namespace qurio::wasm
