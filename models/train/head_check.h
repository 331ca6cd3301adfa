// Whether a head file answers as the model that it was made of.
#pragma once

#include "models/train/head_decisions.h"

namespace qurio {

// Largest difference between the probabilities of the head file and of the trained model, and
// between the whole answers of both, over the items. Errors: those of Head and Whole.
Result<double> reading_error(const WeightList& arrays, const Whole& whole,
                             const TrainedModel& model, const FeatureSet& set,
                             const ReducedFeatures& reduced, const std::vector<int>& items,
                             const Decision& decision, const WholeInputs& inputs,
                             const CaseSettings& settings);

}  // namespace qurio
