#include "core/quantum/plan.h"

#include <cmath>
#include <utility>

#include "core/quantum/plain.h"

namespace qurio {
namespace {

template <typename Real>
GateMatrix matrix_of(const Operation& operation, std::span<const Real> angles) {
  const int count = gate_info(operation.gate).angles;
  std::array<double, 3> values{};
  for (int k = 0; k < count; ++k) {
    const auto slot = static_cast<std::size_t>(k);
    values[slot] = angles[static_cast<std::size_t>(operation.angles[slot])];
  }
  return gate_matrix(operation.gate, std::span(values).first(static_cast<std::size_t>(count)));
}

}  // namespace

template <typename Real>
Result<Plan<Real>> Plan<Real>::compile(Circuit circuit) {
  Result<Circuit> checked = validated(std::move(circuit));
  if (!checked.ok()) return {checked.status(), checked.message()};
  Plan plan;
  plan.circuit_ = std::move(checked).value();
  if (plan.circuit_.qubits >= simd::Native<Real>::kLaneQubits) {
    plan.program_ = Program<simd::Native<Real>>(schedule(plan.circuit_));
  }
  return plan;
}

template <typename Real>
void Plan<Real>::run(std::span<const Real> angles, State<Real>& state) const {
  if (circuit_.qubits >= simd::Native<Real>::kLaneQubits) {
    program_.run(angles, state.amplitudes());
  } else {
    for (const Operation& operation : circuit_.operations) apply(operation, angles, state);
  }
}

template <typename Real>
void Plan<Real>::step(std::size_t index, std::span<const Real> angles, State<Real>& state) const {
  apply(circuit_.operations[index], angles, state);
}

template <typename Real>
void apply(const Operation& operation, std::span<const Real> angles, State<Real>& state) {
  apply_matrix(matrix_of(operation, angles), operation.wires, state);
}

template <typename Real>
void apply_inverse(const Operation& operation, std::span<const Real> angles, State<Real>& state) {
  const GateMatrix matrix = matrix_of(operation, angles);
  const auto dimension = static_cast<std::size_t>(matrix.dimension);
  GateMatrix adjoint{matrix.dimension, {}};
  for (std::size_t row = 0; row < dimension; ++row) {
    for (std::size_t column = 0; column < dimension; ++column) {
      adjoint.entries[row * dimension + column] =
          std::conj(matrix.entries[column * dimension + row]);
    }
  }
  apply_matrix(adjoint, operation.wires, state);
}

template <typename Real>
void apply_hadamard_all(State<Real>& state) {
  const std::size_t size = state.size();
  const Real scale = static_cast<Real>(1 / std::sqrt(static_cast<double>(size)));
  for (const std::span<Real> part : {state.re(), state.im()}) {
    for (std::size_t half = 1; half < size; half *= 2) {
      for (std::size_t block = 0; block < size; block += 2 * half) {
        for (std::size_t b = block; b < block + half; ++b) {
          const Real low = part[b];
          const Real high = part[b + half];
          part[b] = low + high;
          part[b + half] = low - high;
        }
      }
    }
    for (Real& amplitude : part) amplitude *= scale;
  }
}

template class Plan<float>;
template class Plan<double>;
template void apply(const Operation&, std::span<const float>, State<float>&);
template void apply(const Operation&, std::span<const double>, State<double>&);
template void apply_inverse(const Operation&, std::span<const float>, State<float>&);
template void apply_inverse(const Operation&, std::span<const double>, State<double>&);
template void apply_hadamard_all(State<float>&);
template void apply_hadamard_all(State<double>&);

}  // namespace qurio
