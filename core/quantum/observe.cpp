#include "core/quantum/observe.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>

#include "core/quantum/kernels/fold.h"
#include "core/quantum/kernels/hermitian.h"
#include "core/quantum/kernels/logarithm.h"
#include "core/quantum/kernels/walsh.h"
#include "core/quantum/kernels/z_masks.h"

namespace qurio {
namespace {

using Complex = std::complex<double>;

// Below it a probability adds nothing that a double could hold.
constexpr double kLeast = 1e-300;

// Of a probability in an entropy, in bits; rounding may leave it slightly below zero.
double entropy_term(double p) {
  return p > kLeast ? -p * (natural_log(p) * std::numbers::log2e) : 0.0;
}

}  // namespace

template <typename Real>
void probabilities(const State<Real>& state, std::span<Real> out) {
  const auto re = state.re();
  const auto im = state.im();
  for (std::size_t b = 0; b < re.size(); ++b) out[b] = re[b] * re[b] + im[b] * im[b];
}

template <typename Real>
void expectations_z(const State<Real>& state, std::span<Real> z, std::span<Real> zz) {
  const ZMasks masks(state.qubits());
  if (z.empty() || zz.empty()) {
    if (!z.empty()) fold_parities(state.amplitudes(), masks.singles(), z);
    if (!zz.empty()) fold_parities(state.amplitudes(), masks.pairs(), zz);
    return;
  }
  std::array<Real, ZMasks::kMost> both;
  const std::span<Real> all = std::span(both).first(masks.all().size());
  fold_parities(state.amplitudes(), masks.all(), all);
  std::copy_n(all.begin(), z.size(), z.begin());
  std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(z.size()), zz.size(), zz.begin());
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

template <typename Real>
std::array<double, 3> bloch_vector(const State<Real>& state, int qubit) {
  const std::size_t bit = std::size_t{1} << (state.qubits() - 1 - qubit);
  double x = 0;
  double y = 0;
  double z = 0;
  for (std::size_t b = 0; b < state.size(); ++b) {
    if ((b & bit) != 0) continue;
    const double r0 = state.re()[b];
    const double i0 = state.im()[b];
    const double r1 = state.re()[b | bit];
    const double i1 = state.im()[b | bit];
    x += r0 * r1 + i0 * i1;
    y += r0 * i1 - i0 * r1;
    z += (r0 * r0 + i0 * i0) - (r1 * r1 + i1 * i1);
  }
  return {2 * x, 2 * y, z};
}

template <typename Real>
std::array<Complex, 16> reduced_pair(const State<Real>& state, int i, int j) {
  const std::size_t bi = std::size_t{1} << (state.qubits() - 1 - i);
  const std::size_t bj = std::size_t{1} << (state.qubits() - 1 - j);
  const std::array<std::size_t, 4> offset = {0, bj, bi, bi | bj};
  std::array<double, 16> re{};
  std::array<double, 16> im{};
  for (std::size_t b = 0; b < state.size(); ++b) {
    if ((b & offset[3]) != 0) continue;
    std::array<double, 4> r;
    std::array<double, 4> i;
    for (std::size_t row = 0; row < 4; ++row) {
      r[row] = state.re()[b | offset[row]];
      i[row] = state.im()[b | offset[row]];
    }
    for (std::size_t row = 0; row < 4; ++row) {
      for (std::size_t column = 0; column <= row; ++column) {
        re[row * 4 + column] += r[row] * r[column] + i[row] * i[column];
        im[row * 4 + column] += i[row] * r[column] - r[row] * i[column];
      }
    }
  }
  std::array<Complex, 16> rho;
  for (std::size_t row = 0; row < 4; ++row) {
    for (std::size_t column = 0; column <= row; ++column) {
      const std::size_t at = row * 4 + column;
      rho[at] = {re[at], im[at]};
      rho[column * 4 + row] = {re[at], -im[at]};
    }
  }
  return rho;
}

double entropy(const std::array<double, 3>& bloch) {
  const double length = std::sqrt(bloch[0] * bloch[0] + bloch[1] * bloch[1] + bloch[2] * bloch[2]);
  return entropy_term((1 + length) / 2) + entropy_term((1 - length) / 2);
}

double entropy(const std::array<Complex, 16>& rho) {
  std::array<Complex, 16> work = rho;
  std::array<double, 4> values{};
  hermitian_eigenvalues(work, values);
  double sum = 0;
  for (const double value : values) sum += entropy_term(value);
  return sum;
}

#define QURIO_INSTANTIATE(Real)                                                       \
  template void probabilities(const State<Real>&, std::span<Real>);                   \
  template void expectations_z(const State<Real>&, std::span<Real>, std::span<Real>); \
  template void apply_hadamard_all(State<Real>&);                                     \
  template std::array<double, 3> bloch_vector(const State<Real>&, int);               \
  template std::array<Complex, 16> reduced_pair(const State<Real>&, int, int);

QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)

#undef QURIO_INSTANTIATE

}  // namespace qurio
