// Whether a head file answers as the model that it was made of.
#pragma once

#include "core/model/answer/recogniser.h"
#include "models/train/head_decisions.h"

namespace qurio {

// The features of an item as a model file reads them: what is given in this modality case
// (core/model/file/modality.h). Precondition: the item has it.
HeadInput raw_input(const FeatureSet& set, const FeatureItem& item, std::size_t modality);

// Largest difference between the probabilities of the head file and of the trained model, and
// between the pooled answers of both, over the items. Errors: those of the recogniser.
Result<double> reading_error(const Recogniser& recogniser, const TrainedModel& model,
                             const FeatureSet& set, const ReducedFeatures& reduced,
                             const std::vector<int>& items, const Decision& decision,
                             const PoolFitInputs& inputs, const CaseSettings& settings);

}  // namespace qurio
