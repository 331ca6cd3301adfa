// The figures of a head that is shipped, for its metadata and its card.
#pragma once

#include <string>

#include "models/train/head_decisions.h"
#include "models/train/json.h"
#include "models/train/score.h"

namespace qurio {

// Items, accuracy with its 95 % interval, macro-F1, calibration error, F1 of every class.
Json json_of(const Score& score, const Labels& labels);

// The weights of the whole answer under the names of the modality cases.
inline constexpr const char* kCaseNames[kModalityCases] = {"photo_caption", "photo", "caption"};
Json settings_json(const CaseSettings& settings);

// Every condition: what the head answers, and what the whole answers, on the items `asked`.
// clang-tidy doubts that moving JSON never throws.
struct HeadFigures {  // NOLINT(bugprone-exception-escape)
  Json head, whole;
};
HeadFigures figures_of(const TrainedModel& model, const FeatureSet& set,
                       const ReducedFeatures& reduced, const Labels& labels,
                       const std::vector<int>& asked, const Decision& decision,
                       const WholeInputs& inputs, const CaseSettings& settings);

// Collections left out of training: accuracy, macro-F1 and calibration error by condition, and the
// accuracy of the most confident 70 %, of head and whole. Classes of one collection alone cannot be
// asked about.
HeadFigures unseen_figures(const Unseen& unseen, const Labels& labels);

// How well the whole answer's confidence and the head's familiarity tell test photos of heritage
// from photos of nothing of the kind (the set in `wild_folder`; empty object without it).
Json abstention_figures(const TrainedModel& model, const FeatureSet& set,
                        const ReducedFeatures& reduced, const std::vector<int>& asked,
                        const Fronts& fronts, const Decision& decision, const Whole& whole,
                        const std::string& wild_folder);

// Largest difference between the probabilities of the head file and of the trained model, and
// between the whole answers of both, over the items. Errors: those of Head and Whole.
Result<double> reading_error(const WeightList& arrays, const Whole& whole,
                             const TrainedModel& model, const FeatureSet& set,
                             const ReducedFeatures& reduced, const std::vector<int>& items,
                             const Decision& decision, const WholeInputs& inputs,
                             const CaseSettings& settings);

// Markdown.
std::string figures_table(const Json& conditions);
std::string unseen_table(const HeadFigures& unseen);
std::string class_table(const Json& conditions, const Labels& labels, const FeatureSet& set,
                        const Splits& splits);

std::string percent(double value);

}  // namespace qurio
