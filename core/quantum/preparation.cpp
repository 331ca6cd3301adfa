#include "core/quantum/preparation.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "core/quantum/kernels/walsh.h"

namespace qurio {
namespace {

// Smaller rotations than rounding leaves are none.
constexpr double kNoRotation = 1e-13;

// Wire `target` turned by 2 atan2(odd, even) of the pairs of `values`: which pair, the wires before
// it say, in the order of their bits. A rotation that so depends on k wires is 2^k rotations with
// CNOTs between them, in the order of a Gray code.
void add_rotations(std::span<const double> values, int target, Preparation& made) {
  const std::size_t count = values.size() / 2;
  std::vector<double> angles(count);
  for (std::size_t j = 0; j < count; ++j) {
    angles[j] = 2 * std::atan2(values[2 * j + 1], values[2 * j]);
  }
  walsh_hadamard(angles.data(), count);
  // CNOTs onto the target that are due: they commute, and two of a kind are none.
  std::size_t due = 0;
  const auto add_due = [&] {
    for (int wire = 0; wire < target; ++wire) {
      if ((due >> (target - 1 - wire) & 1) == 0) continue;
      made.circuit.operations.push_back(
          {Gate::cnot, {static_cast<std::int8_t>(wire), static_cast<std::int8_t>(target)}});
    }
    due = 0;
  };
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t gray = i ^ (i >> 1);
    const double angle = angles[gray] / static_cast<double>(count);
    if (std::abs(angle) > kNoRotation) {
      add_due();
      made.circuit.operations.push_back(
          {Gate::ry, {static_cast<std::int8_t>(target), -1}, {made.circuit.angles++, -1, -1}});
      made.angles.push_back(angle);
    }
    const std::size_t next = (i + 1) % count;
    due ^= gray ^ (next ^ (next >> 1));
  }
  add_due();
}

}  // namespace

Result<std::vector<double>> unit_amplitudes(std::span<const double> numbers) {
  const std::size_t size = numbers.size();
  if (!std::has_single_bit(size) || size < 2 || size > std::size_t{1} << kMaxQubits) {
    return {Status::invalid_argument,
            std::to_string(size) + " amplitudes: 2, 4, 8, ... are needed, two for one qubit"};
  }
  double largest = 0;
  for (std::size_t b = 0; b < size; ++b) {
    if (!std::isfinite(numbers[b])) {
      return {Status::not_finite, "amplitude " + std::to_string(b) + " is not finite"};
    }
    largest = std::max(largest, std::abs(numbers[b]));
  }
  if (largest == 0) return {Status::invalid_argument, "all amplitudes are zero"};
  // No square leaves the range of a double.
  std::vector<double> unit(size);
  double squares = 0;
  for (std::size_t b = 0; b < size; ++b) {
    unit[b] = numbers[b] / largest;
    squares += unit[b] * unit[b];
  }
  const double length = std::sqrt(squares);
  for (double& amplitude : unit) amplitude /= length;
  return unit;
}

Result<Preparation> preparation(std::span<const double> amplitudes) {
  Result<std::vector<double>> unit = unit_amplitudes(amplitudes);
  if (!unit.ok()) return {unit.status(), unit.message()};
  Preparation made;
  made.circuit.qubits = std::countr_zero(amplitudes.size());
  // What each wire divides: of the last one the amplitudes, of the one before the lengths of their
  // pairs, and so on.
  std::vector<std::vector<double>> levels = {std::move(unit).value()};
  while (levels.back().size() > 2) {
    const std::vector<double>& fine = levels.back();
    std::vector<double> coarse(fine.size() / 2);
    for (std::size_t j = 0; j < coarse.size(); ++j) {
      coarse[j] = std::hypot(fine[2 * j], fine[2 * j + 1]);
    }
    levels.push_back(std::move(coarse));
  }
  for (int wire = 0; wire < made.circuit.qubits; ++wire) {
    add_rotations(levels[static_cast<std::size_t>(made.circuit.qubits - 1 - wire)], wire, made);
  }
  return made;
}

}  // namespace qurio
