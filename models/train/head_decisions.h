// What is decided about a trained head before it is shipped, and on which items.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/lexicon.h"
#include "models/train/head_file.h"
#include "models/train/runs.h"
#include "models/train/whole_fit.h"

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

// Heads that were trained without part of the items and asked about it, and the whole answers that
// go with them.
struct Rehearsal {
  std::vector<Part> parts;
  WholeInputs inputs;
  ArmRuns head, whole;                 // `whole` with the settings of its part
  std::vector<CaseSettings> settings;  // by part, fitted without its items
};

// What the settings of the whole answer are fitted on, and its figures come from.
struct Rehearsals {
  Rehearsal folds;        // five folds by object
  Rehearsal sources;      // every source left out; no parts where few classes occur in two of them
  Rehearsal classes;      // every class left out; its parts share the settings below
  CaseSettings settings;  // fitted on all folds and sources
  Temperatures temperatures;  // of the heads, as given
};

// Over the train and val items. plan: seeds, threads and folder; its arms, parts and wild set are
// set here. temperatures: those of the head that is shipped. wild: photos of no class, may be null.
// Errors: those of run_arms and WholeInputs.
Result<Rehearsals> rehearse(const FeatureSet& set, const Labels& labels, const ArmFile& file,
                            const Splits& splits, const Lexicon& lexicon,
                            const Temperatures& temperatures, const RunPlan& plan,
                            const FeatureSet* wild);

}  // namespace qurio
