// The training of the classical feature maps (core/model/head/classical_features.h).
#pragma once

#include "core/learn/feature_training.h"
#include "core/model/head/classical_features.h"

namespace qurio {

template <typename Real>
class LinearTraining final : public FeatureTraining<Real> {
 public:
  using Number = Real;
  LinearTraining(const LinearFeatures<Real>&, const HeadConfig&) {}

  void initialise(const ParameterLayout&, Random&, std::span<Real>) const override {}
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                Matrix<Real>& d_z, std::span<Real> gradient) const override;
};

template <typename Real>
class MlpTraining final : public FeatureTraining<Real> {
 public:
  using Number = Real;
  MlpTraining(const MlpFeatures<Real>& map, const HeadConfig&) : map_(map) {}

  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                Matrix<Real>& d_z, std::span<Real> gradient) const override;

 private:
  const MlpFeatures<Real>& map_;
};

template <typename Real>
class BilinearTraining final : public FeatureTraining<Real> {
 public:
  using Number = Real;
  BilinearTraining(const BilinearFeatures<Real>& map, const HeadConfig&) : map_(map) {}

  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                Matrix<Real>& d_z, std::span<Real> gradient) const override;

 private:
  const BilinearFeatures<Real>& map_;
};

template <typename Real>
class QuadraticTraining final : public FeatureTraining<Real> {
 public:
  using Number = Real;
  QuadraticTraining(const QuadraticFeatures<Real>& map, const HeadConfig&) : map_(map) {}

  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                Matrix<Real>& d_z, std::span<Real> gradient) const override;

 private:
  const QuadraticFeatures<Real>& map_;
};

}  // namespace qurio
