// A simulator of small variational quantum circuits, with exact gradients. This header is all that
// users include; the headers it names are the chapters, core/quantum/kernels is nobody's business.
//
// Conventions
//   Qubits and wires count from 0; qubit 0 is the most significant bit of a basis index b, so that
//   |b> of three qubits is |q0 q1 q2>. R_P(t) = exp(-i t P / 2); angles are in radians. Two-wire
//   matrices have the first wire as the more significant bit, and it is the control. Pairs (i, j),
//   i < j, are listed (0,1), (0,2), ..., (0,n-1), (1,2), ... (pair_count, pair_index). Entropies
//   and mutual information are in bits. Global phases are kept. Real is float or double.
//
// The life of a circuit
//   Circuit      a value: operations of the gate table on wires, their angles as indices into a
//                vector that lives outside, so that one circuit serves all angles (circuit.h,
//                gates.h). Build it by hand or by an ansatz.
//   Plan         the circuit checked and compiled once; shared by its copies, const, safe from any
//                thread (plan.h). BatchPlan: for several samples at a time (batch.h).
//   State        2^n amplitudes, |0...0> at first; or amplitudes of your own, or a vector of
//                features (state.h, encode.h); gates that make given amplitudes (preparation.h).
//                plan.run(angles, state) applies the circuit, step() one operation of it; neither
//                allocates.
//   Read-outs    <Z_i>, <Z_i Z_j>, and the same in X behind a Hadamard gate on every qubit;
//                probabilities, Bloch vectors, entropies (observe.h), followed along a circuit
//                (correlations.h, follow.h).
//   Gradients    of any observable by adjoint differentiation, at the price of about three runs
//                (adjoint.h); by parameter shift, slow and independent, as a check (shift.h).
//   Shots        drawn from probabilities by random numbers that are the same on every machine
//                (sample.h, random.h), of wires that are read in Z or X (bases.h).
//   Noise        channels after every gate and errors of the read-out, exactly, on a density matrix
//                of up to kMaxDensityQubits (noise.h).
//   Elsewhere    gate_info(gate) knows what OpenQASM, Qiskit, PennyLane and Cirq call a gate, how
//   it
//                is drawn, undone, and made of simpler ones (gates.h).
//   The check    the same operations one by one by their matrices (reference.h).
//
// Errors
//   What can fail returns a Result: invalid_argument (the message has the number of the operation
//   and what is wrong with it), too_large (more than kMaxQubits or kMaxDensityQubits),
//   out_of_memory (a density matrix), not_finite. Everything else has preconditions, which its
//   comment states; sizes that do not fit are the caller's fault and are not checked. Nothing is
//   thrown but std::bad_alloc, by constructors that say so.
//
// The same bits
//   In double every result of circuits and gradients has the same bits on every machine and in
//   WebAssembly. In float the width of the machine's vectors may change the last digits.
//
// Example (tests/core/quantum_example.cpp compiles and runs it)
//
//   // A qubit turned by an angle, and a second one entangled with it.
//   const Circuit circuit{2, 1, {{Gate::ry, {0, -1}, {0, -1, -1}}, {Gate::cnot, {0, 1}}}};
//   const Result<Plan<double>> compiled = Plan<double>::compile(circuit);
//   if (!compiled.ok()) return;  // compiled.status() and compiled.message() say why
//   const Plan<double>& plan = compiled.value();
//   const std::vector<double> angles = {0.3};
//
//   State<double> state(2);  // |00>
//   plan.run(angles, state);
//   std::vector<double> z(2);
//   std::vector<double> zz(1);
//   expectations_z<double>(state, z, zz);  // cos 0.3 twice, and 1
//
//   // The derivative of 0.5 <Z_0> + 2 <Z_1>.
//   const std::vector<double> weights = {0.5, 2};
//   State<double> ket(2);
//   State<double> bra(2);
//   std::vector<double> derivative(1);
//   expectations_z_gradient<double>(plan, angles, weights, ket, bra, derivative);  // -2.5 sin 0.3
//
//   // A thousand shots of the circuit on a machine with noise.
//   const NoiseModel noise{.depolarising = 0.01, .read_1_as_0 = 0.02};
//   DensityMatrix rho = DensityMatrix::create(2).value();
//   run_noisy(circuit, angles, noise, rho);
//   std::vector<double> p(4);
//   rho.probabilities(p);
//   apply_readout_error(noise, p);
//   Random random(7);
//   std::vector<std::uint64_t> counts(4);
//   ShotSampler::create(p).value().count(1000, random, counts);
#pragma once

#include "core/quantum/adjoint.h"       // IWYU pragma: export
#include "core/quantum/bases.h"         // IWYU pragma: export
#include "core/quantum/batch.h"         // IWYU pragma: export
#include "core/quantum/circuit.h"       // IWYU pragma: export
#include "core/quantum/correlations.h"  // IWYU pragma: export
#include "core/quantum/encode.h"        // IWYU pragma: export
#include "core/quantum/follow.h"        // IWYU pragma: export
#include "core/quantum/gates.h"         // IWYU pragma: export
#include "core/quantum/noise.h"         // IWYU pragma: export
#include "core/quantum/observe.h"       // IWYU pragma: export
#include "core/quantum/plan.h"          // IWYU pragma: export
#include "core/quantum/preparation.h"   // IWYU pragma: export
#include "core/quantum/random.h"        // IWYU pragma: export
#include "core/quantum/reference.h"     // IWYU pragma: export
#include "core/quantum/sample.h"        // IWYU pragma: export
#include "core/quantum/shift.h"         // IWYU pragma: export
#include "core/quantum/state.h"         // IWYU pragma: export
