// A head that is shipped: training it, and everything that is decided and measured about it.
#pragma once

#include <cstdint>
#include <string>

#include "models/train/commands.h"
#include "models/train/head_report.h"
#include "models/train/options.h"

namespace qurio {

// Everything that is known before training.
struct HeadTask {
  Options options;
  std::string name, command, lexicon_text;
  FeatureSet set;
  HeadConfigFile file;
  Lexicon lexicon;
  RunPlan plan;  // seeds, threads, folder
};

// command: "head", or the one that trains others beside it. Errors: what the files or options are
// missing.
Result<HeadTask> read_head_task(const Words& words, const std::string& command);

struct Chosen {
  TrainedModel model;
  std::uint64_t seed = 0;
  double merit = 0;
};

// The best of the task's seeds on the validation split; without one there is one seed.
Result<Chosen> train_best(const HeadTask& task, const ReducedFeatures& reduced,
                          const Labels& labels, const Splits& splits);

// The head, and what it is made of and judged by.
struct Product {
  Chosen chosen;
  Decision decision;
  Rehearsals rehearsals;
  std::size_t exemplars = 0;
  ModelFile model;
  HeadFigures figures;  // of the items asked
  Json abstention;
};

// Trains, rehearses, and reads the arrays back. asked: items of a split that nothing is learned
// from.
Result<Product> make_product(const HeadTask& task, const Labels& labels, const Splits& splits,
                             const std::vector<int>& asked);

}  // namespace qurio
