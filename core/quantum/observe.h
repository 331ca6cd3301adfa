// What can be read out of a state: expectation values, reduced states, entropies.
//
// Entropies are in bits (base 2). Pairs (i, j), i < j, are listed
// (0,1), (0,2), ..., (0,n-1), (1,2), ...: n(n-1)/2 of them.
#pragma once

#include <array>
#include <complex>
#include <span>

#include "core/quantum/state.h"

namespace qurio {

inline constexpr int pair_count(int qubits) { return qubits * (qubits - 1) / 2; }
// Position of pair (i, j), i < j, in the list above.
inline constexpr int pair_index(int qubits, int i, int j) {
  return i * (2 * qubits - i - 1) / 2 + (j - i - 1);
}

// |psi_b|^2; out.size() == state.size().
template <typename Real>
void probabilities(const State<Real>& state, std::span<Real> out);

// <Z_i> (n) and <Z_i Z_j> (pair_count) of a normalised state, from one fold of the probabilities.
// Either span may be empty: it is then not computed.
template <typename Real>
void expectations_z(const State<Real>& state, std::span<Real> z, std::span<Real> zz);

// Hadamard on every qubit: turns Z read-outs into X read-outs.
template <typename Real>
void apply_hadamard_all(State<Real>& state);

// Reduced density matrix of one qubit, as its Bloch vector (x, y, z): |r| = 1 pure, 0 fully mixed.
template <typename Real>
std::array<double, 3> bloch_vector(const State<Real>& state, int qubit);

// Reduced density matrix of qubits i < j, row-major 4x4, i more significant.
template <typename Real>
std::array<std::complex<double>, 16> reduced_pair(const State<Real>& state, int i, int j);

// von Neumann entropies in bits. entropy(bloch): of the one-qubit state with that Bloch vector,
// 0..1.
double entropy(const std::array<double, 3>& bloch);
// Of a 4x4 density matrix, 0..2.
double entropy(const std::array<std::complex<double>, 16>& rho);

}  // namespace qurio
