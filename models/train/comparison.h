// Many arms on the same parts of the data, and the figures that compare them.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "models/train/experiment.h"

namespace qurio {

// What one run (arm, part, seed) answered under one condition.
struct RunAnswers {
  std::vector<int> items;
  Matrix<float> logits;
};

struct ArmRuns {
  ArmFile file;
  std::size_t parameters = 0;
  std::size_t circuit_parameters = 0;
  std::vector<double> seconds;                                // of every run
  std::vector<std::vector<std::vector<RunAnswers>>> answers;  // [seed][part][condition]
};

// Trains every arm with seeds 1 .. seeds on every part and asks for the part's items. Parts are
// worked off in groups, since each needs its own fronts in memory. Errors: what Trainer or an arm
// says.
Result<std::vector<ArmRuns>> run_arms(const FeatureSet& set, const Labels& labels,
                                      const std::vector<ArmFile>& files,
                                      const std::vector<Part>& parts, int seeds, int threads);

// Five folds by object over all items.
std::vector<Part> fold_parts(const FeatureSet& set);
// One part per source: everything else to learn from, its own items to be asked about, as far as
// their class occurs in another source.
std::vector<Part> source_parts(const FeatureSet& set, const Labels& labels);

// Per arm: sizes, seconds, and per condition items, accuracy, macro-F1, calibration error, F1 of
// every class, confusion, accuracy at coverages; mean and sd over seeds, sd over parts for
// accuracy.
nlohmann::ordered_json arm_figures(const ArmRuns& arm, const Labels& labels);

// Two arms under a condition, paired by item: difference of accuracy in points with its 95 %
// bootstrap interval over objects, and McNemar's p of the seeds' majority answers.
nlohmann::ordered_json pair_figures(const ArmRuns& a, const ArmRuns& b, Condition condition,
                                    const FeatureSet& set, const Labels& labels);

}  // namespace qurio
