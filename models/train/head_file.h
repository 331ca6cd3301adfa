// From a trained model to the arrays of a head file (core/model/file/modality.h).
#pragma once

#include <array>

#include "core/model/answer/novelty.h"
#include "core/model/file/modality.h"
#include "core/model/file/named_array.h"
#include "models/train/experiment.h"

namespace qurio {

using Temperatures = std::array<double, kModalityCases>;  // of the logits, by modality case

// What is decided after training, by modality case.
struct Decision {
  Temperatures temperature{1, 1, 1};
  std::array<double, kModalityCases> threshold{};
  std::array<NoveltyReference, kModalityCases> novelty;
};

// The whitenings are folded into the projections, so that the head reads raw features.
// Precondition: a head with a circuit; every decision's prototypes have the same number of rows.
WeightList head_arrays(const TrainedModel& model, const Whitenings& whitenings,
                       const Decision& decision);

// The arrays of core/model/head/counterpart.h, with the whitenings folded in too.
WeightList counterpart_arrays(const TrainedModel& model, const Whitenings& whitenings,
                              const Temperatures& temperatures);

}  // namespace qurio
