// Noise: the standard channels after every gate, and errors of the read-out (Nielsen & Chuang,
// section 8.3), exactly by density matrices.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "core/quantum/circuit.h"
#include "core/quantum/state.h"
#include "core/status.h"

namespace qurio {

// Probabilities, each 0..1. The first three act on every wire of a gate after the gate, in this
// order; the last two on every bit of a shot.
struct NoiseModel {
  double depolarising = 0;       // rho -> (1-p) rho + p 1/2 (on that wire)
  double dephasing = 0;          // rho -> (1-p) rho + p Z rho Z
  double amplitude_damping = 0;  // |1> decays to |0> with probability p
  double read_0_as_1 = 0;
  double read_1_as_0 = 0;
};

// ok, or invalid_argument with the name of the number that is no probability.
Result<NoiseModel> validated(const NoiseModel& noise);

inline constexpr int kMaxDensityQubits = 8;

// rho as the expectation values of its 4^n Pauli strings: real numbers, on which gates and channels
// are small real matrices.
class DensityMatrix {
 public:
  // |0...0><0...0|. Errors: invalid_argument below 1 qubit, too_large above kMaxDensityQubits,
  // out_of_memory.
  static Result<DensityMatrix> create(int qubits);

  int qubits() const { return qubits_; }
  // |psi><psi|. Precondition: psi.qubits() == qubits().
  template <typename Real>
  void set_pure(const State<Real>& psi);

  // rho <- U rho U^dagger, then the channels on the operation's wires.
  void apply(const Operation& operation, std::span<const double> angles, const NoiseModel& noise);
  // Hadamard on every qubit, without noise: turns Z read-outs into X read-outs.
  void apply_hadamard_all();

  // The diagonal; out.size() == 2^n.
  void probabilities(std::span<double> out) const;

 private:
  DensityMatrix() = default;
  std::size_t size() const { return std::size_t{1} << static_cast<unsigned>(qubits_); }

  int qubits_ = 0;
  // Tr(rho P) of the string with masks x and z, in the order of kernels/transfer.h, at x 2^n + z; a
  // qubit's bit of a mask is its bit of a basis index.
  std::unique_ptr<double[]> strings_;
};

// rho <- the noisy circuit's rho. Preconditions: `circuit` and `noise` are valid, of rho's qubits.
void run_noisy(const Circuit& circuit, std::span<const double> angles, const NoiseModel& noise,
               DensityMatrix& rho);

// What is read where the read-out errs: `distribution` over basis indices (2^n), every bit flipped
// with its probability.
void apply_readout_error(const NoiseModel& noise, std::span<double> distribution);

}  // namespace qurio
