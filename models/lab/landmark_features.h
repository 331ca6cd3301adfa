// Kernel machines with trained landmarks: how much an item is like each of `hidden` landmarks.
//
//   fidelity: f_k = <psi|phi_k>^2 with psi = u / |u|, phi_k = w_k / |w_k|: a swap test on a device
//   gaussian: f_k = exp(-g |u - w_k|^2 / 2^n): classical
//
// with u = z E + b of 2^n numbers for both. A circuit on psi would turn the landmarks alike, so
// that there is none (Schuld & Killoran, Phys. Rev. Lett. 122, 040504, 2019).
#pragma once

#include "core/model/head/feature_map.h"

namespace qurio {

template <typename Real>
class LandmarkFeatures final : public FeatureMap<Real> {
 public:
  // Appends encoder, encoder_bias, landmarks (hidden x 2^n) and, for gaussian, log_width.
  LandmarkFeatures(const HeadConfig& config, ParameterLayout& layout);

  Eigen::Index size() const override { return landmarks_count_; }
  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, Matrix<Real>& f) override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                std::span<Real> gradient) override;

 private:
  void fidelity_backward(const Matrix<Real>& d_f, MatrixSlot<Real> d_landmarks);
  void gaussian_backward(const MatrixView<Real>& landmarks, Real width, const Matrix<Real>& d_f,
                         MatrixSlot<Real> d_landmarks, Real& d_log_width);

  bool fidelity_;
  Eigen::Index landmarks_count_;
  std::size_t encoder_, bias_, landmarks_, log_width_ = 0;
  Matrix<Real> u_, d_u_;
  Matrix<Real> psi_, phi_, overlaps_;  // fidelity
  Vector<Real> psi_scale_, phi_scale_;
  Matrix<Real> distances_, f_;  // gaussian
};

}  // namespace qurio
