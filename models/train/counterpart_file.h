// The heads that a shipped head is held against, in one file for the page:
// NAME-counterparts.safetensors.
//
// A file of several models (core/model/file/model_file.h). One that is the head's own circuit with
// other gates has the novelty and thresholds of a head too, so that it can stand in for it.
#pragma once

#include <string>
#include <vector>

#include "models/train/head_product.h"

namespace qurio {

// Trained, decided, and its numbers as they are written.
struct CounterpartProduct {
  HeadConfigFile file;
  Chosen chosen;
  ModelFile model;  // names without its own
  Json figures;     // of the items asked, by condition, by the arrays
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
                               const std::string& split);

}  // namespace qurio
