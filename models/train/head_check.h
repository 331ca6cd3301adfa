// Whether a head file answers as the model that it was made of.
#pragma once

#include "core/model/head/head.h"
#include "models/train/head_decisions.h"

namespace qurio {

// The features of an item as a head file reads them.
class RawInput {
 public:
  // What is given in this modality case (core/model/file/modality.h); the item has it. Good until
  // the next call.
  HeadInput read(const FeatureSet& set, const FeatureItem& item, std::size_t modality);

 private:
  std::vector<float> regions_, words_;
};

// Largest difference between the probabilities of the head file and of the trained model, and
// between the pooled answers of both, over the items. Errors: those of Head and LogLinearPool.
Result<double> reading_error(const WeightList& arrays, const LogLinearPool& pool,
                             const TrainedModel& model, const FeatureSet& set,
                             const ReducedFeatures& reduced, const std::vector<int>& items,
                             const Decision& decision, const PoolFitInputs& inputs,
                             const CaseSettings& settings);

}  // namespace qurio
