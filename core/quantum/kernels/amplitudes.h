// The memory of a state, and what the kernels see of it: its two arrays, two spare ones to write
// to, and room for a table.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <utility>

namespace qurio {

template <typename Real>
struct Amplitudes {
  int qubits = 0;
  std::size_t size = 0;  // of every array, in numbers: 2^qubits, times the samples of a batch
  Real* re = nullptr;
  Real* im = nullptr;
  Real* spare_re = nullptr;
  Real* spare_im = nullptr;
  Real* table = nullptr;  // `size` numbers, and at least two of the machine's vectors
  // The imaginary parts are all zero, and kernels that keep them so need not touch them.
  bool real = false;

  // After a kernel has written to the spare arrays.
  void swap_re() { std::swap(re, spare_re); }
  void swap_im() { std::swap(im, spare_im); }
};

// Amplitudes with memory of their own. A copy copies the numbers of the two arrays and shares
// nothing; it allocates only where the size differs. What was moved from has size 0.
template <typename Real>
class OwnedAmplitudes {
 public:
  OwnedAmplitudes() = default;
  // All zero. Memory that is not there is std::bad_alloc.
  OwnedAmplitudes(int qubits, std::size_t size);
  OwnedAmplitudes(const OwnedAmplitudes& other);
  OwnedAmplitudes& operator=(const OwnedAmplitudes& other);
  OwnedAmplitudes(OwnedAmplitudes&& other) noexcept;
  OwnedAmplitudes& operator=(OwnedAmplitudes&& other) noexcept;
  ~OwnedAmplitudes() = default;

  Amplitudes<Real>& view() { return view_; }
  const Amplitudes<Real>& view() const { return view_; }

  void clear();
  void copy_real(const Real* re);

 private:
  struct Release {
    void operator()(Real* memory) const { ::operator delete[](memory, std::align_val_t{64}); }
  };

  std::unique_ptr<Real[], Release> memory_;
  Amplitudes<Real> view_;
};

}  // namespace qurio
