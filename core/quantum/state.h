// The statevector: 2^n complex amplitudes as two arrays, real parts and imaginary parts.
//
// Split arrays (not std::complex) so that every kernel is plain arithmetic on contiguous numbers.
// Basis index b has qubit q's bit at position n-1-q (qubit 0 most significant).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace qurio {

template <typename Real>
class State {
 public:
  State() = default;
  // |0...0>. Precondition: 1 <= qubits <= kMaxQubits.
  explicit State(int qubits);

  int qubits() const { return qubits_; }
  std::size_t size() const { return re_.size(); }
  std::span<Real> re() { return re_; }
  std::span<Real> im() { return im_; }
  std::span<const Real> re() const { return re_; }
  std::span<const Real> im() const { return im_; }

  // |0...0>, without allocating.
  void reset();
  // Real amplitudes in, imaginary parts zero. Precondition: amplitudes.size() == size(). Not
  // normalised here.
  void set_real(std::span<const Real> amplitudes);

 private:
  int qubits_ = 0;
  std::vector<Real> re_;
  std::vector<Real> im_;
};

// sum_b |psi_b|^2, in index order.
template <typename Real>
Real squared_norm(const State<Real>& state);

}  // namespace qurio
