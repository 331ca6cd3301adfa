// The circuit of workloads W1 and W2 (Schuld et al. 2020, "strongly entangling layers").
#pragma once

#include "core/quantum/quantum.h"

namespace qurio::bench {

// `layers` times (Rot on every qubit, then the CNOT ring); 3 * qubits * layers angles.
Circuit rot_ring_ansatz(int qubits, int layers);

}  // namespace qurio::bench
