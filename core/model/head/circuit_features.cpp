#include "core/model/head/circuit_features.h"

#include <utility>

#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"

namespace qurio {

Circuit circuit_of(const HeadConfig& config) {
  return ry_ring_ansatz(config.qubits, config.layers, config.entangle);
}

template <typename Real>
CircuitFeatures<Real>::CircuitFeatures(const HeadConfig& config, Circuit circuit,
                                       ParameterLayout& layout, const std::string& suffix,
                                       ParameterGroup group)
    : qubits_(config.qubits), preparation_(config, layout, suffix), readout_(config.qubits) {
  // Cannot fail: the circuit is valid.
  BatchPlan<Real> plan = BatchPlan<Real>::compile(std::move(circuit)).value();
  angles_ = layout.add("angles" + suffix, 1, plan.circuit().angles, group);
  circuit_ = BatchedCircuit<Real>(std::move(plan));
}

template <typename Real>
Eigen::Index CircuitFeatures<Real>::size() const {
  return readout_size(qubits_);
}

template <typename Real>
std::span<const Real> CircuitFeatures<Real>::angles(const ParameterLayout& layout,
                                                    std::span<const Real> parameters) const {
  const VectorView<Real> angles = layout.vector(parameters, angles_);
  return {angles.data(), static_cast<std::size_t>(angles.size())};
}

template <typename Real>
void CircuitFeatures<Real>::forward(const ParameterLayout& layout, std::span<const Real> parameters,
                                    const Matrix<Real>& z, FeaturePass<Real>& pass) const {
  preparation_.forward(layout, parameters, z, pass.prepared);
  run(angles(layout, parameters), pass);
}

template <typename Real>
void CircuitFeatures<Real>::run(std::span<const Real> angles, FeaturePass<Real>& pass) const {
  circuit_.run(angles, pass.prepared.amplitudes, pass.states);
  readout_.forward(pass.states, pass.rotated, pass.features);
}

template class CircuitFeatures<float>;
template class CircuitFeatures<double>;

}  // namespace qurio
