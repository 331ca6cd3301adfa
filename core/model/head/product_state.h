// The product state of one RY angle per qubit.
#pragma once

#include <cmath>

#include "core/model/matrix.h"

namespace qurio {

// psi <- tensor product over qubits of (cos x/2, sin x/2), qubit 0 most significant; with qubit
// `derived` (-1: none) replaced by its derivative (-sin x/2, cos x/2) / 2. angles: one per qubit;
// psi.size() == 2^qubits.
template <typename Real>
void product_state(const Real* angles, int qubits, int derived, Vector<Real>& psi) {
  psi[0] = 1;
  Eigen::Index filled = 1;
  for (int q = 0; q < qubits; ++q) {
    const Real cosine = std::cos(angles[q] / 2);
    const Real sine = std::sin(angles[q] / 2);
    const Real zero = q == derived ? -sine / 2 : cosine;
    const Real one = q == derived ? cosine / 2 : sine;
    for (Eigen::Index b = filled; b-- > 0;) {
      psi[2 * b + 1] = psi[b] * one;
      psi[2 * b] = psi[b] * zero;
    }
    filled *= 2;
  }
}

}  // namespace qurio
