// An observable to try gradients on: a weighted sum of all Z_i, Z_i Z_j, X_i, X_i X_j, in this
// order.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/quantum/quantum.h"

namespace qurio::testing {

inline std::size_t zx_count(int qubits) {
  return 2 * static_cast<std::size_t>(qubits + pair_count(qubits));
}

template <typename Real>
std::vector<Real> expectations_zx(const State<Real>& state) {
  const auto n = static_cast<std::size_t>(state.qubits());
  std::vector<Real> out(zx_count(state.qubits()));
  const std::size_t half = out.size() / 2;
  State<Real> basis = state;
  for (const std::size_t first : {std::size_t{0}, half}) {
    const std::span<Real> part = std::span(out).subspan(first, half);
    expectations_z(basis, part.first(n), part.subspan(n));
    apply_hadamard_all(basis);
  }
  return out;
}

// bra <- O ket: the seed of adjoint differentiation.
template <typename Real>
void apply_zx(std::span<const Real> weights, const State<Real>& ket, State<Real>& bra) {
  const int n = ket.qubits();
  std::vector<std::uint32_t> masks;
  const auto bit = [n](int q) { return std::uint32_t{1} << (n - 1 - q); };
  for (int i = 0; i < n; ++i) masks.push_back(bit(i));
  for (int i = 0; i < n; ++i) {
    for (int j = i + 1; j < n; ++j) masks.push_back(bit(i) | bit(j));
  }
  const auto eigenvalue = [&](std::size_t first, std::uint32_t b) {
    Real sum = 0;
    for (std::size_t k = 0; k < masks.size(); ++k) {
      sum += (std::popcount(masks[k] & b) & 1) != 0 ? -weights[first + k] : weights[first + k];
    }
    return sum;
  };
  bra = ket;
  apply_hadamard_all(bra);
  for (std::uint32_t b = 0; b < bra.size(); ++b) {
    const Real x = eigenvalue(masks.size(), b);
    bra.re()[b] *= x;
    if (!bra.is_real()) bra.im()[b] *= x;
  }
  apply_hadamard_all(bra);
  for (std::uint32_t b = 0; b < bra.size(); ++b) {
    const Real z = eigenvalue(0, b);
    bra.re()[b] += z * ket.re()[b];
    if (!bra.is_real()) bra.im()[b] += z * ket.im()[b];
  }
}

}  // namespace qurio::testing
