// What only training needs of a feature map (core/model/head/feature_map.h): its starting values
// and its gradient.
#pragma once

#include <functional>
#include <memory>
#include <span>

#include "core/model/head/feature_map.h"
#include "core/quantum/quantum.h"

namespace qurio {

template <typename Real>
class FeatureTraining {
 public:
  FeatureTraining() = default;
  FeatureTraining(const FeatureTraining&) = delete;
  FeatureTraining& operator=(const FeatureTraining&) = delete;
  virtual ~FeatureTraining() = default;

  virtual void initialise(const ParameterLayout& layout, Random& random,
                          std::span<Real> parameters) const = 0;
  // d_z <- dL/dz from d_f = dL/df; ADDS to gradient. z and pass as in FeatureMap::forward.
  virtual void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                        const Matrix<Real>& z, const FeaturePass<Real>& pass,
                        const Matrix<Real>& d_f, Matrix<Real>& d_z,
                        std::span<Real> gradient) const = 0;
};

// Both halves; `training` looks into `map`.
template <typename Real>
struct TrainableMap {
  std::unique_ptr<FeatureMap<Real>> map;
  std::unique_ptr<FeatureTraining<Real>> training;
};

// Makes a map and appends its blocks to the layout.
template <typename Real>
using TrainableMapFactory = std::function<TrainableMap<Real>(ParameterLayout&)>;

// The map of make_feature_map with its training. Precondition: validated(config).
template <typename Real>
TrainableMap<Real> make_trainable_map(const HeadConfig& config, ParameterLayout& layout);

}  // namespace qurio
