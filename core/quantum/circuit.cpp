#include "core/quantum/circuit.h"

#include <string>

namespace qurio {
namespace {

// What is wrong with an operation, or nothing.
std::string fault(const Operation& operation, const Circuit& circuit) {
  if (static_cast<std::size_t>(operation.gate) >= gate_table().size()) {
    return "the gate is not in the gate table";
  }
  const GateInfo& info = gate_info(operation.gate);
  const std::string name(info.name);
  for (int k = 0; k < 2; ++k) {
    const int wire = operation.wire(static_cast<std::size_t>(k));
    if (k >= info.wires) {
      if (wire != -1) return name + " acts on one wire, its second wire must be -1";
    } else if (wire < 0 || wire >= circuit.qubits) {
      return name + " is on wire " + std::to_string(wire) + ", the wires are 0 to " +
             std::to_string(circuit.qubits - 1);
    }
  }
  if (operation.wires[0] == operation.wires[1]) return name + " needs two different wires";
  for (int k = 0; k < static_cast<int>(kMostGateAngles); ++k) {
    const std::int32_t index = operation.angles[static_cast<std::size_t>(k)];
    if (k >= info.angles) {
      if (index != -1) {
        return name + " takes " + std::to_string(info.angles) +
               " angles, the unused indices must be -1";
      }
    } else if (index < 0 || index >= circuit.angles) {
      return name + " uses angle " + std::to_string(index) + ", there are " +
             std::to_string(circuit.angles);
    }
  }
  return {};
}

void add_ry_layer(Circuit& circuit) {
  for (int q = 0; q < circuit.qubits; ++q) {
    circuit.operations.push_back(
        {Gate::ry, {static_cast<std::int8_t>(q), -1}, {circuit.angles++, -1, -1}});
  }
}

}  // namespace

Result<Circuit> validated(Circuit circuit) {
  if (circuit.qubits < 1) {
    return {Status::invalid_argument, "a circuit needs at least one qubit"};
  }
  if (circuit.qubits > kMaxQubits) {
    return {Status::too_large, std::to_string(circuit.qubits) + " qubits are more than the " +
                                   std::to_string(kMaxQubits) + " that can be simulated"};
  }
  if (circuit.angles < 0) {
    return {Status::invalid_argument, "the number of angles is negative"};
  }
  for (std::size_t k = 0; k < circuit.operations.size(); ++k) {
    const std::string wrong = fault(circuit.operations[k], circuit);
    if (!wrong.empty()) {
      return {Status::invalid_argument, "operation " + std::to_string(k) + ": " + wrong};
    }
  }
  return circuit;
}

void add_cnot_ring(Circuit& circuit) {
  const int n = circuit.qubits;
  const int count = n == 2 ? 1 : (n == 1 ? 0 : n);
  for (int q = 0; q < count; ++q) {
    circuit.operations.push_back(
        {Gate::cnot, {static_cast<std::int8_t>(q), static_cast<std::int8_t>((q + 1) % n)}});
  }
}

Circuit ry_ring_ansatz(int qubits, int layers, bool entangle) {
  Circuit circuit{qubits, 0, {}};
  for (int layer = 0; layer < layers; ++layer) {
    add_ry_layer(circuit);
    if (entangle) add_cnot_ring(circuit);
  }
  add_ry_layer(circuit);
  return circuit;
}

}  // namespace qurio
