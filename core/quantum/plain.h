// The plain kernels: any 2x2 or 4x4 matrix on any wires, one gate at a time. Every faster kernel is
// checked against them, and whatever a plan does not recognise runs on them.
#pragma once

#include <array>
#include <cstddef>

#include "core/quantum/gates.h"
#include "core/quantum/state.h"

namespace qurio {

// state <- matrix state, the matrix on `wires` (the second is ignored for dimension 2).
// Precondition: wires are distinct and in range.
template <typename Real>
void apply_matrix(const GateMatrix& matrix, std::array<std::int8_t, 2> wires, State<Real>& state);

// Im <bra| matrix |ket>, summed in double in index order.
template <typename Real>
double imaginary_overlap(const GateMatrix& matrix, std::array<std::int8_t, 2> wires,
                         const State<Real>& bra, const State<Real>& ket);

}  // namespace qurio
