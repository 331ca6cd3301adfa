// What is decided about a trained head before it is shipped, and on which items.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/answer/lexicon.h"
#include "models/train/agreement_fit.h"
#include "models/train/group_fit.h"
#include "models/train/head_file.h"
#include "models/train/pool_fit.h"
#include "models/train/runs.h"

namespace qurio {

inline constexpr double kAccepted = 0.9;  // of validation items are inliers to the head

struct Splits {
  std::vector<int> train, val, test;
};
Splits splits_of(const FeatureSet& set);

std::vector<float> inlier_scores(const NoveltyReference& novelty, const Answers& answers);

// Temperatures and thresholds from the validation items, prototypes from the training items.
Decision decide(const TrainedModel& model, const FeatureSet& set, const ReducedFeatures& reduced,
                const Labels& labels, const Splits& splits, std::uint64_t seed);

// Heads that were trained without part of the items and asked about it, and the pooled answers that
// go with them.
struct Rehearsal {
  std::vector<Part> parts;
  PoolFitInputs inputs;
  ModelRuns head, pool;                           // `pool` with the settings of its part
  std::vector<CaseSettings> settings;             // by part, fitted without its items
  std::vector<GroupThresholds> group_thresholds;  // likewise
  // By part: photos with captions of their own and of others, read with the part's settings; and
  // models of agreement, fitted likewise. Empty where nobody asked.
  PairsByPart pairs;
  std::vector<AgreementModel> agreements;
};

// What the settings of the pooled answer are fitted on, and its figures come from.
struct Rehearsals {
  Rehearsal folds;        // five folds by object
  Rehearsal sources;      // every source left out; no parts where few classes occur in two of them
  Rehearsal classes;      // every class left out; its parts share the settings below
  CaseSettings settings;  // fitted on all folds and sources
  ClassGroups groups;     // as given, their thresholds likewise
  AgreementModel agreement;   // likewise
  Temperatures temperatures;  // of the heads, as given
};

// Over the train and val items. plan: seeds, threads and folder; its heads, parts and wild set are
// set here. temperatures: those of the head that is shipped.
// Errors: those of run_models and PoolFitInputs.
Result<Rehearsals> rehearse(const FeatureSet& set, const Labels& labels, const HeadConfigFile& file,
                            const Splits& splits, const Lexicon& lexicon, const ClassGroups& groups,
                            const Temperatures& temperatures, const RunPlan& plan,
                            const ClasslessPhotos& classless);

}  // namespace qurio
