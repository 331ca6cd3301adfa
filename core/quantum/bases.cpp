#include "core/quantum/bases.h"

#include <algorithm>
#include <cstddef>

#include "core/quantum/observe.h"
#include "core/quantum/reference.h"

namespace qurio {
namespace {

template <class Turn>
void turn_to_x(int qubits, std::uint32_t x_wires, Turn turn) {
  for (int wire = 0; wire < qubits; ++wire) {
    if ((x_wires >> wire & 1) != 0) turn(Operation{Gate::h, {static_cast<std::int8_t>(wire), -1}});
  }
}

bool has_noisy_gates(const NoiseModel& noise) {
  return noise.depolarising > 0 || noise.dephasing > 0 || noise.amplitude_damping > 0;
}

}  // namespace

std::vector<double> readings(const DensityMatrix& rho, const NoiseModel& noise) {
  std::vector<double> distribution(std::size_t{1} << static_cast<unsigned>(rho.qubits()));
  rho.probabilities(distribution);
  // What rounding leaves below zero is nothing.
  for (double& p : distribution) p = std::max(0.0, p);
  apply_readout_error(noise, distribution);
  return distribution;
}

Result<std::vector<double>> readings(const Circuit& circuit, std::span<const double> angles,
                                     const State<double>& begin, std::uint32_t x_wires,
                                     const NoiseModel& noise) {
  const auto model = validated(noise);
  if (!model.ok()) return {model.status(), model.message()};
  if (!has_noisy_gates(noise)) {
    State<double> state = begin;
    for (const Operation& operation : circuit.operations) apply(operation, angles, state);
    turn_to_x(circuit.qubits, x_wires,
              [&](const Operation& turn) { apply<double>(turn, {}, state); });
    std::vector<double> distribution(state.size());
    probabilities<double>(state, distribution);
    apply_readout_error(noise, distribution);
    return distribution;
  }
  auto rho = DensityMatrix::create(circuit.qubits);
  if (!rho.ok()) return {rho.status(), rho.message()};
  rho.value().set_pure(begin);
  run_noisy(circuit, angles, noise, rho.value());
  turn_to_x(circuit.qubits, x_wires,
            [&](const Operation& turn) { rho.value().apply(turn, {}, {}); });
  return readings(rho.value(), noise);
}

}  // namespace qurio
