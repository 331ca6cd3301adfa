#include "core/model/head/classical_features.h"

#include <cmath>

#include "core/learn/initialise.h"
#include "core/model/front/dense.h"
#include "core/model/head/circuit_features.h"
#include "core/quantum/encode.h"
#include "models/lab/ensemble_features.h"
#include "models/lab/landmark_features.h"
#include "models/lab/reupload_features.h"

namespace qurio {

template <typename Real>
void LinearFeatures<Real>::forward(const ParameterLayout&, std::span<const Real>,
                                   const Matrix<Real>& z, Matrix<Real>& f) {
  f = z;
}

template <typename Real>
void LinearFeatures<Real>::backward(const ParameterLayout&, std::span<const Real>,
                                    const Matrix<Real>&, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                    std::span<Real>) {
  d_z = d_f;
}

template <typename Real>
MlpFeatures<Real>::MlpFeatures(const HeadConfig& config, ParameterLayout& layout)
    : hidden_(config.hidden) {
  weights_ = layout.add("hidden", Eigen::Index{2} * config.width, hidden_, ParameterGroup::weights);
  bias_ = layout.add("hidden_bias", 1, hidden_, ParameterGroup::plain);
}

template <typename Real>
void MlpFeatures<Real>::initialise(const ParameterLayout& layout, Random& random,
                                   std::span<Real> parameters) const {
  const double inputs = static_cast<double>(layout.blocks()[weights_].rows);
  fill_normal(random, std::sqrt(2 / inputs), layout.vector(parameters, weights_));
  layout.vector(parameters, bias_).setZero();
}

template <typename Real>
void MlpFeatures<Real>::forward(const ParameterLayout& layout, std::span<const Real> parameters,
                                const Matrix<Real>& z, Matrix<Real>& f) {
  f.resize(z.rows(), hidden_);
  dense<Real>(z, layout.matrix(parameters, weights_), layout.vector(parameters, bias_), f);
  f = f.cwiseMax(Real(0)).eval();
  units_ = f;
}

template <typename Real>
void MlpFeatures<Real>::backward(const ParameterLayout& layout, std::span<const Real> parameters,
                                 const Matrix<Real>& z, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                 std::span<Real> gradient) {
  const Matrix<Real> d = (units_.array() > 0).select(d_f, Real(0));
  dense_backward<Real>(z, d, layout.matrix(gradient, weights_), layout.vector(gradient, bias_));
  d_z.resize(z.rows(), z.cols());
  dense_backward_input<Real>(layout.matrix(parameters, weights_), d, d_z);
}

template <typename Real>
BilinearFeatures<Real>::BilinearFeatures(const HeadConfig& config, ParameterLayout& layout)
    : width_(config.width), rank_(config.hidden) {
  region_factors_ = layout.add("region_factors", width_, rank_, ParameterGroup::weights);
  word_factors_ = layout.add("word_factors", width_, rank_, ParameterGroup::weights);
}

template <typename Real>
void BilinearFeatures<Real>::initialise(const ParameterLayout& layout, Random& random,
                                        std::span<Real> parameters) const {
  const double sd = 1 / std::sqrt(static_cast<double>(width_));
  fill_normal(random, sd, layout.vector(parameters, region_factors_));
  fill_normal(random, sd, layout.vector(parameters, word_factors_));
}

template <typename Real>
void BilinearFeatures<Real>::forward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     Matrix<Real>& f) {
  left_.noalias() = z.leftCols(width_) * layout.matrix(parameters, region_factors_);
  right_.noalias() = z.rightCols(width_) * layout.matrix(parameters, word_factors_);
  f = left_.cwiseProduct(right_);
}

template <typename Real>
void BilinearFeatures<Real>::backward(const ParameterLayout& layout,
                                      std::span<const Real> parameters, const Matrix<Real>& z,
                                      const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                      std::span<Real> gradient) {
  const Matrix<Real> d_left = d_f.cwiseProduct(right_);
  const Matrix<Real> d_right = d_f.cwiseProduct(left_);
  layout.matrix(gradient, region_factors_).noalias() += z.leftCols(width_).transpose() * d_left;
  layout.matrix(gradient, word_factors_).noalias() += z.rightCols(width_).transpose() * d_right;
  d_z.resize(z.rows(), z.cols());
  d_z.leftCols(width_).noalias() = d_left * layout.matrix(parameters, region_factors_).transpose();
  d_z.rightCols(width_).noalias() = d_right * layout.matrix(parameters, word_factors_).transpose();
}

template <typename Real>
QuadraticFeatures<Real>::QuadraticFeatures(const HeadConfig& config, ParameterLayout& layout)
    : size_(Eigen::Index{1} << config.qubits) {
  encoder_ = layout.add("encoder", Eigen::Index{2} * config.width, size_, ParameterGroup::weights);
  bias_ = layout.add("encoder_bias", 1, size_, ParameterGroup::plain);
}

template <typename Real>
void QuadraticFeatures<Real>::initialise(const ParameterLayout& layout, Random& random,
                                         std::span<Real> parameters) const {
  const double inputs = static_cast<double>(layout.blocks()[encoder_].rows);
  fill_normal(random, 1 / std::sqrt(inputs), layout.vector(parameters, encoder_));
  // A constant part in every amplitude: a square alone could not tell z from -z.
  layout.vector(parameters, bias_)
      .setConstant(static_cast<Real>(std::sqrt(inputs / 3 / static_cast<double>(size_))));
}

template <typename Real>
void QuadraticFeatures<Real>::forward(const ParameterLayout& layout,
                                      std::span<const Real> parameters, const Matrix<Real>& z,
                                      Matrix<Real>& f) {
  Matrix<Real> u(z.rows(), size_);
  dense<Real>(z, layout.matrix(parameters, encoder_), layout.vector(parameters, bias_), u);
  psi_.resize(z.rows(), size_);
  scale_.resize(z.rows());
  const auto size = static_cast<std::size_t>(size_);
  for (Eigen::Index b = 0; b < z.rows(); ++b) {
    scale_[b] = amplitude_encode<Real>({u.row(b).data(), size}, {psi_.row(b).data(), size});
  }
  f = psi_.cwiseAbs2();
}

template <typename Real>
void QuadraticFeatures<Real>::backward(const ParameterLayout& layout,
                                       std::span<const Real> parameters, const Matrix<Real>& z,
                                       const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                       std::span<Real> gradient) {
  const Matrix<Real> d_psi = 2 * d_f.cwiseProduct(psi_);
  Matrix<Real> d_u(z.rows(), size_);
  const auto size = static_cast<std::size_t>(size_);
  for (Eigen::Index b = 0; b < z.rows(); ++b) {
    amplitude_encode_backward<Real>({psi_.row(b).data(), size}, scale_[b],
                                    {d_psi.row(b).data(), size}, {d_u.row(b).data(), size});
  }
  dense_backward<Real>(z, d_u, layout.matrix(gradient, encoder_), layout.vector(gradient, bias_));
  d_z.resize(z.rows(), z.cols());
  dense_backward_input<Real>(layout.matrix(parameters, encoder_), d_u, d_z);
}

template <typename Real>
std::unique_ptr<FeatureMap<Real>> make_feature_map(const HeadConfig& config,
                                                   ParameterLayout& layout) {
  switch (config.features) {
    case FeatureMapKind::circuit:
      if (config.reupload) return std::make_unique<ReuploadFeatures<Real>>(config, layout);
      if (config.copies > 1) return std::make_unique<EnsembleFeatures<Real>>(config, layout);
      return std::make_unique<CircuitFeatures<Real>>(config, layout);
    case FeatureMapKind::linear:
      return std::make_unique<LinearFeatures<Real>>(config);
    case FeatureMapKind::mlp:
      return std::make_unique<MlpFeatures<Real>>(config, layout);
    case FeatureMapKind::bilinear:
      return std::make_unique<BilinearFeatures<Real>>(config, layout);
    case FeatureMapKind::quadratic:
      return std::make_unique<QuadraticFeatures<Real>>(config, layout);
    case FeatureMapKind::fidelity:
    case FeatureMapKind::gaussian:
      return std::make_unique<LandmarkFeatures<Real>>(config, layout);
  }
  return nullptr;
}

#define QURIO_INSTANTIATE(Real)          \
  template class LinearFeatures<Real>;   \
  template class MlpFeatures<Real>;      \
  template class BilinearFeatures<Real>; \
  template class QuadraticFeatures<Real>;
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE
template std::unique_ptr<FeatureMap<float>> make_feature_map(const HeadConfig&, ParameterLayout&);
template std::unique_ptr<FeatureMap<double>> make_feature_map(const HeadConfig&, ParameterLayout&);

}  // namespace qurio
