#include "core/model/circuit_features.h"

#include <utility>

#include "core/model/brick_wall.h"
#include "core/model/initialise.h"
#include "core/model/natural_gradient.h"
#include "core/quantum/observe.h"

namespace qurio {

Circuit circuit_of(const Arm& arm) {
  if (arm.circuit == CircuitUse::none) return {arm.qubits, 0, {}};
  if (arm.ansatz == Ansatz::brick) return brick_wall_ansatz(arm.qubits, arm.layers);
  return ry_ring_ansatz(arm.qubits, arm.layers, arm.entangle);
}

template <typename Real>
CircuitFeatures<Real>::CircuitFeatures(const Arm& arm, ParameterLayout& layout,
                                       const std::string& suffix)
    : angle_sd_(arm.angle_sd),
      qubits_(arm.qubits),
      all_outcomes_(arm.readout == Readout::probabilities),
      preparation_(arm, layout, suffix),
      readout_(arm.qubits),
      probabilities_(arm.qubits) {
  // Cannot fail: the arm is validated and the ansatz is one of ours.
  BatchPlan<Real> plan = BatchPlan<Real>::compile(circuit_of(arm)).value();
  angles_ = layout.add(
      "angles" + suffix, 1, plan.circuit().angles,
      arm.circuit == CircuitUse::frozen ? ParameterGroup::frozen : ParameterGroup::circuit);
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
