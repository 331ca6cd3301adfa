// The classical counterparts of the quantum feature map, of matched size (head_config.h says what
// each computes).
#pragma once

#include "core/model/head/feature_map.h"

namespace qurio {

// f = z. No blocks.
template <typename Real>
class LinearFeatures final : public FeatureMap<Real> {
 public:
  explicit LinearFeatures(const HeadConfig& config) : width_(fused_width(config)) {}
  Eigen::Index size() const override { return width_; }
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, FeaturePass<Real>& pass) const override;

 private:
  Eigen::Index width_;
};

// One hidden layer of rectified units. Blocks: hidden, hidden_bias.
template <typename Real>
class MlpFeatures final : public FeatureMap<Real> {
 public:
  MlpFeatures(const HeadConfig& config, ParameterLayout& layout);
  Eigen::Index size() const override { return hidden_; }
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, FeaturePass<Real>& pass) const override;

  std::size_t weights_block() const { return weights_; }
  std::size_t bias_block() const { return bias_; }

 private:
  Eigen::Index hidden_;
  std::size_t weights_, bias_;
};

// Products of one number from the picture and one from the words: pass.left and pass.right. Blocks:
// region_factors, word_factors.
template <typename Real>
class BilinearFeatures final : public FeatureMap<Real> {
 public:
  BilinearFeatures(const HeadConfig& config, ParameterLayout& layout);
  Eigen::Index size() const override { return rank_; }
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, FeaturePass<Real>& pass) const override;

  Eigen::Index width() const { return width_; }
  std::size_t region_block() const { return region_factors_; }
  std::size_t word_block() const { return word_factors_; }

 private:
  Eigen::Index width_;
  Eigen::Index rank_;
  std::size_t region_factors_, word_factors_;
};

// The probabilities of a normalised real vector, pass.prepared: any real circuit between encoder
// and Z read-out is an orthogonal matrix that the encoder can absorb. Blocks: encoder,
// encoder_bias.
template <typename Real>
class QuadraticFeatures final : public FeatureMap<Real> {
 public:
  QuadraticFeatures(const HeadConfig& config, ParameterLayout& layout);
  Eigen::Index size() const override { return size_; }
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, FeaturePass<Real>& pass) const override;

  std::size_t encoder_block() const { return encoder_; }
  std::size_t bias_block() const { return bias_; }

 private:
  Eigen::Index size_;
  std::size_t encoder_, bias_;
};

}  // namespace qurio
