// The inputs of the engine's workloads, by formulas that any program can repeat: the peers in
// peers.mjs run the same numbers.
#pragma once

#include <vector>

#include "core/quantum/quantum.h"

namespace qurio::bench {

inline constexpr int kLayers = 6;
// Every call runs on the next of these sets of angles.
inline constexpr int kAngleSets = 4;

// Operation k is row 7k of the table (modulo its length) on wires k and k + 3 (modulo n), each with
// angles of its own: a circuit as a hand may have built it. On at least 2 qubits, no multiples
// of 3.
Circuit hand_built_circuit(int qubits, int operations);

// 2^n real amplitudes of norm 1: ((37 b + 11) mod 101) - 50, normalised.
std::vector<double> input_amplitudes(int qubits);

// 2 pi ((7919 k + 271 set + 13) mod 1009) / 1009 - pi
std::vector<double> angles(const Circuit& circuit, int set);

// ((13 i + 5) mod 17) / 17 - 1/2
std::vector<double> weights(int qubits);

// <Z_i> of the circuit, gate by gate with the plain kernels in double.
std::vector<double> reference_z(const Circuit& circuit, const std::vector<double>& angles);

// d/d angles[index] of sum_i weights[i] <Z_i> by parameter shift, on the same kernels.
double reference_derivative(const Circuit& circuit, const std::vector<double>& angles,
                            const std::vector<double>& weights, std::size_t index);

}  // namespace qurio::bench
