#include "core/model/circuit_features.h"

#include <utility>

#include "core/model/initialise.h"
#include "core/quantum/observe.h"

namespace qurio {

Circuit circuit_of(const Arm& arm) {
  if (arm.circuit == CircuitUse::none) return {arm.qubits, 0, {}};
  return ry_ring_ansatz(arm.qubits, arm.layers, arm.entangle);
}

template <typename Real>
CircuitFeatures<Real>::CircuitFeatures(const Arm& arm, ParameterLayout& layout)
    : angle_sd_(arm.angle_sd),
      qubits_(arm.qubits),
      preparation_(arm, layout),
      readout_(arm.qubits) {
  // Cannot fail: the arm is validated and the ansatz is one of ours.
  Plan<Real> plan = Plan<Real>::compile(circuit_of(arm)).value();
  angles_ = layout.add(
      "angles", 1, plan.circuit().angles,
      arm.circuit == CircuitUse::frozen ? ParameterGroup::frozen : ParameterGroup::circuit);
  circuit_ = BatchedCircuit<Real>(std::move(plan));
}

template <typename Real>
Eigen::Index CircuitFeatures<Real>::size() const {
  return readout_size(qubits_);
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
  readout_.forward(ket_, f);
}

template <typename Real>
void CircuitFeatures<Real>::backward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                     std::span<Real> gradient) {
  readout_.backward(ket_, d_f, bra_);
  const VectorView<Real> angles = layout.vector(parameters, angles_);
  VectorSlot<Real> d_angles = layout.vector(gradient, angles_);
  const auto count = static_cast<std::size_t>(angles.size());
  circuit_.backward({angles.data(), count}, psi_, ket_, bra_, {d_angles.data(), count}, d_psi_);
  preparation_.backward(layout, parameters, z, psi_, d_psi_, d_z, gradient);
}

template class CircuitFeatures<float>;
template class CircuitFeatures<double>;

}  // namespace qurio
