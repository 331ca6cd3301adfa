#include "core/quantum/plan.h"

#include <cmath>
#include <utility>

#include "core/quantum/fold.h"
#include "core/quantum/observe.h"
#include "core/quantum/plain.h"
#include "core/quantum/walsh.h"

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
  if (plan.has_program()) {
    plan.program_ = Program<simd::Native<Real>>(schedule(plan.circuit_));
  }
  const int n = plan.circuit_.qubits;
  const auto bit = [n](int q) { return std::uint32_t{1} << (n - 1 - q); };
  for (int i = 0; i < n; ++i) plan.readout_masks_.push_back(plan.program_.readout_mask(bit(i)));
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) {
      plan.readout_masks_.push_back(plan.program_.readout_mask(bit(i) | bit(j)));
    }
  }
  return plan;
}

template <typename Real>
void Plan<Real>::run(std::span<const Real> angles, State<Real>& state) const {
  if (has_program()) {
    program_.run(angles, state.amplitudes());
  } else {
    for (const Operation& operation : circuit_.operations) apply(operation, angles, state);
  }
}

template <typename Real>
void Plan<Real>::run_expectations_z(std::span<const Real> angles, State<Real>& state,
                                    std::span<Real> z, std::span<Real> zz) const {
  if (!has_program()) {
    run(angles, state);
    expectations_z(state, z, zz);
    return;
  }
  const Real scale = program_.run_for_readout(angles, state.amplitudes());
  const Amplitudes<Real>& psi = state.amplitudes();
  const std::span<const std::uint32_t> masks = readout_masks_;
  const auto n = static_cast<std::size_t>(circuit_.qubits);
  if (!z.empty()) fold_parities(psi, masks.first(n), z);
  if (!zz.empty()) fold_parities(psi, masks.subspan(n), zz);
  for (Real& value : z) value *= scale * scale;
  for (Real& value : zz) value *= scale * scale;
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
  Amplitudes<Real>& a = state.amplitudes();
  const Real scale = static_cast<Real>(1 / std::sqrt(static_cast<double>(a.size)));
  for (Real* const part : {a.re, a.im}) {
    if (part == a.im && a.real) break;
    walsh_hadamard(part, a.size);
    for (std::size_t b = 0; b < a.size; ++b) part[b] *= scale;
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
