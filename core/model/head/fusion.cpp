#include "core/model/head/fusion.h"

#include <algorithm>
#include <cmath>

#include "core/learn/initialise.h"
#include "core/learn/loss.h"
#include "core/model/front/dense.h"

namespace qurio {

template <typename Real>
Result<Fusion<Real>> Fusion<Real>::create(const HeadConfig& config) {
  Result<HeadConfig> checked = validated(config);
  if (!checked.ok()) return {checked.status(), checked.message()};
  return Fusion(checked.value());
}

template <typename Real>
Fusion<Real>::Fusion(const HeadConfig& config)
    : config_(config),
      trunk_(config.region_width, config.word_width, config.width, layout_),
      map_(make_feature_map<Real>(config, layout_)) {
  output_scale_ = layout_.add("output_scale", 1, 1, ParameterGroup::plain);
  output_ = layout_.add("output", map_->size(), config.classes, ParameterGroup::weights);
  output_bias_ = layout_.add("output_bias", 1, config.classes, ParameterGroup::plain);
}

template <typename Real>
void Fusion<Real>::initialise(Random& random, std::span<Real> parameters) const {
  trunk_.initialise(layout_, random, parameters);
  map_->initialise(layout_, random, parameters);
  layout_.vector(parameters, output_scale_)[0] = static_cast<Real>(std::log(config_.output_scale));
  fill_normal(random, 1 / std::sqrt(static_cast<double>(map_->size())) / config_.output_scale,
              layout_.vector(parameters, output_));
  layout_.vector(parameters, output_bias_).setZero();
}

template <typename Real>
const Matrix<Real>& Fusion<Real>::forward(std::span<const Real> parameters,
                                          std::span<const Sample<Real>> batch,
                                          const Matrix<Real>& keep) {
  const auto rows = static_cast<Eigen::Index>(batch.size());
  if (passes_.size() < batch.size()) passes_.resize(batch.size());
  z_.resize(rows, 2 * config_.width);
  for (std::size_t b = 0; b < batch.size(); ++b) {
    VectorSlot<Real> z(z_.row(static_cast<Eigen::Index>(b)).data(), z_.cols());
    trunk_.forward(layout_, parameters, batch[b], passes_[b], z);
  }
  keep_ = keep;
  if (keep_.rows() > 0) z_.array() *= keep_.array();
  map_->forward(layout_, parameters, z_, f_);
  logits_ = logits_of(parameters, f_);
  return logits_;
}

template <typename Real>
Matrix<Real> Fusion<Real>::logits_of(std::span<const Real> parameters,
                                     const Matrix<Real>& f) const {
  const Real scale = std::exp(layout_.vector(parameters, output_scale_)[0]);
  const Matrix<Real> scaled = scale * f;
  Matrix<Real> logits(f.rows(), config_.classes);
  dense<Real>(scaled, layout_.matrix(parameters, output_), layout_.vector(parameters, output_bias_),
              logits);
  return logits;
}

template <typename Real>
void Fusion<Real>::backward(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
                            const Matrix<Real>& d_logits,
                            std::span<const AttentionLossGradient<Real>> attention_gradients,
                            std::span<Real> gradient) {
  const Real scale = std::exp(layout_.vector(parameters, output_scale_)[0]);
  const Matrix<Real> scaled = scale * f_;
  dense_backward<Real>(scaled, d_logits, layout_.matrix(gradient, output_),
                       layout_.vector(gradient, output_bias_));
  Matrix<Real> d_f(f_.rows(), f_.cols());
  dense_backward_input<Real>(layout_.matrix(parameters, output_), d_logits, d_f);
  d_f *= scale;
  layout_.vector(gradient, output_scale_)[0] += (d_f.array() * f_.array()).sum();

  Matrix<Real> d_z;
  map_->backward(layout_, parameters, z_, d_f, d_z, gradient);
  if (keep_.rows() > 0) d_z.array() *= keep_.array();

  AttentionBackward<Real> back;
  for (std::size_t b = 0; b < batch.size(); ++b) {
    if (!attention_gradients.empty()) back.attention_gradient = attention_gradients[b];
    const VectorView<Real> d(d_z.row(static_cast<Eigen::Index>(b)).data(), d_z.cols());
    trunk_.backward(layout_, parameters, batch[b], passes_[b], d, back, gradient);
  }
}

// Captions belong to their own photos.
template <typename Real>
Real Fusion<Real>::contrast_loss(Real weight,
                                 std::span<AttentionLossGradient<Real>> attention_gradients) const {
  std::vector<std::size_t> both;
  for (std::size_t b = 0; b < attention_gradients.size(); ++b) {
    if (passes_[b].attention.alpha.size() > 0) both.push_back(b);
  }
  const auto count = static_cast<Eigen::Index>(both.size());
  Matrix<Real> regions(count, config_.width), words(count, config_.width), d_regions, d_words;
  for (Eigen::Index i = 0; i < count; ++i) {
    const auto& pass = passes_[both[static_cast<std::size_t>(i)]].attention;
    regions.row(i) = pass.pooled_regions.transpose();
    words.row(i) = pass.pooled_words.transpose();
  }
  const Real value = weight * info_nce<Real>(regions, words, d_regions, d_words);
  for (Eigen::Index i = 0; i < count; ++i) {
    AttentionLossGradient<Real>& attention_gradient =
        attention_gradients[both[static_cast<std::size_t>(i)]];
    attention_gradient.pooled_regions = weight * d_regions.row(i).transpose();
    attention_gradient.pooled_words = weight * d_words.row(i).transpose();
  }
  return value;
}

// Attention belongs on the object: half of the weight on the mean over the photos whose object is
// known, half on the mean over the words of their captions.
template <typename Real>
Real Fusion<Real>::attention_loss(
    Real weight, std::span<const Sample<Real>> batch,
    std::span<AttentionLossGradient<Real>> attention_gradients) const {
  std::vector<std::size_t> known;
  Eigen::Index words = 0;
  for (std::size_t b = 0; b < batch.size(); ++b) {
    const AttentionPass<Real>& pass = passes_[b].attention;
    if (batch[b].object_shares == nullptr || pass.gamma.size() == 0) continue;
    known.push_back(b);
    words += pass.word_to_region.rows();
  }
  Real value = 0;
  for (const std::size_t b : known) {
    const AttentionPass<Real>& pass = passes_[b].attention;
    const VectorView<Real> shares(batch[b].object_shares, pass.gamma.size());
    Vector<Real>& d_gamma = attention_gradients[b].gamma;
    d_gamma.resize(pass.gamma.size());
    const Real each = weight / static_cast<Real>(2 * known.size());
    value += each * object_miss<Real>(pass.gamma, shares, d_gamma);
    d_gamma *= each;
    Matrix<Real>& d_a = attention_gradients[b].word_to_region;
    d_a.resize(pass.word_to_region.rows(), pass.word_to_region.cols());
    for (Eigen::Index w = 0; w < d_a.rows(); ++w) {
      const VectorView<Real> map(pass.word_to_region.row(w).data(), d_a.cols());
      VectorSlot<Real> d(d_a.row(w).data(), d_a.cols());
      const Real share = weight / static_cast<Real>(2 * words);
      value += share * object_miss<Real>(map, shares, d);
      d *= share;
    }
  }
  return value;
}

template <typename Real>
Real Fusion<Real>::loss(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
                        std::span<const int> labels, const Matrix<Real>& keep,
                        const LossOptions& options, std::span<Real> gradient) {
  forward(parameters, batch, keep);
  Matrix<Real> d_logits;
  Real value = cross_entropy<Real>(logits_, labels, static_cast<Real>(options.smoothing), d_logits);
  std::vector<AttentionLossGradient<Real>> attention_gradients(batch.size());
  if (options.contrast > 0)
    value += contrast_loss(static_cast<Real>(options.contrast), attention_gradients);
  if (options.object > 0)
    value += attention_loss(static_cast<Real>(options.object), batch, attention_gradients);
  std::fill(gradient.begin(), gradient.end(), Real(0));
  backward(parameters, batch, d_logits, attention_gradients, gradient);
  return value;
}

template class Fusion<float>;
template class Fusion<double>;

}  // namespace qurio
