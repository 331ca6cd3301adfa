#include "core/model/head/feature_map.h"

#include "core/model/head/circuit_features.h"
#include "core/model/head/classical_features.h"

namespace qurio {

template <typename Real>
std::unique_ptr<FeatureMap<Real>> make_feature_map(const HeadConfig& config,
                                                   ParameterLayout& layout) {
  switch (config.features) {
    case FeatureMapKind::circuit:
      return std::make_unique<CircuitFeatures<Real>>(config, circuit_of(config), layout);
    case FeatureMapKind::linear:
      return std::make_unique<LinearFeatures<Real>>(config);
    case FeatureMapKind::mlp:
      return std::make_unique<MlpFeatures<Real>>(config, layout);
    case FeatureMapKind::bilinear:
      return std::make_unique<BilinearFeatures<Real>>(config, layout);
    case FeatureMapKind::quadratic:
      return std::make_unique<QuadraticFeatures<Real>>(config, layout);
  }
  return nullptr;
}

template std::unique_ptr<FeatureMap<float>> make_feature_map(const HeadConfig&, ParameterLayout&);
template std::unique_ptr<FeatureMap<double>> make_feature_map(const HeadConfig&, ParameterLayout&);

}  // namespace qurio
