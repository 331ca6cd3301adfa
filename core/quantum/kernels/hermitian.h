// Eigenvalues of small Hermitian matrices, by cyclic Jacobi rotations (Golub & Van Loan, 8.5).
#pragma once

#include <complex>
#include <cstddef>
#include <span>

namespace qurio {

// `matrix` is size x size, row-major, Hermitian; it is overwritten. values.size() == size; not
// sorted.
void hermitian_eigenvalues(std::span<std::complex<double>> matrix, std::span<double> values);

}  // namespace qurio
