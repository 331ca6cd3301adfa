// The reference: any gate by its matrix, one gate at a time. It knows circuits and states, and
// nothing of how circuits are compiled: every faster way is checked against it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/quantum/circuit.h"
#include "core/quantum/gates.h"
#include "core/quantum/state.h"

namespace qurio {

// The matrix of an operation at these angles (those of the whole circuit).
template <typename Real>
GateMatrix operation_matrix(const Operation& operation, std::span<const Real> angles);
// Its generator of the k-th of its own angles (gate_generator).
template <typename Real>
GateMatrix operation_generator(const Operation& operation, std::size_t k,
                               std::span<const Real> angles);

// state <- gate state on the operation's wires; and its inverse. Preconditions: the operation is
// valid (validated() in circuit.h) for the state's qubits and angles.size().
template <typename Real>
void apply(const Operation& operation, std::span<const Real> angles, State<Real>& state);
template <typename Real>
void apply_inverse(const Operation& operation, std::span<const Real> angles, State<Real>& state);

// state <- matrix state, the matrix on `wires` (the second is ignored for dimension 2).
// Precondition: wires are distinct and in range.
template <typename Real>
void apply_matrix(const GateMatrix& matrix, std::array<std::int8_t, 2> wires, State<Real>& state);

// Im <bra| matrix |ket>, summed in double in index order.
template <typename Real>
double imaginary_overlap(const GateMatrix& matrix, std::array<std::int8_t, 2> wires,
                         const State<Real>& bra, const State<Real>& ket);

}  // namespace qurio
