#include "core/model/head/classical_features.h"

#include "core/model/front/dense.h"
#include "core/model/head/encoded_rows.h"

namespace qurio {

template <typename Real>
void LinearFeatures<Real>::forward(const ParameterLayout&, std::span<const Real>,
                                   const Matrix<Real>& z, FeaturePass<Real>& pass) const {
  pass.features = z;
}

template <typename Real>
MlpFeatures<Real>::MlpFeatures(const HeadConfig& config, ParameterLayout& layout)
    : hidden_(config.hidden) {
  weights_ = layout.add("hidden", fused_width(config), hidden_, ParameterGroup::weights);
  bias_ = layout.add("hidden_bias", 1, hidden_, ParameterGroup::plain);
}

template <typename Real>
void MlpFeatures<Real>::forward(const ParameterLayout& layout, std::span<const Real> parameters,
                                const Matrix<Real>& z, FeaturePass<Real>& pass) const {
  pass.features.resize(z.rows(), hidden_);
  dense<Real>(z, layout.matrix(parameters, weights_), layout.vector(parameters, bias_),
              pass.features);
  pass.features = pass.features.cwiseMax(Real(0)).eval();
}

template <typename Real>
BilinearFeatures<Real>::BilinearFeatures(const HeadConfig& config, ParameterLayout& layout)
    : width_(config.width), rank_(config.hidden) {
  region_factors_ = layout.add("region_factors", width_, rank_, ParameterGroup::weights);
  word_factors_ = layout.add("word_factors", width_, rank_, ParameterGroup::weights);
}

template <typename Real>
void BilinearFeatures<Real>::forward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     FeaturePass<Real>& pass) const {
  pass.left.noalias() = z.leftCols(width_) * layout.matrix(parameters, region_factors_);
  pass.right.noalias() = z.rightCols(width_) * layout.matrix(parameters, word_factors_);
  pass.features = pass.left.cwiseProduct(pass.right);
}

template <typename Real>
QuadraticFeatures<Real>::QuadraticFeatures(const HeadConfig& config, ParameterLayout& layout)
    : size_(Eigen::Index{1} << config.qubits) {
  encoder_ = layout.add("encoder", fused_width(config), size_, ParameterGroup::weights);
  bias_ = layout.add("encoder_bias", 1, size_, ParameterGroup::plain);
}

template <typename Real>
void QuadraticFeatures<Real>::forward(const ParameterLayout& layout,
                                      std::span<const Real> parameters, const Matrix<Real>& z,
                                      FeaturePass<Real>& pass) const {
  PreparationPass<Real>& prepared = pass.prepared;
  prepared.linear.resize(z.rows(), size_);
  dense<Real>(z, layout.matrix(parameters, encoder_), layout.vector(parameters, bias_),
              prepared.linear);
  prepared.amplitudes.resize(z.rows(), size_);
  prepared.norms.resize(z.rows(), 1);
  encode_rows<Real>(prepared.linear, 0, prepared.amplitudes, prepared.norms, 0);
  pass.features = prepared.amplitudes.cwiseAbs2();
}

#define QURIO_INSTANTIATE(Real)          \
  template class LinearFeatures<Real>;   \
  template class MlpFeatures<Real>;      \
  template class BilinearFeatures<Real>; \
  template class QuadraticFeatures<Real>;
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
