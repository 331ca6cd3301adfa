// The statevector: 2^n complex amplitudes as two arrays, real parts and imaginary parts.
//
// Split arrays (not std::complex) so that every kernel is plain arithmetic on contiguous numbers.
// Basis index b has qubit q's bit at position n-1-q (qubit 0 most significant).
#pragma once

#include <cstddef>
#include <span>

#include "core/quantum/kernels/amplitudes.h"

namespace qurio {

// A state owns, besides its two arrays, room for kernels to work in, so that running a plan
// allocates nothing: in all about 5 * 2^n numbers. Copies copy the amplitudes, and allocate only
// where the number of qubits differs. Spans stay good until a plan is run on the state: kernels
// write to the spare arrays and exchange them.
template <typename Real>
class State {
 public:
  State() = default;
  // |0...0>. Precondition: 1 <= qubits <= kMaxQubits. Memory that is not there is std::bad_alloc.
  explicit State(int qubits);

  int qubits() const { return memory_.view().qubits; }
  std::size_t size() const { return memory_.view().size; }
  std::span<Real> re() { return {memory_.view().re, size()}; }
  // Whoever can write imaginary parts may make them nonzero: the state counts as complex from here
  // on.
  std::span<Real> im() {
    memory_.view().real = false;
    return {memory_.view().im, size()};
  }
  std::span<const Real> re() const { return {memory_.view().re, size()}; }
  std::span<const Real> im() const { return {memory_.view().im, size()}; }

  // |0...0>, without allocating.
  void reset();
  // Real amplitudes in, imaginary parts zero. Precondition: amplitudes.size() == size(). Not
  // normalised here.
  void set_real(std::span<const Real> amplitudes);

  // The imaginary parts are known to be zero: real gates then cost half.
  bool is_real() const { return memory_.view().real; }

  // For kernels.
  Amplitudes<Real>& amplitudes() { return memory_.view(); }
  const Amplitudes<Real>& amplitudes() const { return memory_.view(); }

 private:
  OwnedAmplitudes<Real> memory_;
};

}  // namespace qurio
