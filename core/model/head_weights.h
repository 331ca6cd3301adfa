// A head file's arrays, checked one by one and sorted into what answering needs.
#pragma once

#include <array>
#include <vector>

#include "core/model/abstain.h"
#include "core/model/fusion.h"
#include "core/model/head_arrays.h"
#include "core/model/weights.h"

namespace qurio {

struct HeadWeights {
  Arm arm;                        // for raw features
  std::vector<float> parameters;  // laid out as Fusion<float>::create(arm) says
  std::array<float, kModalityCases> temperature{};
  std::array<float, kModalityCases> threshold{};
  std::array<Familiar, kModalityCases> familiar;
};

// Errors: weights_mismatch (an array is missing, twice there, of another shape, or unknown; a
// circuit or temperature that cannot be), not_finite. The message names the array.
Result<HeadWeights> read_head_weights(const WeightList& weights);

}  // namespace qurio
