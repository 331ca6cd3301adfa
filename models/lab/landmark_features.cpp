#include "models/lab/landmark_features.h"

#include <cmath>

#include "core/learn/initialise.h"
#include "core/model/front/dense.h"
#include "core/quantum/encode.h"

namespace qurio {
namespace {

template <typename Real, typename Rows>
void encode_rows(const Rows& u, Matrix<Real>& psi, Vector<Real>& scale) {
  psi.resize(u.rows(), u.cols());
  scale.resize(u.rows());
  const auto size = static_cast<std::size_t>(u.cols());
  for (Eigen::Index b = 0; b < u.rows(); ++b) {
    scale[b] = amplitude_encode<Real>({u.row(b).data(), size}, {psi.row(b).data(), size});
  }
}

template <typename Real>
Matrix<Real> encode_rows_backward(const Matrix<Real>& psi, const Vector<Real>& scale,
                                  const Matrix<Real>& d_psi) {
  Matrix<Real> d_u(psi.rows(), psi.cols());
  const auto size = static_cast<std::size_t>(psi.cols());
  for (Eigen::Index b = 0; b < psi.rows(); ++b) {
    amplitude_encode_backward<Real>({psi.row(b).data(), size}, scale[b],
                                    {d_psi.row(b).data(), size}, {d_u.row(b).data(), size});
  }
  return d_u;
}

}  // namespace

template <typename Real>
LandmarkFeatures<Real>::LandmarkFeatures(const HeadConfig& config, ParameterLayout& layout)
    : fidelity_(config.features == FeatureMapKind::fidelity), landmarks_count_(config.hidden) {
  using enum ParameterGroup;
  const Eigen::Index size = Eigen::Index{1} << config.qubits;
  encoder_ = layout.add("encoder", Eigen::Index{2} * config.width, size, weights);
  bias_ = layout.add("encoder_bias", 1, size, plain);
  landmarks_ = layout.add("landmarks", landmarks_count_, size, plain);
  if (!fidelity_) log_width_ = layout.add("log_width", 1, 1, plain);
}

template <typename Real>
void LandmarkFeatures<Real>::initialise(const ParameterLayout& layout, Random& random,
                                        std::span<Real> parameters) const {
  const double inputs = static_cast<double>(layout.blocks()[encoder_].rows);
  fill_normal(random, 1 / std::sqrt(inputs), layout.vector(parameters, encoder_));
  VectorSlot<Real> bias = layout.vector(parameters, bias_);
  bias.setZero();
  // As in StatePreparation: without it a state could not tell z from -z.
  if (fidelity_) bias[0] = static_cast<Real>(std::sqrt(inputs / 3));
  fill_normal(random, 1, layout.vector(parameters, landmarks_));
  if (!fidelity_) layout.vector(parameters, log_width_).setZero();
}

template <typename Real>
void LandmarkFeatures<Real>::forward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     Matrix<Real>& f) {
  const MatrixView<Real> landmarks = layout.matrix(parameters, landmarks_);
  u_.resize(z.rows(), landmarks.cols());
  dense<Real>(z, layout.matrix(parameters, encoder_), layout.vector(parameters, bias_), u_);
  if (fidelity_) {
    encode_rows(u_, psi_, psi_scale_);
    encode_rows(landmarks, phi_, phi_scale_);
    overlaps_.noalias() = psi_ * phi_.transpose();
    f = overlaps_.cwiseAbs2();
    return;
  }
  distances_.resize(z.rows(), landmarks_count_);
  for (Eigen::Index k = 0; k < landmarks_count_; ++k) {
    distances_.col(k) = (u_.rowwise() - landmarks.row(k)).rowwise().squaredNorm();
  }
  distances_ /= static_cast<Real>(landmarks.cols());
  const Real width = std::exp(layout.vector(parameters, log_width_)[0]);
  f_ = (-width * distances_.array()).exp();
  f = f_;
}

template <typename Real>
void LandmarkFeatures<Real>::fidelity_backward(const Matrix<Real>& d_f,
                                               MatrixSlot<Real> d_landmarks) {
  const Matrix<Real> d_overlaps = 2 * d_f.cwiseProduct(overlaps_);
  d_u_ = encode_rows_backward<Real>(psi_, psi_scale_, d_overlaps * phi_);
  d_landmarks += encode_rows_backward<Real>(phi_, phi_scale_, d_overlaps.transpose() * psi_);
}

template <typename Real>
void LandmarkFeatures<Real>::gaussian_backward(const MatrixView<Real>& landmarks, Real width,
                                               const Matrix<Real>& d_f,
                                               MatrixSlot<Real> d_landmarks, Real& d_log_width) {
  const Matrix<Real> d = d_f.cwiseProduct(f_) * -width;  // dL / d distances
  d_log_width += d.cwiseProduct(distances_).sum();
  const Real two = 2 / static_cast<Real>(landmarks.cols());
  const Vector<Real> per_item = d.rowwise().sum();
  const Vector<Real> per_landmark = d.colwise().sum().transpose();
  d_u_ = two * (per_item.asDiagonal() * u_ - d * landmarks);
  d_landmarks += two * (per_landmark.asDiagonal() * landmarks - d.transpose() * u_);
}

template <typename Real>
void LandmarkFeatures<Real>::backward(const ParameterLayout& layout,
                                      std::span<const Real> parameters, const Matrix<Real>& z,
                                      const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                      std::span<Real> gradient) {
  if (fidelity_) {
    fidelity_backward(d_f, layout.matrix(gradient, landmarks_));
  } else {
    const Real width = std::exp(layout.vector(parameters, log_width_)[0]);
    gaussian_backward(layout.matrix(parameters, landmarks_), width, d_f,
                      layout.matrix(gradient, landmarks_), layout.vector(gradient, log_width_)[0]);
  }
  dense_backward<Real>(z, d_u_, layout.matrix(gradient, encoder_), layout.vector(gradient, bias_));
  d_z.resize(z.rows(), z.cols());
  dense_backward_input<Real>(layout.matrix(parameters, encoder_), d_u_, d_z);
}

template class LandmarkFeatures<float>;
template class LandmarkFeatures<double>;

}  // namespace qurio
