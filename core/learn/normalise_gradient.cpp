#include "core/learn/normalise_gradient.h"

namespace qurio {

template <typename Real>
void layer_norm_backward(const MatrixIn<Real>& normalised, const VectorIn<Real>& inverse_sd,
                         MatrixOut<Real> d) {
  const Real width = static_cast<Real>(d.cols());
  for (Eigen::Index i = 0; i < d.rows(); ++i) {
    auto row = d.row(i).array();
    const auto y = normalised.row(i).array();
    const Real mean = row.sum() / width;
    const Real along = (row * y).sum() / width;
    row = inverse_sd[i] * (row - mean - along * y);
  }
}

template <typename Real>
void unit_rows_backward(const MatrixIn<Real>& units, const VectorIn<Real>& inverse_length,
                        MatrixOut<Real> d) {
  for (Eigen::Index i = 0; i < d.rows(); ++i) {
    const Real along = d.row(i).dot(units.row(i));
    d.row(i) = inverse_length[i] * (d.row(i) - along * units.row(i));
  }
}

template <typename Real>
void softmax_backward(const VectorIn<Real>& y, VectorOut<Real> d) {
  const Real mean = y.dot(d);
  d.array() = y.array() * (d.array() - mean);
}

template <typename Real>
void softmax_rows_backward(const MatrixIn<Real>& y, MatrixOut<Real> d) {
  for (Eigen::Index i = 0; i < d.rows(); ++i) {
    auto row = d.row(i).array();
    const Real mean = (row * y.row(i).array()).sum();
    row = y.row(i).array() * (row - mean);
  }
}

template <typename Real>
void softmax_columns_backward(const MatrixIn<Real>& y, MatrixOut<Real> d) {
  Eigen::Array<Real, 1, Eigen::Dynamic> mean =
      Eigen::Array<Real, 1, Eigen::Dynamic>::Zero(d.cols());
  for (Eigen::Index i = 0; i < d.rows(); ++i) mean += d.row(i).array() * y.row(i).array();
  for (Eigen::Index i = 0; i < d.rows(); ++i) {
    d.row(i).array() = y.row(i).array() * (d.row(i).array() - mean);
  }
}

#define QURIO_INSTANTIATE(Real)                                                         \
  template void layer_norm_backward<Real>(const MatrixIn<Real>&, const VectorIn<Real>&, \
                                          MatrixOut<Real>);                             \
  template void unit_rows_backward<Real>(const MatrixIn<Real>&, const VectorIn<Real>&,  \
                                         MatrixOut<Real>);                              \
  template void softmax_backward<Real>(const VectorIn<Real>&, VectorOut<Real>);         \
  template void softmax_rows_backward<Real>(const MatrixIn<Real>&, MatrixOut<Real>);    \
  template void softmax_columns_backward<Real>(const MatrixIn<Real>&, MatrixOut<Real>);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
