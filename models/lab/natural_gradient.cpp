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
Matrix<double> fubini_study_metric(const BatchedCircuit<Real>& circuit,
                                   std::span<const Real> angles, const Matrix<Real>& psi,
                                   const StateBatch<Real>& ket) {
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

bool has_natural_gradient(const LabConfig& config) {
  return has_one_circuit(config) && !config.reupload && !config.class_register &&
         config.circuit == CircuitUse::trained;
}

template <typename Real>
StepHook<Real> natural_step(const LabConfig& config, double rate, double damping) {
  // Cannot fail: the head is validated and the ansatz is one of ours.
  const BatchedCircuit<Real> circuit(BatchPlan<Real>::compile(circuit_of(config)).value());
  return [circuit, rate, damping](double schedule, const Objective<Real>& objective,
                                  std::span<Real> parameters, std::span<Real> gradient) {
    const ParameterLayout& layout = objective.layout();
    const std::size_t block = layout.find("angles");
    VectorSlot<Real> angles = layout.vector(parameters, block);
    VectorSlot<Real> own = layout.vector(gradient, block);
    const FeaturePass<Real>& pass = objective.pass().map;
    const Matrix<double> metric =
        fubini_study_metric<Real>(circuit, {angles.data(), static_cast<std::size_t>(angles.size())},
                                  pass.prepared.amplitudes, pass.states);
    const Vector<double> direction =
        natural_direction(metric, damping, own.template cast<double>());
    own.setZero();
    for (Eigen::Index i = 0; i < angles.size(); ++i) {
      angles[i] -= static_cast<Real>(schedule * rate * direction[i]);
    }
  };
}

#define QURIO_INSTANTIATE(Real)                                                                   \
  template Matrix<double> fubini_study_metric(const BatchedCircuit<Real>&, std::span<const Real>, \
                                              const Matrix<Real>&, const StateBatch<Real>&);      \
  template StepHook<Real> natural_step(const LabConfig&, double, double);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
