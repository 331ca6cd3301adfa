// A head that is shipped: training it, and everything that is decided and measured about it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/train/commands.h"
#include "models/train/head_report.h"
#include "models/train/options.h"

namespace qurio {

// What is asked for. Empty paths: those that go with the name.
struct HeadOptions {
  std::string name = "world";
  std::string title;  // empty: the name
  FeatureOptions features;
  TrainingOptions training;
  std::string config = kShippedConfig;
  std::string lexicon, taxonomy, about, out, card;
  std::string evaluate = "test";  // the split of the figures: "test" or "val"
};
void add_head_options(CLI::App& app, HeadOptions& options);

// Everything that is known before training.
struct HeadTask {
  HeadOptions options;
  std::string command, lexicon_text;
  FeatureSet set;
  HeadConfigFile file;
  Lexicon lexicon;
  ClassGroups groups;  // without thresholds
  OutsidePhotos outside;
  RunPlan plan;  // seeds, threads, folder
};

// The command without what only says where files are or how many threads work: the same head has
// the same bytes wherever it is made.
std::string quoted_command(const Words& words);
// words: of the command line, as the card quotes it. Errors: what the files are missing.
Result<HeadTask> read_head_task(HeadOptions options, const Words& words);
// The items that are asked about: of the split that the options name.
const std::vector<int>& items_asked(const HeadTask& task, const Splits& splits);
// Where the file and its card are written; suffix: behind the head's name where no --out is given.
std::string out_path(const HeadTask& task, const std::string& suffix);
std::string card_path(const HeadTask& task, const std::string& out);

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
  std::size_t exemplars = 0;  // all of them
  std::size_t outside = 0;    // those of no class
  ModelFile model;
  HeadFigures figures;  // of the items asked
  Json abstention, agreement;
};

// Trains, rehearses, and reads the arrays back. asked: items of a split that nothing is learned
// from.
Result<Product> make_product(const HeadTask& task, const Labels& labels, const Splits& splits,
                             const std::vector<int>& asked);

}  // namespace qurio
