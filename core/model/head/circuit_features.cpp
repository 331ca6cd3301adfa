#include "core/model/head/circuit_features.h"

#include <utility>

#include "core/learn/initialise.h"
#include "core/model/head/readout.h"
#include "core/quantum/observe.h"
#include "models/lab/brick_wall.h"
#include "models/lab/natural_gradient.h"

namespace qurio {

Circuit circuit_of(const HeadConfig& config) {
  if (config.circuit == CircuitUse::none) return {config.qubits, 0, {}};
  if (config.ansatz == Ansatz::brick) return brick_wall_ansatz(config.qubits, config.layers);
  return ry_ring_ansatz(config.qubits, config.layers, config.entangle);
}

template <typename Real>
CircuitFeatures<Real>::CircuitFeatures(const HeadConfig& config, ParameterLayout& layout,
                                       const std::string& suffix)
    : angle_sd_(config.angle_sd),
      qubits_(config.qubits),
      all_outcomes_(config.readout == Readout::probabilities),
      preparation_(config, layout, suffix),
      readout_(config.qubits),
      probabilities_(config.qubits) {
  // Cannot fail: the head is validated and the ansatz is one of ours.
  BatchPlan<Real> plan = BatchPlan<Real>::compile(circuit_of(config)).value();
  angles_ = layout.add(
      "angles" + suffix, 1, plan.circuit().angles,
      config.circuit == CircuitUse::frozen ? ParameterGroup::frozen : ParameterGroup::circuit);
  circuit_ = BatchedCircuit<Real>(std::move(plan));
}

template <typename Real>
Eigen::Index CircuitFeatures<Real>::size() const {
  return all_outcomes_ ? probabilities_.size() : readout_size(qubits_);
}

template <typename Real>
void CircuitFeatures<Real>::initialise(const ParameterLayout& layout, Random& random,
                                       std::span<Real> parameters) const {
  preparation_.initialise(layout, random, parameters);
  fill_normal(random, angle_sd_, layout.vector(parameters, angles_));
}

template <typename Real>
void CircuitFeatures<Real>::forward(const ParameterLayout& layout, std::span<const Real> parameters,
                                    const Matrix<Real>& z, Matrix<Real>& f) {
  preparation_.forward(layout, parameters, z, psi_);
  const VectorView<Real> angles = layout.vector(parameters, angles_);
  circuit_.run({angles.data(), static_cast<std::size_t>(angles.size())}, psi_, ket_);
  if (all_outcomes_) {
    probabilities_.forward(ket_, f);
  } else {
    readout_.forward(ket_, f);
  }
}

template <typename Real>
void CircuitFeatures<Real>::backward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                     std::span<Real> gradient) {
  if (all_outcomes_) {
    probabilities_.backward(ket_, d_f, bra_);
  } else {
    readout_.backward(ket_, d_f, bra_);
  }
  const VectorView<Real> angles = layout.vector(parameters, angles_);
  VectorSlot<Real> d_angles = layout.vector(gradient, angles_);
  const auto count = static_cast<std::size_t>(angles.size());
  circuit_.backward({angles.data(), count}, ket_, bra_, {d_angles.data(), count}, d_psi_);
  preparation_.backward(layout, parameters, z, psi_, d_psi_, d_z, gradient);
}

template <typename Real>
Matrix<double> CircuitFeatures<Real>::angle_metric(const ParameterLayout& layout,
                                                   std::span<const Real> parameters) {
  const VectorView<Real> angles = layout.vector(parameters, angles_);
  return fubini_study_metric<Real>(
      circuit_, {angles.data(), static_cast<std::size_t>(angles.size())}, psi_, ket_);
}

template class CircuitFeatures<float>;
template class CircuitFeatures<double>;

}  // namespace qurio
