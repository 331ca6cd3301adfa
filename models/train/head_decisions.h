// What is decided about a trained head before it is shipped, and on which items.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/lexicon.h"
#include "models/train/head_file.h"
#include "models/train/runs.h"
#include "models/train/whole_parts.h"

namespace qurio {

inline constexpr double kAccepted = 0.9;  // of validation items are familiar enough to the head

struct Splits {
  std::vector<int> train, val, test;
};
Splits splits_of(const FeatureSet& set);

std::vector<float> familiarities(const Familiar& familiar, const Answers& answers);

// Temperatures and thresholds from the validation items, prototypes from the training items.
Decision decide(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
                const Labels& labels, const Splits& splits, std::uint64_t seed);

// How the whole answer does on what was left out of training.
struct Unseen {
  bool by_source = true;  // else five folds by object: too few classes occur in two sources
  CaseSettings settings;  // fitted on all of them
  ArmRuns head, whole;    // one part per collection; `whole` with settings fitted on the others
};

// Leaves out every source of the train and val items in turn (or folds, see Unseen). plan: seeds,
// threads and folder; its arms and parts are set here. temperatures: those of the head that is
// shipped. Errors: those of run_arms and WholeInputs.
Result<Unseen> leave_sources_out(const FeatureSet& set, const Labels& labels, const ArmFile& file,
                                 const Splits& splits, const Lexicon& lexicon,
                                 const std::array<double, kModalityCases>& temperatures,
                                 RunPlan plan);

}  // namespace qurio
