// Expectation values of Z strings, all from one pass over the probabilities.
#pragma once

#include <cstdint>
#include <span>

#include "core/quantum/kernels/amplitudes.h"

namespace qurio {

// out[k] = sum_b (-1)^parity(masks[k] & b) |psi_b|^2. Allocates nothing; the spare arrays are left
// alone. Preconditions: out.size() == masks.size(), masks < 2^qubits.
template <typename Real>
void fold_parities(const Amplitudes<Real>& psi, std::span<const std::uint32_t> masks,
                   std::span<Real> out);

// out[k] = Im <bra| D_k |ket> with D_k the diagonal of the signs (-1)^parity(masks[k] & b); the sum
// of those of all samples where the lanes are samples (which may use bra's spare arrays).
template <class Layout>
void fold_overlaps(const Amplitudes<typename Layout::Real>& bra,
                   const Amplitudes<typename Layout::Real>& ket,
                   std::span<const std::uint32_t> masks, std::span<typename Layout::Real> out);

}  // namespace qurio
