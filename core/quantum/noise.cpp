#include "core/quantum/noise.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <string>

#include "core/quantum/plain.h"

namespace qurio {
namespace {

GateMatrix conjugate(const GateMatrix& m) {
  GateMatrix result = m;
  for (auto& entry : result.entries) entry = {entry.real(), -entry.imag()};
  return result;
}

// All three channels on one wire as a real matrix on (row bit, column bit): on the entries
// 00, 01, 10, 11 of the wire's own density matrix.
GateMatrix channel(const NoiseModel& noise) {
  const double p = noise.depolarising;
  const double g = noise.amplitude_damping;
  // Depolarising and dephasing keep the populations' sum; the coherences shrink by all three.
  const double coherence = (1 - p) * (1 - 2 * noise.dephasing) * std::sqrt(1 - g);
  const double stay = 1 - p / 2;
  const double swap = p / 2;
  GateMatrix m{4, {}};
  m.entries[0] = stay + g * swap;
  m.entries[3] = swap + g * stay;
  m.entries[12] = (1 - g) * swap;
  m.entries[15] = (1 - g) * stay;
  m.entries[5] = m.entries[10] = coherence;
  return m;
}

GateMatrix matrix_of(const Operation& operation, std::span<const double> angles) {
  const auto count = static_cast<std::size_t>(gate_info(operation.gate).angles);
  std::array<double, 3> own{};
  for (std::size_t k = 0; k < count; ++k) {
    own[k] = angles[static_cast<std::size_t>(operation.angles[k])];
  }
  return gate_matrix(operation.gate, std::span<const double>(own).first(count));
}

}  // namespace

Result<NoiseModel> validated(const NoiseModel& noise) {
  const std::array<std::pair<const char*, double>, 5> all = {{
      {"depolarising", noise.depolarising},
      {"dephasing", noise.dephasing},
      {"amplitude damping", noise.amplitude_damping},
      {"read 0 as 1", noise.read_0_as_1},
      {"read 1 as 0", noise.read_1_as_0},
  }};
  for (const auto& [name, value] : all) {
    if (!(value >= 0 && value <= 1)) {
      return {Status::invalid_argument, std::string("noise: ") + name + " is " +
                                            std::to_string(value) + ", no probability (0 to 1)"};
    }
  }
  return noise;
}

Result<DensityMatrix> DensityMatrix::create(int qubits) {
  if (qubits > kMaxDensityQubits) {
    return {Status::too_large, "a density matrix of " + std::to_string(qubits) +
                                   " qubits: at most " + std::to_string(kMaxDensityQubits) +
                                   "; trajectories take more"};
  }
  Result<State<double>> made = State<double>::create(2 * qubits);
  if (!made.ok()) return {made.status(), made.message()};
  DensityMatrix result;
  result.rho_ = std::move(made).value();
  return result;
}

template <typename Real>
void DensityMatrix::set_pure(const State<Real>& psi) {
  const std::size_t size = psi.size();
  const auto re = rho_.re();
  const auto im = rho_.im();
  for (std::size_t row = 0; row < size; ++row) {
    const double rr = psi.re()[row];
    const double ri = psi.im()[row];
    for (std::size_t column = 0; column < size; ++column) {
      const double cr = psi.re()[column];
      const double ci = psi.im()[column];
      re[row * size + column] = rr * cr + ri * ci;
      im[row * size + column] = ri * cr - rr * ci;
    }
  }
}

void DensityMatrix::apply(const Operation& operation, std::span<const double> angles,
                          const NoiseModel& noise) {
  const int n = qubits();
  const GateMatrix matrix = matrix_of(operation, angles);
  std::array<std::int8_t, 2> columns = operation.wires;
  for (std::int8_t& wire : columns) wire = static_cast<std::int8_t>(wire + n);
  apply_matrix(matrix, operation.wires, rho_);
  apply_matrix(conjugate(matrix), columns, rho_);
  if (noise.depolarising == 0 && noise.dephasing == 0 && noise.amplitude_damping == 0) return;
  const GateMatrix super = channel(noise);
  for (int k = 0; k < gate_info(operation.gate).wires; ++k) {
    const auto at = static_cast<std::size_t>(k);
    apply_matrix(super, {operation.wires[at], columns[at]}, rho_);
  }
}

void DensityMatrix::apply_hadamard_all() {
  const GateMatrix h = gate_matrix(Gate::h, {});
  for (int wire = 0; wire < rho_.qubits(); ++wire) {
    apply_matrix(h, {static_cast<std::int8_t>(wire), -1}, rho_);
  }
}

double DensityMatrix::trace() const {
  double sum = 0;
  const std::size_t size = std::size_t{1} << qubits();
  for (std::size_t b = 0; b < size; ++b) sum += rho_.re()[b * (size + 1)];
  return sum;
}

// rho is Hermitian: Tr rho^2 is the sum of |rho_ij|^2.
double DensityMatrix::purity() const { return squared_norm(rho_); }

void DensityMatrix::probabilities(std::span<double> out) const {
  for (std::size_t b = 0; b < out.size(); ++b) out[b] = rho_.re()[b * (out.size() + 1)];
}

void run_noisy(const Circuit& circuit, std::span<const double> angles, const NoiseModel& noise,
               DensityMatrix& rho) {
  for (const Operation& operation : circuit.operations) rho.apply(operation, angles, noise);
}

void apply_readout_error(const NoiseModel& noise, std::span<double> distribution) {
  const double up = noise.read_0_as_1;
  const double down = noise.read_1_as_0;
  for (std::size_t bit = 1; bit < distribution.size(); bit *= 2) {
    for (std::size_t b = 0; b < distribution.size(); ++b) {
      if ((b & bit) != 0) continue;
      const double zero = distribution[b];
      const double one = distribution[b | bit];
      distribution[b] = (1 - up) * zero + down * one;
      distribution[b | bit] = up * zero + (1 - down) * one;
    }
  }
}

template void DensityMatrix::set_pure(const State<float>&);
template void DensityMatrix::set_pure(const State<double>&);

}  // namespace qurio
