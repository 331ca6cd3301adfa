// What the kernels see of a state: its two arrays, two spare ones to write to, and room for a
// table.
#pragma once

#include <cstddef>
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
  Real* table = nullptr;  // `size` numbers (at least 2^(qubits+1) for a batch)
  // The imaginary parts are all zero, and kernels that keep them so need not touch them.
  bool real = false;

  // After a kernel has written to the spare arrays.
  void swap_re() { std::swap(re, spare_re); }
  void swap_im() { std::swap(im, spare_im); }
};

}  // namespace qurio
