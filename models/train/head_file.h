// From a trained model to its file (core/model/file/model_file.h).
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/model/answer/novelty.h"
#include "core/model/file/modality.h"
#include "core/model/file/model_file.h"
#include "models/train/experiment.h"

namespace qurio {

using Temperatures = std::array<double, kModalityCases>;  // of the logits, by modality case

// What is decided after training, by modality case.
struct Decision {
  Temperatures temperature{1, 1, 1};
  std::array<double, kModalityCases> threshold{};
  std::array<NoveltyReference, kModalityCases> novelty;
};

// What every model has. The whitenings are folded into the projections, so that it reads raw
// features. Precondition: is_shippable(model.config); classes are those that it was trained on.
ModelFile model_file(const TrainedModel& model, const Whitenings& whitenings,
                     const Temperatures& temperatures, const std::vector<std::string>& classes);

// What the head decides by. Precondition: every decision's prototypes have the same number of rows.
WeightList decision_arrays(const Decision& decision);

}  // namespace qurio
