// The quantum feature map with another read-out: z -> amplitudes -> circuit -> the probabilities of
// all outcomes in two bases (probability_readout.h).
#pragma once

#include <string>

#include "core/learn/feature_training.h"
#include "core/model/head/batched_circuit.h"
#include "core/model/head/state_preparation.h"
#include "models/lab/probability_readout.h"

namespace qurio {

template <typename Real>
class OutcomeFeatures final : public FeatureMap<Real> {
 public:
  // As CircuitFeatures.
  OutcomeFeatures(const HeadConfig& config, Circuit circuit, ParameterLayout& layout,
                  const std::string& suffix, ParameterGroup group);

  Eigen::Index size() const override { return readout_.size(); }
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, FeaturePass<Real>& pass) const override;

  const StatePreparation<Real>& preparation() const { return preparation_; }
  const BatchedCircuit<Real>& circuit() const { return circuit_; }
  const ProbabilityReadout<Real>& readout() const { return readout_; }
  std::size_t angles_block() const { return angles_; }

 private:
  StatePreparation<Real> preparation_;
  std::size_t angles_;
  BatchedCircuit<Real> circuit_;
  ProbabilityReadout<Real> readout_;
};

template <typename Real>
class OutcomeTraining final : public FeatureTraining<Real> {
 public:
  using Number = Real;
  OutcomeTraining(const OutcomeFeatures<Real>& map, const HeadConfig& config)
      : map_(map), angle_sd_(config.angle_sd) {}

  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                Matrix<Real>& d_z, std::span<Real> gradient) const override;

 private:
  const OutcomeFeatures<Real>& map_;
  double angle_sd_;
};

}  // namespace qurio
