#include "core/learn/feature_training.h"

#include <utility>

#include "core/learn/circuit_training.h"
#include "core/learn/classical_training.h"

namespace qurio {
namespace {

template <typename Training, typename Map>
auto with(std::unique_ptr<Map> map, const HeadConfig& config) {
  auto training = std::make_unique<Training>(*map, config);
  using Real = typename Training::Number;
  return TrainableMap<Real>{std::move(map), std::move(training)};
}

}  // namespace

template <typename Real>
TrainableMap<Real> make_trainable_map(const HeadConfig& config, ParameterLayout& layout) {
  switch (config.features) {
    case FeatureMapKind::circuit:
      return with<CircuitTraining<Real>>(
          std::make_unique<CircuitFeatures<Real>>(config, circuit_of(config), layout), config);
    case FeatureMapKind::linear:
      return with<LinearTraining<Real>>(std::make_unique<LinearFeatures<Real>>(config), config);
    case FeatureMapKind::mlp:
      return with<MlpTraining<Real>>(std::make_unique<MlpFeatures<Real>>(config, layout), config);
    case FeatureMapKind::bilinear:
      return with<BilinearTraining<Real>>(std::make_unique<BilinearFeatures<Real>>(config, layout),
                                          config);
    case FeatureMapKind::quadratic:
      return with<QuadraticTraining<Real>>(
          std::make_unique<QuadraticFeatures<Real>>(config, layout), config);
  }
  return {};
}

template TrainableMap<float> make_trainable_map(const HeadConfig&, ParameterLayout&);
template TrainableMap<double> make_trainable_map(const HeadConfig&, ParameterLayout&);

}  // namespace qurio
