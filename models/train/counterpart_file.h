// The heads that a shipped head is held against, in one file for the page:
// NAME-counterparts.safetensors.
//
// Arrays are called ARM/ARRAY. A head that is the head's own circuit with other gates has the
// arrays of a head (core/model/file/modality.h), all others those of core/model/head/counterpart.h.
#pragma once

#include <string>
#include <vector>

#include "models/train/head_product.h"

namespace qurio {

// Trained, decided, and its numbers as they are written.
struct CounterpartProduct {
  HeadConfigFile file;
  Chosen chosen;
  WeightList arrays;  // names without the head's
  Json figures;       // of the items asked, by condition, by the arrays
  // Largest difference of a probability between the arrays and the trained model, on those items.
  double difference = 0;
};

// As the head of the task: same items, whitenings, budget and choice of the seed.
Result<CounterpartProduct> make_counterpart(const HeadTask& task, const Whitenings& whitenings,
                                            const ReducedFeatures& reduced, const Labels& labels,
                                            const Splits& splits, const std::vector<int>& asked);

// Writes them where the task's options say, with a card beside them. Empty: done; else what went
// wrong.
std::string write_counterparts(const HeadTask& task,
                               const std::vector<CounterpartProduct>& counterparts,
                               const Labels& labels);

}  // namespace qurio
