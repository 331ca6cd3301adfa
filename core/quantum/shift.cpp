#include "core/quantum/shift.h"

#include <numbers>

#include "core/quantum/reference.h"

namespace qurio {
namespace {

// The expectation with `delta` added to one angle of one operation only.
double shifted(const Circuit& circuit, std::span<const double> angles, const State<double>& in,
               const Expectation& expectation, std::size_t operation, std::size_t slot,
               double delta) {
  State<double> state = in;
  for (std::size_t k = 0; k < circuit.operations.size(); ++k) {
    if (k != operation) {
      apply(circuit.operations[k], angles, state);
      continue;
    }
    std::array<double, 3> own{};
    Operation moved = circuit.operations[k];
    for (std::size_t s = 0; s < 3 && moved.angles[s] >= 0; ++s) {
      own[s] = angles[static_cast<std::size_t>(moved.angles[s])] + (s == slot ? delta : 0.0);
      moved.angles[s] = static_cast<std::int32_t>(s);
    }
    apply<double>(moved, own, state);
  }
  return expectation(state);
}

}  // namespace

void parameter_shift(const Circuit& circuit, std::span<const double> angles,
                     const State<double>& in, const Expectation& expectation,
                     std::span<double> d_angles) {
  constexpr double kQuarter = std::numbers::pi / 2;
  constexpr double kRoot2 = std::numbers::sqrt2;
  for (std::size_t k = 0; k < circuit.operations.size(); ++k) {
    const Operation& operation = circuit.operations[k];
    for (std::size_t slot = 0; slot < 3 && operation.angles[slot] >= 0; ++slot) {
      const auto difference = [&](double delta) {
        return shifted(circuit, angles, in, expectation, k, slot, delta) -
               shifted(circuit, angles, in, expectation, k, slot, -delta);
      };
      double derivative = difference(kQuarter) / 2;
      if (!gate_info(operation.gate).two_term_shift) {
        derivative = (kRoot2 + 1) / (4 * kRoot2) * difference(kQuarter) -
                     (kRoot2 - 1) / (4 * kRoot2) * difference(3 * kQuarter);
      }
      d_angles[static_cast<std::size_t>(operation.angles[slot])] += derivative;
    }
  }
}

}  // namespace qurio
