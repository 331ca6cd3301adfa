// The classical counterparts of the quantum feature map, of matched size (head.h says what each
// computes).
#pragma once

#include "core/model/head/feature_map.h"

namespace qurio {

// f = z. No blocks.
template <typename Real>
class LinearFeatures final : public FeatureMap<Real> {
 public:
  explicit LinearFeatures(const HeadConfig& config) : width_(Eigen::Index{2} * config.width) {}
  Eigen::Index size() const override { return width_; }
  void initialise(const ParameterLayout&, Random&, std::span<Real>) const override {}
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, Matrix<Real>& f) override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                std::span<Real> gradient) override;

 private:
  Eigen::Index width_;
};

// One hidden layer of rectified units. Blocks: hidden, hidden_bias.
template <typename Real>
class MlpFeatures final : public FeatureMap<Real> {
 public:
  MlpFeatures(const HeadConfig& config, ParameterLayout& layout);
  Eigen::Index size() const override { return hidden_; }
  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, Matrix<Real>& f) override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                std::span<Real> gradient) override;

 private:
  Eigen::Index hidden_;
  std::size_t weights_, bias_;
  Matrix<Real> units_;
};

// Products of one number from the picture and one from the words. Blocks: region_factors,
// word_factors.
template <typename Real>
class BilinearFeatures final : public FeatureMap<Real> {
 public:
  BilinearFeatures(const HeadConfig& config, ParameterLayout& layout);
  Eigen::Index size() const override { return rank_; }
  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, Matrix<Real>& f) override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                std::span<Real> gradient) override;

 private:
  Eigen::Index width_;
  Eigen::Index rank_;
  std::size_t region_factors_, word_factors_;
  Matrix<Real> left_, right_;
};

// The probabilities of a normalised real vector: any real circuit between encoder and Z read-out is
// an orthogonal matrix that the encoder can absorb. Blocks: encoder, encoder_bias.
template <typename Real>
class QuadraticFeatures final : public FeatureMap<Real> {
 public:
  QuadraticFeatures(const HeadConfig& config, ParameterLayout& layout);
  Eigen::Index size() const override { return size_; }
  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, Matrix<Real>& f) override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                std::span<Real> gradient) override;

 private:
  Eigen::Index size_;
  std::size_t encoder_, bias_;
  Matrix<Real> psi_;
  Vector<Real> scale_;
};

}  // namespace qurio
