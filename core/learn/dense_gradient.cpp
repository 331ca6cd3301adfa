#include "core/learn/dense_gradient.h"

namespace qurio {

template <typename Real>
void dense_backward(const MatrixIn<Real>& x, const MatrixIn<Real>& d_y, MatrixOut<Real> d_w,
                    VectorOut<Real> d_b) {
  d_w.noalias() += x.transpose() * d_y;
  // Row by row: the order of the sum does not hang on the vector width.
  for (Eigen::Index row = 0; row < d_y.rows(); ++row) d_b += d_y.row(row).transpose();
}

template <typename Real>
void dense_backward_input(const MatrixIn<Real>& w, const MatrixIn<Real>& d_y, MatrixOut<Real> d_x) {
  d_x.noalias() = d_y * w.transpose();
}

#define QURIO_INSTANTIATE(Real)                                                          \
  template void dense_backward<Real>(const MatrixIn<Real>&, const MatrixIn<Real>&,       \
                                     MatrixOut<Real>, VectorOut<Real>);                  \
  template void dense_backward_input<Real>(const MatrixIn<Real>&, const MatrixIn<Real>&, \
                                           MatrixOut<Real>);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
