// The statevector: 2^n complex amplitudes as two arrays, real parts and imaginary parts.
//
// Split arrays (not std::complex) so that every kernel is plain arithmetic on contiguous numbers.
// Basis index b has qubit q's bit at position n-1-q (qubit 0 most significant).
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <span>

#include "core/quantum/amplitudes.h"
#include "core/status.h"

namespace qurio {

// A state owns, besides its two arrays, room for kernels to work in, so that running a plan
// allocates nothing: in all about 5 * 2^n numbers. Copies copy the amplitudes. Spans stay good
// until a plan is run on the state: kernels write to the spare arrays and exchange them.
template <typename Real>
class State {
 public:
  State() = default;
  // |0...0>. Precondition: 1 <= qubits <= kMaxQubits. Memory that is not there is std::bad_alloc:
  // see create().
  explicit State(int qubits);

  // The same with an answer: invalid_argument, too_large, or out_of_memory.
  static Result<State> create(int qubits);

  State(const State& other);
  State& operator=(const State& other);  // allocates only if the number of qubits differs
  State(State&& other) noexcept;
  State& operator=(State&& other) noexcept;
  ~State() = default;

  int qubits() const { return view_.qubits; }
  std::size_t size() const { return view_.size; }
  std::span<Real> re() { return {view_.re, view_.size}; }
  // Whoever can write imaginary parts may make them nonzero: the state counts as complex from here
  // on.
  std::span<Real> im() {
    view_.real = false;
    return {view_.im, view_.size};
  }
  std::span<const Real> re() const { return {view_.re, view_.size}; }
  std::span<const Real> im() const { return {view_.im, view_.size}; }

  // |0...0>, without allocating.
  void reset();
  // Real amplitudes in, imaginary parts zero. Precondition: amplitudes.size() == size(). Not
  // normalised here.
  void set_real(std::span<const Real> amplitudes);

  // The imaginary parts are known to be zero: real gates then cost half.
  bool is_real() const { return view_.real; }

  // For kernels.
  Amplitudes<Real>& amplitudes() { return view_; }
  const Amplitudes<Real>& amplitudes() const { return view_; }

 private:
  struct Release {
    void operator()(Real* memory) const { ::operator delete[](memory, std::align_val_t{64}); }
  };

  void lay_out(int qubits, Real* memory);

  std::unique_ptr<Real[], Release> memory_;
  Amplitudes<Real> view_;
};

// sum_b |psi_b|^2, in index order.
template <typename Real>
Real squared_norm(const State<Real>& state);

}  // namespace qurio
