// The dense-matrix oracle: unitary matrices written as sums of Kronecker products of 2x2 factors,
// in double. It shares no code with the simulator: its gates are built from Pauli matrices and
// projectors, and it never computes with the bits of a basis index.
#pragma once

#include <complex>
#include <span>
#include <vector>

#include "core/quantum/quantum.h"

namespace qurio::oracle {

using Complex = std::complex<double>;
using Vector = std::vector<Complex>;

// The whole circuit applied to `in` (2^n entries, qubit 0 the leftmost Kronecker factor).
Vector run(const Circuit& circuit, std::span<const double> angles, Vector in);

// <psi|O|psi> of a string of 'I', 'X', 'Y', 'Z', one letter per qubit.
double expectation(const std::string& paulis, const Vector& psi);

template <typename Real>
Vector amplitudes(const State<Real>& state) {
  Vector out(state.size());
  for (std::size_t b = 0; b < out.size(); ++b) out[b] = {state.re()[b], state.im()[b]};
  return out;
}

// max_b |a_b - b_b|
double distance(const Vector& a, const Vector& b);

}  // namespace qurio::oracle
