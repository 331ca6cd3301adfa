#include "tests/core/support/random_circuit.h"

#include <cmath>

#include "tests/core/support/norm.h"

namespace qurio::testing {

std::uint64_t Random::bits() {
  state_ += 0x9e3779b97f4a7c15ULL;
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31);
}

double Random::uniform(double low, double high) {
  return low + (high - low) * (static_cast<double>(bits() >> 11) * 0x1p-53);
}

int Random::below(int bound) {
  return static_cast<int>(bits() % static_cast<std::uint64_t>(bound));
}

Circuit random_circuit(Random& random, int qubits, int operations,
                       std::span<const GateInfo> gates) {
  Circuit circuit{qubits, 0, {}};
  while (static_cast<int>(circuit.operations.size()) < operations) {
    const auto row = static_cast<std::size_t>(random.below(static_cast<int>(gates.size())));
    const GateInfo& info = gates[row];
    if (info.wires > qubits) continue;
    Operation operation{info.gate};
    operation.wires[0] = static_cast<std::int8_t>(random.below(qubits));
    if (info.wires == 2) {
      const int step = 1 + random.below(qubits - 1);
      operation.wires[1] = static_cast<std::int8_t>((operation.wires[0] + step) % qubits);
    }
    for (int k = 0; k < info.angles; ++k) {
      const bool shared = circuit.angles > 0 && random.below(3) == 0;
      operation.angles[static_cast<std::size_t>(k)] =
          shared ? random.below(circuit.angles) : circuit.angles++;
    }
    circuit.operations.push_back(operation);
  }
  return circuit;
}

std::vector<double> random_angles(Random& random, int count) {
  std::vector<double> angles(static_cast<std::size_t>(count));
  for (double& angle : angles) angle = random.uniform(-7, 7);
  return angles;
}

State<double> random_state(Random& random, int qubits, bool real) {
  State<double> state(qubits);
  for (double& x : state.re()) x = random.uniform(-1, 1);
  for (double& x : state.im()) x = real ? 0.0 : random.uniform(-1, 1);
  const double scale = 1 / std::sqrt(squared_norm(state));
  for (double& x : state.re()) x *= scale;
  for (double& x : state.im()) x *= scale;
  return state;
}

}  // namespace qurio::testing
