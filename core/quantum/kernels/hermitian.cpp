#include "core/quantum/kernels/hermitian.h"

#include <cmath>

#include "core/quantum/kernels/complex.h"

namespace qurio {
namespace {

using Complex = std::complex<double>;

// Rotates rows and columns p and q so that entry (p, q) becomes zero.
void annihilate(std::span<Complex> m, std::size_t size, std::size_t p, std::size_t q) {
  const Complex off = m[p * size + q];
  const double length = std::sqrt(std::norm(off));
  if (length == 0) return;
  const Complex phase = off / length;
  const double gap = m[q * size + q].real() - m[p * size + p].real();
  const double ratio = gap / (2 * length);
  const double t = (ratio >= 0 ? 1.0 : -1.0) / (std::fabs(ratio) + std::sqrt(ratio * ratio + 1));
  const double c = 1 / std::sqrt(t * t + 1);
  const Complex s = phase * (t * c);
  for (std::size_t k = 0; k < size; ++k) {
    const Complex a = m[k * size + p];
    const Complex b = m[k * size + q];
    m[k * size + p] = c * a - times(std::conj(s), b);
    m[k * size + q] = times(s, a) + c * b;
  }
  for (std::size_t k = 0; k < size; ++k) {
    const Complex a = m[p * size + k];
    const Complex b = m[q * size + k];
    m[p * size + k] = c * a - times(s, b);
    m[q * size + k] = times(std::conj(s), a) + c * b;
  }
}

}  // namespace

void hermitian_eigenvalues(std::span<Complex> matrix, std::span<double> values) {
  const std::size_t size = values.size();
  constexpr int kSweeps = 30;
  for (int sweep = 0; sweep < kSweeps; ++sweep) {
    double off = 0;
    double all = 0;
    for (std::size_t row = 0; row < size; ++row) {
      for (std::size_t column = 0; column < size; ++column) {
        const double square = std::norm(matrix[row * size + column]);
        all += square;
        if (row != column) off += square;
      }
    }
    if (off <= 1e-30 * all) break;
    for (std::size_t p = 0; p + 1 < size; ++p) {
      for (std::size_t q = p + 1; q < size; ++q) annihilate(matrix, size, p, q);
    }
  }
  for (std::size_t k = 0; k < size; ++k) values[k] = matrix[k * size + k].real();
}

}  // namespace qurio
