#include "tests/bench/rot_ring_ansatz.h"

#include <cstdint>

namespace qurio::bench {

Circuit rot_ring_ansatz(int qubits, int layers) {
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
