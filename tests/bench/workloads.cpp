#include "tests/bench/workloads.h"

#include <cmath>
#include <cstdint>
#include <numbers>

#include "core/quantum/quantum.h"

namespace qurio::bench {

Circuit hand_built_circuit(int qubits, int operations) {
  Circuit circuit{qubits, 0, {}};
  for (int k = 0; k < operations; ++k) {
    const GateInfo& row = gate_table()[static_cast<std::size_t>(7 * k) % gate_table().size()];
    Operation operation{row.gate, {static_cast<std::int8_t>(k % qubits), -1}};
    if (row.wires == 2) operation.wires[1] = static_cast<std::int8_t>((k + 3) % qubits);
    for (int a = 0; a < row.angles; ++a) {
      operation.angles[static_cast<std::size_t>(a)] = circuit.angles++;
    }
    circuit.operations.push_back(operation);
  }
  return circuit;
}

std::vector<double> input_amplitudes(int qubits) {
  std::vector<double> v(std::size_t{1} << qubits);
  double square = 0;
  for (std::size_t b = 0; b < v.size(); ++b) {
    v[b] = static_cast<double>((37 * b + 11) % 101) - 50;
    square += v[b] * v[b];
  }
  for (double& x : v) x /= std::sqrt(square);
  return v;
}

std::vector<double> angles(const Circuit& circuit, int set) {
  constexpr double kTurn = 2 * std::numbers::pi;
  std::vector<double> out;
  out.reserve(static_cast<std::size_t>(circuit.angles));
  for (int k = 0; k < circuit.angles; ++k) {
    out.push_back(kTurn * ((7919 * k + 271 * set + 13) % 1009) / 1009 - std::numbers::pi);
  }
  return out;
}

std::vector<double> weights(int qubits) {
  std::vector<double> out;
  out.reserve(static_cast<std::size_t>(qubits));
  for (int i = 0; i < qubits; ++i) out.push_back(((13 * i + 5) % 17) / 17.0 - 0.5);
  return out;
}

std::vector<double> reference_z(const Circuit& circuit, const std::vector<double>& angles) {
  State<double> state(circuit.qubits);
  state.set_real(input_amplitudes(circuit.qubits));
  for (const Operation& operation : circuit.operations) apply<double>(operation, angles, state);
  std::vector<double> z(static_cast<std::size_t>(circuit.qubits));
  for (std::size_t b = 0; b < state.size(); ++b) {
    const double p = state.re()[b] * state.re()[b] + state.im()[b] * state.im()[b];
    for (std::size_t i = 0; i < z.size(); ++i) {
      z[i] += (b >> (z.size() - 1 - i) & 1) != 0 ? -p : p;
    }
  }
  return z;
}

double reference_derivative(const Circuit& circuit, const std::vector<double>& angles,
                            const std::vector<double>& weights, std::size_t index) {
  double derivative = 0;
  for (const double sign : {1.0, -1.0}) {
    std::vector<double> shifted = angles;
    shifted[index] += sign * std::numbers::pi / 2;
    const std::vector<double> z = reference_z(circuit, shifted);
    for (std::size_t i = 0; i < z.size(); ++i) derivative += sign * weights[i] * z[i] / 2;
  }
  return derivative;
}

}  // namespace qurio::bench
