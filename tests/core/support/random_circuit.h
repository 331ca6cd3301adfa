// Reproducible random circuits and states over the whole gate table.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/quantum/quantum.h"

namespace qurio::testing {

// splitmix64 (Steele, Lea & Flood 2014): the same numbers on every platform.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t bits();
  double uniform(double low, double high);
  int below(int bound);  // 0 .. bound-1

 private:
  std::uint64_t state_;
};

// `operations` gates drawn evenly from these rows of the table (one-wire gates only for one qubit),
// every third angle index shared with an earlier one.
Circuit random_circuit(Random& random, int qubits, int operations,
                       std::span<const GateInfo> gates = gate_table());
std::vector<double> random_angles(Random& random, int count);
// Normalised; real parts only where `real`.
State<double> random_state(Random& random, int qubits, bool real = false);

template <typename Real>
State<Real> converted(const State<double>& from) {
  State<Real> to(from.qubits());
  for (std::size_t b = 0; b < from.size(); ++b) {
    to.re()[b] = static_cast<Real>(from.re()[b]);
    to.im()[b] = static_cast<Real>(from.im()[b]);
  }
  return to;
}

}  // namespace qurio::testing
