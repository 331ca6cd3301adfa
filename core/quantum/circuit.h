// A circuit as a plain value: a list of operations on named wires whose angles live outside.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/quantum/gates.h"
#include "core/status.h"

namespace qurio {

inline constexpr int kMaxQubits = 24;

struct Operation {
  Gate gate;
  std::array<std::int8_t, 2> wires = {0, -1};         // second is -1 for one-wire gates
  std::array<std::int32_t, 3> angles = {-1, -1, -1};  // indices into the angle vector, -1 unused

  int wire(std::size_t k) const { return wires[k]; }
};

struct Circuit {
  int qubits = 0;
  int angles = 0;  // length of the angle vector; several operations may share one index
  std::vector<Operation> operations;
};

// ok, or invalid_argument / too_large with the number of the offending operation.
Result<Circuit> validated(Circuit circuit);

// The ansatz of the QCMFM head: `layers` times (RY on every qubit, CNOT ring 0->1 ... n-1->0), then
// RY on every qubit. qubits * (layers + 1) angles, layer by layer, wire by wire. A ring of two
// qubits is a single CNOT 0->1; one qubit has no ring. With `entangle` false the CNOTs are left
// out.
Circuit ry_ring_ansatz(int qubits, int layers, bool entangle = true);

// W1 of the benchmarks: `layers` times (Rot on every qubit, then the CNOT ring); 3 * n * layers
// angles.
Circuit rot_ring_ansatz(int qubits, int layers);

}  // namespace qurio
