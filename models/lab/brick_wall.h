// The brick-wall ansatz: two-qubit blocks on neighbours, every other row shifted by one qubit.
#pragma once

#include "core/quantum/quantum.h"

namespace qurio {

// `layers` times a row of blocks on qubits (0,1), (2,3) ... and a row on (1,2), (3,4) ..., closed
// to a ring where the number of qubits is even and above two; then RY on every qubit. A block is RY
// on both qubits, RXX, RYY, RZZ: five angles, in this order. Precondition: 2 <= qubits <=
// kMaxQubits, layers >= 0.
Circuit brick_wall_ansatz(int qubits, int layers);

}  // namespace qurio
