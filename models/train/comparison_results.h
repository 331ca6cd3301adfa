// The results of a comparison as one JSON: every head alone and in the pooled answer, and pairs of
// heads (models/results/collect.mjs reads it).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/train/json.h"
#include "models/train/pool_fit.h"
#include "models/train/runs.h"

namespace qurio {

// What is compared on what.
struct Comparison {
  std::string protocol;
  int seeds = 1;
  const FeatureSet* set = nullptr;
  const Labels* labels = nullptr;
  const std::vector<Part>* parts = nullptr;
  const PoolFitInputs* inputs = nullptr;
  // Of the pooled answers, by head; empty for protocol "sources", which finds them on its own
  // answers and on those of known collections.
  std::vector<CaseSettings> known;
  std::vector<ModelRuns> folds;
  std::optional<PoolFitInputs> folds_inputs;
  // The first head at random angles (ablation.h); empty: nobody asked.
  std::optional<ModelRuns> random;
};

// Settings by head from the results of protocol "sources"; a head without its own takes the first
// one's, one that takes evidence needs none. Errors: invalid_argument (the file has none).
Result<std::vector<CaseSettings>> known_settings(const std::string& path,
                                                 const std::vector<HeadConfigFile>& files);

// The first head is held against all others, and the best classical head too; its pooled answer
// against the heads that take evidence. Precondition: the first takes none. Prints a line for
// every head. In the JSON "head" is a head alone, "pool" its pooled answer.
Json compare(const std::vector<ModelRuns>& runs, const Comparison& s);

}  // namespace qurio
