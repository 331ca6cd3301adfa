// Heads of the comparison: every LabConfig as a model, as an objective and in training.
#pragma once

#include <vector>

#include "core/learn/trainer.h"
#include "models/lab/lab_config.h"

namespace qurio {

struct LabTrainOptions : TrainOptions {
  // Above 0: the angles of the circuit follow plain quantum natural gradient steps of this rate
  // (natural_gradient.h) instead of AdamW.
  double natural_rate = 0;
  double natural_damping = 0.02;  // > 0
};

// Errors: those of validated(LabConfig).
template <typename Real>
Result<Fusion<Real>> make_model(const LabConfig& config);
template <typename Real>
Result<Objective<Real>> make_objective(const LabConfig& config);
// Errors also: those of Trainer::create, invalid_argument (natural gradient without one trained
// circuit).
template <typename Real>
Result<Trainer<Real>> make_trainer(const LabConfig& config, std::vector<TrainingItem<Real>> items,
                                   const LabTrainOptions& options);

}  // namespace qurio
