#include "core/model/front/normalise.h"

#include <cmath>

namespace qurio {

template <typename Real>
void layer_norm(MatrixOut<Real> x, VectorOut<Real> inverse_sd) {
  const Real width = static_cast<Real>(x.cols());
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    auto row = x.row(i).array();
    row -= row.sum() / width;
    inverse_sd[i] = 1 / std::sqrt(row.square().sum() / width + Real(kLayerNormEpsilon));
    row *= inverse_sd[i];
  }
}

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
void unit_rows(MatrixOut<Real> x, VectorOut<Real> inverse_length) {
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    inverse_length[i] = 1 / std::sqrt(x.row(i).squaredNorm() + Real(kUnitEpsilon));
    x.row(i) *= inverse_length[i];
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
void softmax(VectorOut<Real> x) {
  x = (x.array() - x.maxCoeff()).exp();
  x /= x.sum();
}

template <typename Real>
void softmax_backward(const VectorIn<Real>& y, VectorOut<Real> d) {
  const Real mean = y.dot(d);
  d.array() = y.array() * (d.array() - mean);
}

template <typename Real>
void softmax_rows(MatrixOut<Real> x) {
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    auto row = x.row(i).array();
    row = (row - row.maxCoeff()).exp();
    row /= row.sum();
  }
}

template <typename Real>
void softmax_rows_backward(const MatrixIn<Real>& y, MatrixOut<Real> d) {
  for (Eigen::Index i = 0; i < d.rows(); ++i) {
    auto row = d.row(i).array();
    const Real mean = (row * y.row(i).array()).sum();
    row = y.row(i).array() * (row - mean);
  }
}

// The columns are worked on all at once, row after row, so that memory is read in its own order.
template <typename Real>
void softmax_columns(MatrixOut<Real> x) {
  Eigen::Array<Real, 1, Eigen::Dynamic> top = x.row(0).array();
  for (Eigen::Index i = 1; i < x.rows(); ++i) top = top.max(x.row(i).array());
  Eigen::Array<Real, 1, Eigen::Dynamic> sum = Eigen::Array<Real, 1, Eigen::Dynamic>::Zero(x.cols());
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    x.row(i).array() = (x.row(i).array() - top).exp();
    sum += x.row(i).array();
  }
  for (Eigen::Index i = 0; i < x.rows(); ++i) x.row(i).array() /= sum;
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
  template void layer_norm<Real>(MatrixOut<Real>, VectorOut<Real>);                     \
  template void layer_norm_backward<Real>(const MatrixIn<Real>&, const VectorIn<Real>&, \
                                          MatrixOut<Real>);                             \
  template void unit_rows<Real>(MatrixOut<Real>, VectorOut<Real>);                      \
  template void unit_rows_backward<Real>(const MatrixIn<Real>&, const VectorIn<Real>&,  \
                                         MatrixOut<Real>);                              \
  template void softmax<Real>(VectorOut<Real>);                                         \
  template void softmax_backward<Real>(const VectorIn<Real>&, VectorOut<Real>);         \
  template void softmax_rows<Real>(MatrixOut<Real>);                                    \
  template void softmax_rows_backward<Real>(const MatrixIn<Real>&, MatrixOut<Real>);    \
  template void softmax_columns<Real>(MatrixOut<Real>);                                 \
  template void softmax_columns_backward<Real>(const MatrixIn<Real>&, MatrixOut<Real>);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
