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
void unit_rows(MatrixOut<Real> x, VectorOut<Real> inverse_length) {
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    inverse_length[i] = 1 / std::sqrt(x.row(i).squaredNorm() + Real(kUnitEpsilon));
    x.row(i) *= inverse_length[i];
  }
}

template <typename Real>
void softmax(VectorOut<Real> x) {
  x = (x.array() - x.maxCoeff()).exp();
  x /= x.sum();
}

template <typename Real>
void softmax_rows(MatrixOut<Real> x) {
  for (Eigen::Index i = 0; i < x.rows(); ++i) {
    auto row = x.row(i).array();
    row = (row - row.maxCoeff()).exp();
    row /= row.sum();
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

#define QURIO_INSTANTIATE(Real)                                     \
  template void layer_norm<Real>(MatrixOut<Real>, VectorOut<Real>); \
  template void unit_rows<Real>(MatrixOut<Real>, VectorOut<Real>);  \
  template void softmax<Real>(VectorOut<Real>);                     \
  template void softmax_rows<Real>(MatrixOut<Real>);                \
  template void softmax_columns<Real>(MatrixOut<Real>);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
