// What can be read out of a state: expectation values, reduced states, entropies.
//
// Entropies and mutual information are in bits (base 2). Pairs (i, j), i < j, are listed
// (0,1), (0,2), ..., (0,n-1), (1,2), ...: n(n-1)/2 of them.
#pragma once

#include <array>
#include <complex>
#include <cstdint>
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

// The read-out of the QCMFM head (design: <Z_i>, <Z_iZ_j>, <X_i>, <X_iX_j>).
// out.size() == readout_size(n) == 2 (n + n(n-1)/2); `scratch` has the state's qubits and is
// overwritten.
inline constexpr int readout_size(int qubits) { return 2 * (qubits + pair_count(qubits)); }
template <typename Real>
void readout_zx(const State<Real>& state, State<Real>& scratch, std::span<Real> out);

// bra <- O ket with O = sum_k weights[k] O_k over the observables of readout_zx, in its order.
// The seed of adjoint differentiation. `bra` and `ket` have equal qubits and are different objects.
template <typename Real>
void apply_readout_zx(std::span<const Real> weights, const State<Real>& ket, State<Real>& bra);

// Reduced density matrix of one qubit, as its Bloch vector (x, y, z): |r| = 1 pure, 0 fully mixed.
template <typename Real>
std::array<double, 3> bloch_vector(const State<Real>& state, int qubit);

// Those of all qubits, from one pass per qubit: (<X_i>, <Y_i>, <Z_i>). out.size() == qubits.
template <typename Real>
void bloch_vectors(const State<Real>& state, std::span<std::array<double, 3>> out);

// Reduced density matrix of qubits i < j, row-major 4x4, i more significant.
template <typename Real>
std::array<std::complex<double>, 16> reduced_pair(const State<Real>& state, int i, int j);

// Tr rho^2 of the same two kinds of reduced state: 1 pure, 1/2 or 1/4 fully mixed.
double purity(const std::array<double, 3>& bloch);
double purity(const std::array<std::complex<double>, 16>& rho);

// von Neumann entropies in bits. entropy(bloch): of the one-qubit state with that Bloch vector,
// 0..1.
double entropy(const std::array<double, 3>& bloch);
// Of a 4x4 density matrix, 0..2.
double entropy(const std::array<std::complex<double>, 16>& rho);
// I(i:j) = S_i + S_j - S_ij, 0..2 bits.
template <typename Real>
double mutual_information(const State<Real>& state, int i, int j);
// Entropy in bits of the qubits whose bits are set in `qubit_mask` (bit q = qubit q) against the
// rest, 0..min(k, n-k). Precondition: 0 < k < n, n <= 12.
template <typename Real>
double entanglement_entropy(const State<Real>& state, std::uint32_t qubit_mask);

}  // namespace qurio
