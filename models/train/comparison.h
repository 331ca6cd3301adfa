// The figures that compare heads on the same parts of the data.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/train/json.h"
#include "models/train/runs.h"

namespace qurio {

// Name, title, parameters, seconds of a run.
Json size_figures(const ModelRuns& model);

// By condition: items, accuracy, macro-F1, calibration error, F1 of every class, confusion,
// accuracy at coverages; mean and sd over seeds, sd over parts for accuracy.
Json model_figures(const ModelRuns& model, const Labels& labels);

// Two heads under a condition, paired by item, over the seeds that both have: difference of the
// mean accuracy in points with its 95 % bootstrap interval over objects; how often only one of the
// two is right, and McNemar's exact p of that, on the first seed alone (the test wants one answer
// of each head; a vote of an even number of seeds would count every tie against the head that has
// more).
Json pair_figures(const ModelRuns& a, const ModelRuns& b, Condition condition,
                  const FeatureSet& set, const Labels& labels);

}  // namespace qurio
