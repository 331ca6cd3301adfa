// A circuit as a plain value: a list of operations on named wires whose angles live outside.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/quantum/gates.h"
#include "core/status.h"

namespace qurio {

// Of a state that is simulated: 2^24 amplitudes take 5 x 128 MB in double.
inline constexpr int kMaxQubits = 24;

struct Operation {
  Gate gate;
  std::array<std::int8_t, 2> wires = {0, -1};  // second is -1 for one-wire gates
  // Indices into the angle vector, -1 unused.
  std::array<std::int32_t, kMostGateAngles> angles = {-1, -1, -1};

  int wire(std::size_t k) const { return wires[k]; }
};

struct Circuit {
  int qubits = 0;  // 1 to kMaxQubits
  int angles = 0;  // length of the angle vector; several operations may share one index
  std::vector<Operation> operations;
};

// ok, or invalid_argument / too_large with the number of the offending operation.
Result<Circuit> validated(Circuit circuit);

// The CNOTs of a ring, 0->1 ... n-1->0, added at the end. A ring of two qubits is a single CNOT
// 0->1; one qubit has none.
void add_cnot_ring(Circuit& circuit);

// A hardware-efficient ansatz of real amplitudes (Kandala et al. 2017): `layers` times (RY on every
// qubit, then the CNOT ring), then RY on every qubit. qubits * (layers + 1) angles, layer by layer,
// wire by wire. With `entangle` false the CNOTs are left out.
Circuit ry_ring_ansatz(int qubits, int layers, bool entangle = true);

}  // namespace qurio
