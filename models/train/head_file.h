// From a trained model to the arrays of a head file (core/model/head_arrays.h).
#pragma once

#include <array>

#include "core/model/abstain.h"
#include "core/model/head_arrays.h"
#include "core/model/weights.h"
#include "models/train/experiment.h"

namespace qurio {

// What is decided after training, by modality case.
struct Decision {
  std::array<double, kModalityCases> temperature{1, 1, 1};
  std::array<double, kModalityCases> threshold{};
  std::array<Familiar, kModalityCases> familiar;
};

// The fronts are folded into the projections, so that the head reads raw features. Precondition: an
// arm with a circuit; every decision's prototypes have the same number of rows.
WeightList head_arrays(const TrainedModel& model, const Fronts& fronts, const Decision& decision);

}  // namespace qurio
