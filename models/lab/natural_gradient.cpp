#include "models/lab/natural_gradient.h"

#include <Eigen/Cholesky>
#include <numbers>
#include <vector>

namespace qurio {
namespace {

template <typename Real>
double real_overlap(const StateBatch<Real>& a, const StateBatch<Real>& b) {
  double sum = a.re.cwiseProduct(b.re).sum();
  if (a.im.rows() > 0) sum += a.im.cwiseProduct(b.im).sum();
  return sum;
}

// <d|ket> of every row: real and imaginary part.
template <typename Real>
Matrix<double> overlaps(const StateBatch<Real>& d, const StateBatch<Real>& ket) {
  Matrix<double> out = Matrix<double>::Zero(ket.re.rows(), 2);
  out.col(0) = d.re.cwiseProduct(ket.re).rowwise().sum().template cast<double>();
  if (ket.im.rows() > 0) {
    out.col(0) += d.im.cwiseProduct(ket.im).rowwise().sum().template cast<double>();
    out.col(1) = (d.re.cwiseProduct(ket.im) - d.im.cwiseProduct(ket.re))
                     .rowwise()
                     .sum()
                     .template cast<double>();
  }
  return out;
}

}  // namespace

template <typename Real>
Matrix<double> fubini_study_metric(BatchedCircuit<Real>& circuit, std::span<const Real> angles,
                                   const Matrix<Real>& psi, const StateBatch<Real>& ket) {
  const std::size_t count = angles.size();
  std::vector<StateBatch<Real>> derivatives(count);
  std::vector<Matrix<double>> along(count);
  std::vector<Real> shifted(angles.begin(), angles.end());
  for (std::size_t i = 0; i < count; ++i) {
    shifted[i] = angles[i] + std::numbers::pi_v<Real>;
    circuit.run(shifted, psi, derivatives[i]);
    shifted[i] = angles[i];
    along[i] = overlaps(derivatives[i], ket);
  }
  const auto size = static_cast<Eigen::Index>(count);
  Matrix<double> metric(size, size);
  const double scale = 0.25 / static_cast<double>(psi.rows());
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const auto row = static_cast<Eigen::Index>(i);
      const auto column = static_cast<Eigen::Index>(j);
      metric(row, column) = scale * (real_overlap(derivatives[i], derivatives[j]) -
                                     along[i].cwiseProduct(along[j]).sum());
      metric(column, row) = metric(row, column);
    }
  }
  return metric;
}

Vector<double> natural_direction(const Matrix<double>& metric, double damping,
                                 const Vector<double>& gradient) {
  Matrix<double> damped = metric;
  damped.diagonal().array() += damping;
  return damped.ldlt().solve(gradient);
}

template Matrix<double> fubini_study_metric(BatchedCircuit<float>&, std::span<const float>,
                                            const Matrix<float>&, const StateBatch<float>&);
template Matrix<double> fubini_study_metric(BatchedCircuit<double>&, std::span<const double>,
                                            const Matrix<double>&, const StateBatch<double>&);

}  // namespace qurio
