#include "core/learn/loss.h"

#include <algorithm>
#include <cmath>

#include "core/learn/normalise_gradient.h"
#include "core/model/front/normalise.h"

namespace qurio {

template <typename Real>
Real cross_entropy(const Matrix<Real>& logits, std::span<const int> labels, Real smoothing,
                   Matrix<Real>& d_logits) {
  const Real classes = static_cast<Real>(logits.cols());
  const Real share = 1 / static_cast<Real>(logits.rows());
  Real loss = 0;
  d_logits = logits;
  softmax_rows<Real>(d_logits);
  for (Eigen::Index b = 0; b < logits.rows(); ++b) {
    const Real top = logits.row(b).maxCoeff();
    const Real log_sum = top + std::log((logits.row(b).array() - top).exp().sum());
    const int label = labels[static_cast<std::size_t>(b)];
    loss += share * (log_sum - (1 - smoothing) * logits(b, label) -
                     smoothing * (logits.row(b).sum() / classes));
    d_logits.row(b).array() -= smoothing / classes;
    d_logits(b, label) -= 1 - smoothing;
  }
  d_logits *= share;
  return loss;
}

namespace {

// Mean over rows of -log softmax(scores)(i, i); ADDS half its gradient to d.
template <typename Real>
Real diagonal_cross_entropy(const Matrix<Real>& scores, Matrix<Real>& d) {
  const Real share = 1 / static_cast<Real>(scores.rows());
  Real loss = 0;
  Matrix<Real> p = scores;
  softmax_rows<Real>(p);
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    const Real top = scores.row(i).maxCoeff();
    loss += share * (top + std::log((scores.row(i).array() - top).exp().sum()) - scores(i, i));
    p(i, i) -= 1;
  }
  d += (share / 2) * p;
  return loss;
}

}  // namespace

template <typename Real>
Real info_nce(const Matrix<Real>& a, const Matrix<Real>& b, Matrix<Real>& d_a, Matrix<Real>& d_b) {
  d_a.setZero(a.rows(), a.cols());
  d_b.setZero(b.rows(), b.cols());
  if (a.rows() < 2) return 0;
  const Real sharpness = static_cast<Real>(1 / kContrastiveTemperature);
  Matrix<Real> unit_a = a;
  Matrix<Real> unit_b = b;
  Vector<Real> inverse_a(a.rows());
  Vector<Real> inverse_b(b.rows());
  unit_rows<Real>(unit_a, inverse_a);
  unit_rows<Real>(unit_b, inverse_b);
  const Matrix<Real> scores = sharpness * (unit_a * unit_b.transpose());
  Matrix<Real> d = Matrix<Real>::Zero(a.rows(), a.rows());
  const Real forth = diagonal_cross_entropy<Real>(scores, d);
  const Matrix<Real> mirrored = scores.transpose();
  Matrix<Real> d_mirrored = Matrix<Real>::Zero(a.rows(), a.rows());
  const Real back = diagonal_cross_entropy<Real>(mirrored, d_mirrored);
  d += d_mirrored.transpose();
  d *= sharpness;
  d_a.noalias() = d * unit_b;
  d_b.noalias() = d.transpose() * unit_a;
  unit_rows_backward<Real>(unit_a, inverse_a, d_a);
  unit_rows_backward<Real>(unit_b, inverse_b, d_b);
  return (forth + back) / 2;
}

template <typename Real>
Real object_miss(const VectorIn<Real>& map, const VectorIn<Real>& shares, VectorOut<Real> d_map) {
  const Real hit = shares.dot(map) + static_cast<Real>(kObjectFloor);
  d_map = shares / -hit;
  return -std::log(hit);
}

#define QURIO_INSTANTIATE(Real)                                                         \
  template Real cross_entropy<Real>(const Matrix<Real>&, std::span<const int>, Real,    \
                                    Matrix<Real>&);                                     \
  template Real info_nce<Real>(const Matrix<Real>&, const Matrix<Real>&, Matrix<Real>&, \
                               Matrix<Real>&);                                          \
  template Real object_miss<Real>(const VectorIn<Real>&, const VectorIn<Real>&, VectorOut<Real>);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
