// Data re-uploading (Perez-Salinas et al., Quantum 4, 226, 2020) behind an amplitude encoding: the
// data enter once as amplitudes, and again as angles.
//
//   angles of the item = angles + [0 for the first layer; z W for the layers behind a ring]
//
// Every item runs a circuit of its own, so that the features are no longer quadratic in psi.
#pragma once

#include "core/learn/feature_training.h"
#include "core/model/head/batched_readout.h"
#include "core/model/head/state_preparation.h"
#include "core/quantum/quantum.h"
#include "models/lab/lab_config.h"

namespace qurio {

template <typename Real>
class ReuploadFeatures final : public FeatureMap<Real> {
 public:
  // Appends the blocks of StatePreparation, then angles and angle_weights (2 width x qubits
  // layers).
  ReuploadFeatures(const LabConfig& config, ParameterLayout& layout);

  Eigen::Index size() const override;
  // pass.left: B x angles, those of every item.
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, FeaturePass<Real>& pass) const override;

  int qubits() const { return qubits_; }
  const StatePreparation<Real>& preparation() const { return preparation_; }
  const Plan<Real>& plan() const { return plan_; }
  const BatchedReadout<Real>& readout() const { return readout_; }
  std::size_t angles_block() const { return angles_; }
  std::size_t weights_block() const { return weights_; }

 private:
  int qubits_;
  StatePreparation<Real> preparation_;
  std::size_t angles_, weights_;
  Plan<Real> plan_;
  BatchedReadout<Real> readout_;
};

template <typename Real>
class ReuploadTraining final : public FeatureTraining<Real> {
 public:
  using Number = Real;
  ReuploadTraining(const ReuploadFeatures<Real>& map, const LabConfig& config)
      : map_(map), angle_sd_(config.angle_sd) {}

  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                Matrix<Real>& d_z, std::span<Real> gradient) const override;

 private:
  const ReuploadFeatures<Real>& map_;
  double angle_sd_;
};

}  // namespace qurio
