#include "models/lab/lab_maps.h"

#include <memory>
#include <utility>

#include "core/learn/circuit_training.h"
#include "models/lab/class_register_features.h"
#include "models/lab/ensemble_features.h"
#include "models/lab/landmark_features.h"
#include "models/lab/outcome_features.h"
#include "models/lab/reupload_features.h"

namespace qurio {
namespace {

// The map, and the training that looks into it.
template <typename Training, typename Map>
auto both(std::unique_ptr<Map> map, const LabConfig& config) {
  auto training = std::make_unique<Training>(*map, config);
  return TrainableMap<typename Training::Number>{std::move(map), std::move(training)};
}

}  // namespace

template <typename Real>
TrainableMap<Real> make_lab_circuit(const LabConfig& config, ParameterLayout& layout,
                                    const std::string& suffix) {
  const ParameterGroup group =
      config.circuit == CircuitUse::frozen ? ParameterGroup::frozen : ParameterGroup::circuit;
  if (config.readout == Readout::probabilities) {
    return both<OutcomeTraining<Real>>(
        std::make_unique<OutcomeFeatures<Real>>(config, circuit_of(config), layout, suffix, group),
        config);
  }
  return both<CircuitTraining<Real>>(
      std::make_unique<CircuitFeatures<Real>>(config, circuit_of(config), layout, suffix, group),
      config);
}

template <typename Real>
TrainableMap<Real> make_lab_map(const LabConfig& config, ParameterLayout& layout) {
  if (config.landmarks != Landmarks::none) {
    return both<LandmarkTraining<Real>>(std::make_unique<LandmarkFeatures<Real>>(config, layout),
                                        config);
  }
  if (config.features != FeatureMapKind::circuit) return make_trainable_map<Real>(config, layout);
  if (config.class_register) {
    return both<ClassRegisterTraining<Real>>(
        std::make_unique<ClassRegisterFeatures<Real>>(config, layout), config);
  }
  if (config.reupload) {
    return both<ReuploadTraining<Real>>(std::make_unique<ReuploadFeatures<Real>>(config, layout),
                                        config);
  }
  if (config.copies > 1) return make_ensemble<Real>(config, layout);
  return make_lab_circuit<Real>(config, layout);
}

#define QURIO_INSTANTIATE(Real)                                                    \
  template TrainableMap<Real> make_lab_map(const LabConfig&, ParameterLayout&);    \
  template TrainableMap<Real> make_lab_circuit(const LabConfig&, ParameterLayout&, \
                                               const std::string&);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
