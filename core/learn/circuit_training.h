// The training of the quantum feature map.
#pragma once

#include "core/learn/feature_training.h"
#include "core/model/head/circuit_features.h"

namespace qurio {

template <typename Real>
class CircuitTraining final : public FeatureTraining<Real> {
 public:
  using Number = Real;
  CircuitTraining(const CircuitFeatures<Real>& map, const HeadConfig& config)
      : map_(map), angle_sd_(config.angle_sd) {}

  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                Matrix<Real>& d_z, std::span<Real> gradient) const override;

 private:
  const CircuitFeatures<Real>& map_;
  double angle_sd_;
};

// From the seed `bra` of the adjoint gradient through the circuit and the preparation of `pass`.
// d_z <- dL/dz; ADDS to gradient. `angles`: their block.
template <typename Real>
void prepared_circuit_backward(const StatePreparation<Real>& preparation,
                               const BatchedCircuit<Real>& circuit, std::size_t angles,
                               const ParameterLayout& layout, std::span<const Real> parameters,
                               const Matrix<Real>& z, const FeaturePass<Real>& pass,
                               const StateBatch<Real>& bra, Matrix<Real>& d_z,
                               std::span<Real> gradient);

}  // namespace qurio
