// Amplitude encoding (core/quantum/encode.h) of every row of a matrix.
#pragma once

#include "core/model/matrix.h"
#include "core/quantum/quantum.h"

namespace qurio {

// psi row b <- u row b (columns first .. first + psi.cols()) encoded; norms(b, column) <- what
// amplitude_encode returned. psi and norms have as many rows as u.
template <typename Real>
void encode_rows(const MatrixIn<Real>& u, Eigen::Index first, Matrix<Real>& psi,
                 Matrix<Real>& norms, Eigen::Index column) {
  const auto size = static_cast<std::size_t>(psi.cols());
  for (Eigen::Index b = 0; b < u.rows(); ++b) {
    norms(b, column) =
        amplitude_encode<Real>({u.row(b).data() + first, size}, {psi.row(b).data(), size});
  }
}

}  // namespace qurio
