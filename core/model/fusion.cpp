#include "core/model/fusion.h"

#include <algorithm>
#include <cmath>

#include "core/model/dense.h"
#include "core/model/initialise.h"
#include "core/model/loss.h"

namespace qurio {

template <typename Real>
Result<Fusion<Real>> Fusion<Real>::create(const Arm& arm) {
  Result<Arm> checked = validated(arm);
  if (!checked.ok()) return {checked.status(), checked.message()};
  return Fusion(checked.value());
}

template <typename Real>
Fusion<Real>::Fusion(const Arm& arm)
    : arm_(arm),
      trunk_(arm.region_width, arm.word_width, arm.width, layout_),
      map_(make_feature_map<Real>(arm, layout_)) {
  output_scale_ = layout_.add("output_scale", 1, 1, ParameterGroup::plain);
  output_ = layout_.add("output", map_->size(), arm.classes, ParameterGroup::weights);
  output_bias_ = layout_.add("output_bias", 1, arm.classes, ParameterGroup::plain);
}

template <typename Real>
void Fusion<Real>::initialise(Random& random, std::span<Real> parameters) const {
  trunk_.initialise(layout_, random, parameters);
  map_->initialise(layout_, random, parameters);
  layout_.vector(parameters, output_scale_)[0] = static_cast<Real>(std::log(arm_.output_scale));
  fill_normal(random, 1 / std::sqrt(static_cast<double>(map_->size())) / arm_.output_scale,
              layout_.vector(parameters, output_));
  layout_.vector(parameters, output_bias_).setZero();
}

template <typename Real>
const Matrix<Real>& Fusion<Real>::forward(std::span<const Real> parameters,
                                          std::span<const Sample<Real>> batch,
                                          const Matrix<Real>& keep) {
  const auto rows = static_cast<Eigen::Index>(batch.size());
  if (passes_.size() < batch.size()) passes_.resize(batch.size());
  z_.resize(rows, 2 * arm_.width);
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
  Matrix<Real> logits(f.rows(), arm_.classes);
  dense<Real>(scaled, layout_.matrix(parameters, output_), layout_.vector(parameters, output_bias_),
              logits);
  return logits;
}

template <typename Real>
void Fusion<Real>::backward(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
                            const Matrix<Real>& d_logits, const Matrix<Real>& d_pooled_regions,
                            const Matrix<Real>& d_pooled_words, std::span<Real> gradient) {
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
    const auto row = static_cast<Eigen::Index>(b);
    const bool pulled = d_pooled_regions.rows() > 0;
    if (pulled && passes_[b].attention.gamma.size() > 0) {
      back.d_pooled_regions = d_pooled_regions.row(row).transpose();
    } else {
      back.d_pooled_regions.resize(0);
    }
    if (pulled && passes_[b].attention.beta.size() > 0) {
      back.d_pooled_words = d_pooled_words.row(row).transpose();
    } else {
      back.d_pooled_words.resize(0);
    }
    const VectorView<Real> d(d_z.row(row).data(), d_z.cols());
    trunk_.backward(layout_, parameters, batch[b], passes_[b], d, back, gradient);
  }
}

template <typename Real>
Real Fusion<Real>::loss(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
                        std::span<const int> labels, const Matrix<Real>& keep,
                        const LossOptions& options, std::span<Real> gradient) {
  forward(parameters, batch, keep);
  Matrix<Real> d_logits;
  Real value = cross_entropy<Real>(logits_, labels, static_cast<Real>(options.smoothing), d_logits);

  Matrix<Real> d_regions, d_words;
  if (options.contrast > 0) {
    std::vector<Eigen::Index> both;
    for (std::size_t b = 0; b < batch.size(); ++b) {
      if (passes_[b].attention.alpha.size() > 0) both.push_back(static_cast<Eigen::Index>(b));
    }
    const auto count = static_cast<Eigen::Index>(both.size());
    Matrix<Real> regions(count, arm_.width), words(count, arm_.width), d_a, d_b;
    for (Eigen::Index i = 0; i < count; ++i) {
      const auto& pass = passes_[static_cast<std::size_t>(both[static_cast<std::size_t>(i)])];
      regions.row(i) = pass.attention.pooled_regions.transpose();
      words.row(i) = pass.attention.pooled_words.transpose();
    }
    const Real weight = static_cast<Real>(options.contrast);
    value += weight * info_nce<Real>(regions, words, d_a, d_b);
    d_regions.setZero(z_.rows(), arm_.width);
    d_words.setZero(z_.rows(), arm_.width);
    for (Eigen::Index i = 0; i < count; ++i) {
      d_regions.row(both[static_cast<std::size_t>(i)]) = weight * d_a.row(i);
      d_words.row(both[static_cast<std::size_t>(i)]) = weight * d_b.row(i);
    }
  }
  std::fill(gradient.begin(), gradient.end(), Real(0));
  backward(parameters, batch, d_logits, d_regions, d_words, gradient);
  return value;
}

template class Fusion<float>;
template class Fusion<double>;

}  // namespace qurio
