// The Walsh-Hadamard transform of a real array, in place: out[m] = sum_b (-1)^parity(m & b) in[b].
//
// It turns probabilities into the expectation values of all Z strings, a list of half-angles into
// the phases of a diagonal, and amplitudes into those behind a Hadamard gate on every qubit.
#pragma once

#include <cstddef>

namespace qurio {

// Precondition: size is a power of two.
template <typename Real>
void walsh_hadamard(Real* data, std::size_t size);

}  // namespace qurio
