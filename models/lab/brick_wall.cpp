#include "models/lab/brick_wall.h"

namespace qurio {
namespace {

void add(Circuit& circuit, Gate gate, int first, int second = -1) {
  circuit.operations.push_back({gate,
                                {static_cast<std::int8_t>(first), static_cast<std::int8_t>(second)},
                                {circuit.angles++, -1, -1}});
}

}  // namespace

Circuit brick_wall_ansatz(int qubits, int layers) {
  Circuit circuit;
  circuit.qubits = qubits;
  const bool closed = qubits % 2 == 0 && qubits > 2;
  for (int layer = 0; layer < layers; ++layer) {
    for (const int shift : {0, 1}) {
      for (int q = shift; q + 1 < qubits + (closed ? shift : 0); q += 2) {
        const int next = (q + 1) % qubits;
        add(circuit, Gate::ry, q);
        add(circuit, Gate::ry, next);
        for (const Gate gate : {Gate::rxx, Gate::ryy, Gate::rzz}) add(circuit, gate, q, next);
      }
    }
  }
  for (int q = 0; q < qubits; ++q) add(circuit, Gate::ry, q);
  return circuit;
}

}  // namespace qurio
