// Trained runs of many heads, kept on disk: an interrupted comparison goes on where it stopped.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/train/experiment.h"

namespace qurio {

// What one run (head, part, seed) answered under one condition.
struct RunAnswers {
  std::vector<int> items;
  Matrix<float> logits;
};

// Likewise to photos under captions of other objects; a row per pair.
struct SwappedAnswers {
  std::vector<SwappedPair> pairs;
  Matrix<float> logits;
};

struct Run {
  double seconds = 0;
  std::vector<float> parameters;
  std::vector<RunAnswers> answers;  // by condition
  RunAnswers wild;                  // photos that show no heritage object; empty without a set
  SwappedAnswers swapped;           // empty where nobody asked
};

struct ModelRuns {
  HeadConfigFile file;
  std::size_t parameters = 0;
  std::size_t circuit_parameters = 0;
  bool calibrated = false;  // softmax(logits) is meant as it is: no temperature is fitted
  std::vector<std::vector<Run>> runs;  // [seed][part]
};

// The answers of one seed over all parts, in the order of the parts.
RunAnswers answers_of_parts(const ModelRuns& model, std::size_t seed, std::size_t condition);

// What is compared, and where runs are kept.
struct RunPlan {
  std::vector<HeadConfigFile> configs;
  std::vector<Part> parts;
  int seeds = 1;
  std::vector<int> config_seeds;  // by head; empty: `seeds` for every head
  int threads = 2;
  const FeatureSet* wild = nullptr;  // also asked about, by photo
  // Also asked about, by part; empty: none anywhere.
  std::vector<std::vector<SwappedPair>> swapped;
  const Evidence* evidence =
      nullptr;         // for the heads that take some; they are not asked about `wild`
  std::string folder;  // of finished runs, one file each; must exist
};

// Trains every head with its seeds, from 1 on, on every part and asks for the part's items. A run
// that `folder` has (same head description, items, encoders and seed) is read instead, and asked
// about swapped pairs where it was not. Parts are
// worked off in groups, since each needs its own whitenings in memory. Errors: what Trainer or a
// head says.
Result<std::vector<ModelRuns>> run_models(const FeatureSet& set, const Labels& labels,
                                          const RunPlan& plan);

}  // namespace qurio
