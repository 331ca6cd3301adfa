// A head file's arrays, checked one by one and sorted into what answering needs.
#pragma once

#include <array>
#include <vector>

#include "core/model/answer/novelty.h"
#include "core/model/file/modality.h"
#include "core/model/file/named_array.h"
#include "core/model/head/fusion.h"

namespace qurio {

struct HeadWeights {
  HeadConfig config;              // for raw features
  std::vector<float> parameters;  // laid out as Fusion<float>::create(head) says
  std::array<float, kModalityCases> temperature{};
  std::array<float, kModalityCases> threshold{};
  std::array<NoveltyReference, kModalityCases> novelty;
};

// Errors: weights_mismatch (an array is missing, twice there, of another shape, or unknown; a
// circuit or temperature that cannot be), not_finite. The message names the array.
Result<HeadWeights> read_head_weights(const WeightList& weights);

}  // namespace qurio
