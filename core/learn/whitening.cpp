#include "core/learn/whitening.h"

#include <Eigen/Eigenvalues>
#include <cmath>

namespace qurio {

Moments::Moments(Eigen::Index width)
    : sum_(Vector<double>::Zero(width)), products_(Matrix<double>::Zero(width, width)) {}

void Moments::add(const MatrixIn<float>& rows) {
  const Matrix<double> exact = rows.cast<double>();
  count_ += static_cast<double>(rows.rows());
  for (Eigen::Index i = 0; i < exact.rows(); ++i) sum_ += exact.row(i).transpose();
  products_.selfadjointView<Eigen::Lower>().rankUpdate(exact.transpose());
}

void Moments::add(const Moments& other) {
  count_ += other.count_;
  sum_ += other.sum_;
  products_ += other.products_;
}

Whitening fit_whitening(const Moments& moments, int components, bool standardise) {
  const Eigen::Index width = moments.width();
  const Vector<double> mean = moments.sum() / moments.count();
  Matrix<double> covariance = moments.products() / moments.count() - mean * mean.transpose();
  covariance.triangularView<Eigen::StrictlyUpper>() = covariance.transpose();
  Vector<double> inverse_sd = Vector<double>::Ones(width);
  if (standardise) {
    for (Eigen::Index i = 0; i < width; ++i) {
      inverse_sd[i] = covariance(i, i) > 1e-10 ? 1 / std::sqrt(covariance(i, i)) : 0;
    }
    covariance = inverse_sd.asDiagonal() * covariance * inverse_sd.asDiagonal();
  }
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
  const double damping = kWhiteningDamping * covariance.trace() / static_cast<double>(width);
  Whitening whitening{mean.cast<float>(), Matrix<float>(width, components)};
  for (Eigen::Index k = 0; k < components; ++k) {
    // The solver sorts upwards.
    Vector<double> column = solver.eigenvectors().col(width - 1 - k);
    Eigen::Index largest = 0;
    column.cwiseAbs().maxCoeff(&largest);
    const double scale = std::sqrt(std::max(0.0, solver.eigenvalues()[width - 1 - k]) + damping);
    column *= (column[largest] < 0 ? -1 : 1) / std::max(scale, 1e-12);
    whitening.map.col(k) = column.cwiseProduct(inverse_sd).cast<float>();
  }
  return whitening;
}

void whiten(const Whitening& whitening, const MatrixIn<float>& rows, MatrixOut<float> out) {
  const Matrix<float> centred = rows.rowwise() - whitening.mean.transpose();
  out.noalias() = centred * whitening.map;
}

}  // namespace qurio
