// From a trained model to the arrays of a head file (core/model/head_arrays.h).
#pragma once

#include <array>

#include "core/model/abstain.h"
#include "core/model/head_arrays.h"
#include "core/model/weights.h"
#include "models/train/experiment.h"

namespace qurio {

using Temperatures = std::array<double, kModalityCases>;  // of the logits, by modality case

// What is decided after training, by modality case.
struct Decision {
  Temperatures temperature{1, 1, 1};
  std::array<double, kModalityCases> threshold{};
  std::array<Familiar, kModalityCases> familiar;
};

// The fronts are folded into the projections, so that the head reads raw features. Precondition: an
// arm with a circuit; every decision's prototypes have the same number of rows.
WeightList head_arrays(const TrainedModel& model, const Fronts& fronts, const Decision& decision);

// The arrays of core/model/rival.h, with the fronts folded in too.
WeightList rival_arrays(const TrainedModel& model, const Fronts& fronts,
                        const Temperatures& temperatures);

}  // namespace qurio
