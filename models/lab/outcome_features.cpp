#include "models/lab/outcome_features.h"

#include <utility>

#include "core/learn/circuit_training.h"
#include "core/learn/initial_values.h"
#include "core/learn/preparation_gradient.h"

namespace qurio {

template <typename Real>
OutcomeFeatures<Real>::OutcomeFeatures(const HeadConfig& config, Circuit circuit,
                                       ParameterLayout& layout, const std::string& suffix,
                                       ParameterGroup group)
    : preparation_(config, layout, suffix), readout_(config.qubits) {
  // Cannot fail: the circuit is valid.
  BatchPlan<Real> plan = BatchPlan<Real>::compile(std::move(circuit)).value();
  angles_ = layout.add("angles" + suffix, 1, plan.circuit().angles, group);
  circuit_ = BatchedCircuit<Real>(std::move(plan));
}

template <typename Real>
void OutcomeFeatures<Real>::forward(const ParameterLayout& layout, std::span<const Real> parameters,
                                    const Matrix<Real>& z, FeaturePass<Real>& pass) const {
  preparation_.forward(layout, parameters, z, pass.prepared);
  const VectorView<Real> angles = layout.vector(parameters, angles_);
  circuit_.run({angles.data(), static_cast<std::size_t>(angles.size())}, pass.prepared.amplitudes,
               pass.states);
  readout_.forward(pass.states, pass.rotated, pass.features);
}

template <typename Real>
void OutcomeTraining<Real>::initialise(const ParameterLayout& layout, Random& random,
                                       std::span<Real> parameters) const {
  initialise_preparation(map_.preparation(), layout, random, parameters);
  fill_normal(random, angle_sd_, layout.vector(parameters, map_.angles_block()));
}

template <typename Real>
void OutcomeTraining<Real>::backward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                                     Matrix<Real>& d_z, std::span<Real> gradient) const {
  StateBatch<Real> bra;
  map_.readout().backward(pass.states, pass.rotated, d_f, bra);
  prepared_circuit_backward(map_.preparation(), map_.circuit(), map_.angles_block(), layout,
                            parameters, z, pass, bra, d_z, gradient);
}

template class OutcomeFeatures<float>;
template class OutcomeFeatures<double>;
template class OutcomeTraining<float>;
template class OutcomeTraining<double>;

}  // namespace qurio
