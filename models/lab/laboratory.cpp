#include "models/lab/laboratory.h"

#include <utility>

#include "models/lab/class_register_features.h"
#include "models/lab/lab_maps.h"
#include "models/lab/natural_gradient.h"

namespace qurio {

template <typename Real>
Result<Fusion<Real>> make_model(const LabConfig& config) {
  const Result<LabConfig> checked = validated(config);
  if (!checked.ok()) return {checked.status(), checked.message()};
  return Fusion<Real>::with_map(config, [&config](ParameterLayout& layout) {
    return make_lab_map<Real>(config, layout).map;
  });
}

template <typename Real>
Result<Objective<Real>> make_objective(const LabConfig& config) {
  const Result<LabConfig> checked = validated(config);
  if (!checked.ok()) return {checked.status(), checked.message()};
  return Objective<Real>(
      config, [&config](ParameterLayout& layout) { return make_lab_map<Real>(config, layout); });
}

template <typename Real>
Result<Trainer<Real>> make_trainer(const LabConfig& config, std::vector<TrainingItem<Real>> items,
                                   const LabTrainOptions& options) {
  Result<Objective<Real>> objective = make_objective<Real>(config);
  if (!objective.ok()) return {objective.status(), objective.message()};
  if (!(options.natural_rate >= 0 && options.natural_damping > 0)) {
    return {Status::invalid_argument,
            "training options: natural_rate must not be negative, natural_damping must be "
            "positive"};
  }
  StepHook<Real> hook;
  if (options.natural_rate > 0) {
    if (!has_natural_gradient(config)) {
      return {Status::invalid_argument,
              "training options: natural_rate needs one trained circuit without reupload"};
    }
    hook = natural_step<Real>(config, options.natural_rate, options.natural_damping);
  }
  if (config.class_register) {
    hook = slow_output<Real>(objective.value().layout(), options.optimiser);
  }
  auto trainer = Trainer<Real>::create(std::move(objective).value(), std::move(items), options,
                                       std::move(hook));
  if (trainer.ok() && config.class_register) {
    start_output_at_codes<Real>(config, trainer.value().parameters());
  }
  return trainer;
}

template Result<Fusion<float>> make_model(const LabConfig&);
template Result<Objective<float>> make_objective(const LabConfig&);
template Result<Trainer<float>> make_trainer(const LabConfig&, std::vector<TrainingItem<float>>,
                                             const LabTrainOptions&);
template Result<Fusion<double>> make_model(const LabConfig&);
template Result<Objective<double>> make_objective(const LabConfig&);
template Result<Trainer<double>> make_trainer(const LabConfig&, std::vector<TrainingItem<double>>,
                                              const LabTrainOptions&);

}  // namespace qurio
