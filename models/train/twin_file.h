// The arms that a shipped head is held against, in one file for the page: NAME-twins.safetensors.
//
// Arrays are called ARM/ARRAY. An arm that is the head's own circuit with other gates has the
// arrays of a head (core/model/head_arrays.h), all others those of core/model/rival.h.
#pragma once

#include <string>
#include <vector>

#include "models/train/head_product.h"

namespace qurio {

// Trained, decided, and its numbers as they are written.
struct Twin {
  ArmFile file;
  Chosen chosen;
  WeightList arrays;  // names without the arm's
  Json figures;       // of the items asked, by condition, by the arrays
  // Largest difference of a probability between the arrays and the trained model, on those items.
  double difference = 0;
};

// As the head of the task: same items, fronts, budget and choice of the seed.
Result<Twin> make_twin(const HeadTask& task, const Fronts& fronts, const ReducedFeatures& reduced,
                       const Labels& labels, const Splits& splits, const std::vector<int>& asked);

// Writes them where the task's options say, with a card beside them. Empty: done; else what went
// wrong.
std::string write_twins(const HeadTask& task, const std::vector<Twin>& twins, const Labels& labels,
                        const std::string& split);

}  // namespace qurio
