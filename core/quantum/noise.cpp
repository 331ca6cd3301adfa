#include "core/quantum/noise.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "core/quantum/kernels/transfer.h"
#include "core/quantum/kernels/walsh.h"
#include "core/quantum/reference.h"

namespace qurio {
namespace {

// All three channels on one wire.
WireNoise wire_noise(const NoiseModel& noise) {
  const double mixed = 1 - noise.depolarising;
  const double kept = 1 - noise.amplitude_damping;
  return {.coherence = mixed * (1 - 2 * noise.dephasing) * std::sqrt(kept),
          .population = mixed * kept,
          .decay = noise.amplitude_damping};
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
      // Without its value: what prints a double would add 4 kB to a download.
      return {Status::invalid_argument,
              std::string("noise: ") + name + " is no probability from 0 to 1"};
    }
  }
  return noise;
}

Result<DensityMatrix> DensityMatrix::create(int qubits) {
  if (qubits < 1) return {Status::invalid_argument, "a density matrix needs at least one qubit"};
  if (qubits > kMaxDensityQubits) {
    return {Status::too_large, "a density matrix of " + std::to_string(qubits) +
                                   " qubits: at most " + std::to_string(kMaxDensityQubits)};
  }
  DensityMatrix result;
  result.qubits_ = qubits;
  const std::size_t size = result.size();
  result.strings_.reset(new (std::nothrow) double[size * size]);
  if (result.strings_ == nullptr) {
    return {Status::out_of_memory, "a density matrix of " + std::to_string(qubits) +
                                       " qubits needs more memory than there is"};
  }
  std::fill_n(result.strings_.get(), size * size, 0.0);
  std::fill_n(result.strings_.get(), size, 1.0);  // every Z string of |0...0> is 1
  return result;
}

// <psi| i^|x & z| X^x Z^z |psi> = i^|x & z| sum_b (-1)^parity(b & z) conj(psi_(b ^ x)) psi_b, which
// is real.
template <typename Real>
void DensityMatrix::set_pure(const State<Real>& psi) {
  const std::size_t size = psi.size();
  std::vector<double> im(size);
  for (std::size_t x = 0; x < size; ++x) {
    double* const re = strings_.get() + x * size;
    for (std::size_t b = 0; b < size; ++b) {
      const double br = psi.re()[b];
      const double bi = psi.im()[b];
      const double ar = psi.re()[b ^ x];
      const double ai = psi.im()[b ^ x];
      re[b] = ar * br + ai * bi;
      im[b] = ar * bi - ai * br;
    }
    walsh_hadamard(re, size);
    walsh_hadamard(im.data(), size);
    for (std::size_t z = 0; z < size; ++z) {
      const int turns = std::popcount(x & z) % 4;
      if (turns % 2 != 0) re[z] = -im[z];
      if (turns >= 2) re[z] = -re[z];
    }
  }
}

void DensityMatrix::apply(const Operation& operation, std::span<const double> angles,
                          const NoiseModel& noise) {
  const TransferMatrix matrix(operation_matrix(operation, angles), wire_noise(noise));
  const int wires = gate_info(operation.gate).wires;
  // Where the strings on the wires lie above one that has I on all of them.
  std::array<std::size_t, 16> offset{};
  std::size_t mask = 0;
  for (std::size_t local = 0; local < matrix.dimension(); ++local) {
    for (int k = 0; k < wires; ++k) {
      const std::int8_t wire = operation.wires[static_cast<std::size_t>(wires - 1 - k)];
      const std::size_t z = size() >> (wire + 1);
      if ((local >> k & 1) != 0) offset[local] |= z;
      if ((local >> (wires + k) & 1) != 0) offset[local] |= z * size();
    }
    mask |= offset[local];
  }
  const std::size_t end = size() * size();
  for (std::size_t base = 0; base < end; base = ((base | mask) + 1) & ~mask) {
    double* const block = strings_.get() + base;
    std::array<double, 16> before;
    for (std::size_t k = 0; k < matrix.dimension(); ++k) before[k] = block[offset[k]];
    std::array<double, 16> after{};
    for (const TransferMatrix::Entry& entry : matrix.entries()) {
      after[entry.row] += entry.value * before[entry.column];
    }
    for (std::size_t k = 0; k < matrix.dimension(); ++k) block[offset[k]] = after[k];
  }
}

// X and Z change places, and Y changes its sign.
void DensityMatrix::apply_hadamard_all() {
  double* const strings = strings_.get();
  for (std::size_t x = 0; x < size(); ++x) {
    for (std::size_t z = 0; z <= x; ++z) {
      double& a = strings[x * size() + z];
      double& b = strings[z * size() + x];
      const double sign = std::popcount(x & z) % 2 == 0 ? 1 : -1;
      const double old = a;
      a = sign * b;
      if (x != z) b = sign * old;
    }
  }
}

void DensityMatrix::probabilities(std::span<double> out) const {
  std::copy_n(strings_.get(), size(), out.begin());
  walsh_hadamard(out.data(), size());
  for (double& p : out) p /= static_cast<double>(size());
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
