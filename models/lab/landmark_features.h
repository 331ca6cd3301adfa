// Kernel machines with trained landmarks: how much an item is like each of `hidden` landmarks.
//
//   fidelity: f_k = <psi|phi_k>^2 with psi = u / |u|, phi_k = w_k / |w_k|: a swap test on a device
//   gaussian: f_k = exp(-g |u - w_k|^2 / 2^n): classical
//
// with u = z E + b of 2^n numbers for both. A circuit on psi would turn the landmarks alike, so
// that there is none (Schuld & Killoran, Phys. Rev. Lett. 122, 040504, 2019).
#pragma once

#include "core/learn/feature_training.h"
#include "models/lab/lab_config.h"

namespace qurio {

// Blocks: encoder, encoder_bias, landmarks (hidden x 2^n) and, for gaussian, log_width.
struct LandmarkBlocks {
  std::size_t encoder, bias, landmarks, log_width = 0;
};

template <typename Real>
class LandmarkFeatures final : public FeatureMap<Real> {
 public:
  LandmarkFeatures(const LabConfig& config, ParameterLayout& layout);

  Eigen::Index size() const override { return count_; }
  // fidelity: pass.prepared holds psi, parts[0].prepared the landmark states, pass.left their
  // overlaps. gaussian: pass.prepared.linear is u, pass.left the squared distances over 2^n.
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, FeaturePass<Real>& pass) const override;

  bool fidelity() const { return fidelity_; }
  const LandmarkBlocks& blocks() const { return blocks_; }

 private:
  bool fidelity_;
  Eigen::Index count_;
  LandmarkBlocks blocks_{};
};

template <typename Real>
class LandmarkTraining final : public FeatureTraining<Real> {
 public:
  using Number = Real;
  LandmarkTraining(const LandmarkFeatures<Real>& map, const LabConfig&) : map_(map) {}

  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                Matrix<Real>& d_z, std::span<Real> gradient) const override;

 private:
  const LandmarkFeatures<Real>& map_;
};

}  // namespace qurio
