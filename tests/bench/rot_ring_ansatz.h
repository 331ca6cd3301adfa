// The circuit of workloads W1 and W2 (Schuld et al. 2020, "strongly entangling layers").
#pragma once

#include <cstdint>

#include "core/quantum/quantum.h"

namespace qurio::bench {

// `layers` times (Rot on every qubit, then the CNOT ring); 3 * qubits * layers angles.
inline Circuit rot_ring_ansatz(int qubits, int layers) {
  Circuit circuit{qubits, 0, {}};
  for (int layer = 0; layer < layers; ++layer) {
    for (int q = 0; q < qubits; ++q) {
      const std::int32_t first = circuit.angles;
      circuit.operations.push_back(
          {Gate::rot, {static_cast<std::int8_t>(q), -1}, {first, first + 1, first + 2}});
      circuit.angles += 3;
    }
    add_cnot_ring(circuit);
  }
  return circuit;
}

}  // namespace qurio::bench
