#include "core/learn/circuit_training.h"

#include "core/learn/circuit_gradient.h"
#include "core/learn/initial_values.h"
#include "core/learn/preparation_gradient.h"
#include "core/learn/readout_gradient.h"

namespace qurio {

template <typename Real>
void CircuitTraining<Real>::initialise(const ParameterLayout& layout, Random& random,
                                       std::span<Real> parameters) const {
  initialise_preparation(map_.preparation(), layout, random, parameters);
  fill_normal(random, angle_sd_, layout.vector(parameters, map_.angles_block()));
}

template <typename Real>
void CircuitTraining<Real>::backward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                                     Matrix<Real>& d_z, std::span<Real> gradient) const {
  StateBatch<Real> bra;
  readout_backward(map_.readout(), pass.states, pass.rotated, d_f, bra);
  prepared_circuit_backward(map_.preparation(), map_.circuit(), map_.angles_block(), layout,
                            parameters, z, pass, bra, d_z, gradient);
}

template <typename Real>
void prepared_circuit_backward(const StatePreparation<Real>& preparation,
                               const BatchedCircuit<Real>& circuit, std::size_t angles,
                               const ParameterLayout& layout, std::span<const Real> parameters,
                               const Matrix<Real>& z, const FeaturePass<Real>& pass,
                               const StateBatch<Real>& bra, Matrix<Real>& d_z,
                               std::span<Real> gradient) {
  const VectorView<Real> at = layout.vector(parameters, angles);
  VectorSlot<Real> d_angles = layout.vector(gradient, angles);
  const auto count = static_cast<std::size_t>(at.size());
  Matrix<Real> d_psi;
  circuit_backward<Real>(circuit, {at.data(), count}, pass.states, bra, {d_angles.data(), count},
                         d_psi);
  preparation_backward(preparation, layout, parameters, z, pass.prepared, d_psi, d_z, gradient);
}

#define QURIO_INSTANTIATE(Real)                                                \
  template class CircuitTraining<Real>;                                        \
  template void prepared_circuit_backward(                                     \
      const StatePreparation<Real>&, const BatchedCircuit<Real>&, std::size_t, \
      const ParameterLayout&, std::span<const Real>, const Matrix<Real>&,      \
      const FeaturePass<Real>&, const StateBatch<Real>&, Matrix<Real>&, std::span<Real>);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
