// The figures of a head that is shipped, for its metadata and its card.
#pragma once

#include "models/train/head_decisions.h"
#include "models/train/json.h"
#include "models/train/score.h"

namespace qurio {

// Items, accuracy with its 95 % interval, macro-F1, calibration error, F1 of every class.
Json json_of(const Score& score, const Labels& labels);

// The settings of the pooled answer by modality case, and back. Errors:
// invalid_argument (a number is missing).
Json settings_json(const CaseSettings& settings);
Result<CaseSettings> settings_of(const Json& json);

// Every condition: what the head answers, and what the pooled answers.
// clang-tidy doubts that moving JSON never throws.
struct HeadFigures {  // NOLINT(bugprone-exception-escape)
  Json head, pool;
};
// On the items `asked`, by the head that is shipped.
HeadFigures figures_of(const TrainedModel& model, const FeatureSet& set,
                       const ReducedFeatures& reduced, const Labels& labels,
                       const std::vector<int>& asked, const Decision& decision,
                       const PoolFitInputs& inputs, const CaseSettings& settings);
// On the items of all parts, each asked about by models that never saw it, and the accuracy of the
// most confident 70 %. Null where there is no part.
HeadFigures figures_of(const Rehearsal& rehearsal, const Labels& labels,
                       const Temperatures& temperatures);

// "I don't know". By modality case: area under the ROC curve of the support and of the largest
// probability, items of a left-out class against known ones; and of photos of the wild set against
// photos of known classes. Shares of known items, items of left-out sources and classes and wild
// photos that are answered, and how many of those answers are right; where there are groups of
// classes, of how many others the group is said, and how many of these groups are right.
Json abstention_figures(const Rehearsals& all, const Labels& labels);

}  // namespace qurio
