// Data re-uploading (Perez-Salinas et al., Quantum 4, 226, 2020) behind an amplitude encoding: the
// data enter once as amplitudes, and again as angles.
//
//   angles of the item = angles + [0 for the first layer; z W for the layers behind a ring]
//
// Every item runs a circuit of its own, so that the features are no longer quadratic in psi.
#pragma once

#include "core/model/head/batched_readout.h"
#include "core/model/head/feature_map.h"
#include "core/model/head/state_preparation.h"
#include "core/quantum/plan.h"
#include "core/quantum/state.h"

namespace qurio {

template <typename Real>
class ReuploadFeatures final : public FeatureMap<Real> {
 public:
  // Appends the blocks of StatePreparation, then angles and angle_weights (2 width x qubits
  // layers).
  ReuploadFeatures(const HeadConfig& config, ParameterLayout& layout);

  Eigen::Index size() const override;
  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, Matrix<Real>& f) override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                std::span<Real> gradient) override;

  const Matrix<Real>* amplitudes() const override { return &psi_; }

 private:
  std::span<const Real> angles_of(Eigen::Index row) const;

  double angle_sd_;
  int qubits_;
  StatePreparation<Real> preparation_;
  std::size_t angles_, weights_;
  Plan<Real> plan_;
  BatchedReadout<Real> readout_;
  State<Real> ket_state_, bra_state_;
  Matrix<Real> psi_, d_psi_;
  Matrix<Real> own_angles_, d_own_angles_;  // B x angles
  StateBatch<Real> ket_, bra_;
};

}  // namespace qurio
