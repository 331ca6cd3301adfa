// Trajectories of a noisy circuit: see noise.h.
#include <cmath>
#include <cstddef>

#include "core/quantum/noise.h"
#include "core/quantum/plain.h"
#include "core/quantum/plan.h"

namespace qurio {
namespace {

template <typename Real>
void apply_pauli(Gate gate, std::int8_t wire, State<Real>& state) {
  apply_matrix(gate_matrix(gate, {}), {wire, -1}, state);
}

template <typename Real>
double probability_of_one(const State<Real>& state, std::int8_t wire) {
  const std::size_t bit = std::size_t{1} << (state.qubits() - 1 - wire);
  double sum = 0;
  for (std::size_t b = bit; b < state.size(); b = (b + 1) | bit) {
    const double re = state.re()[b];
    const double im = state.im()[b];
    sum += re * re + im * im;
  }
  return sum;
}

// The decay happened (|1> -> |0>) or it did not, which makes |0> likelier.
template <typename Real>
void damp(double gamma, std::int8_t wire, Random& random, State<Real>& state) {
  const double one = probability_of_one(state, wire);
  const double decay = gamma * one;
  GateMatrix kraus{2, {}};
  if (random.uniform() < decay) {
    kraus.entries[1] = 1 / std::sqrt(one);
  } else {
    const double norm = 1 / std::sqrt(1 - decay);
    kraus.entries[0] = norm;
    kraus.entries[3] = norm * std::sqrt(1 - gamma);
  }
  apply_matrix(kraus, {wire, -1}, state);
}

template <typename Real>
void apply_noise(const NoiseModel& noise, std::int8_t wire, Random& random, State<Real>& state) {
  // 1/2 is the mean of the state and its images under X, Y and Z.
  if (noise.depolarising > 0 && random.uniform() < noise.depolarising) {
    const double which = random.uniform();
    if (which < 0.25) {
      apply_pauli(Gate::x, wire, state);
    } else if (which < 0.5) {
      apply_pauli(Gate::y, wire, state);
    } else if (which < 0.75) {
      apply_pauli(Gate::z, wire, state);
    }
  }
  if (noise.dephasing > 0 && random.uniform() < noise.dephasing) {
    apply_pauli(Gate::z, wire, state);
  }
  if (noise.amplitude_damping > 0) damp(noise.amplitude_damping, wire, random, state);
}

}  // namespace

template <typename Real>
void run_trajectory(const Circuit& circuit, std::span<const Real> angles, const NoiseModel& noise,
                    Random& random, State<Real>& state) {
  for (const Operation& operation : circuit.operations) {
    apply(operation, angles, state);
    for (int k = 0; k < gate_info(operation.gate).wires; ++k) {
      apply_noise(noise, operation.wires[static_cast<std::size_t>(k)], random, state);
    }
  }
}

template void run_trajectory(const Circuit&, std::span<const float>, const NoiseModel&, Random&,
                             State<float>&);
template void run_trajectory(const Circuit&, std::span<const double>, const NoiseModel&, Random&,
                             State<double>&);

}  // namespace qurio
