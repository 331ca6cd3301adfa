// The options that several commands of qurio-train share. A command line that cannot be read is
// refused in words, with status 2: an unknown or repeated option, a missing value, a number that is
// none or out of its range, a file that is not there.
#pragma once

#include <string>
#include <vector>

#include "models/train/pool_inputs.h"
#include "models/train/runs.h"

namespace CLI {  // NOLINT(readability-identifier-naming): CLI11
class App;
}

namespace qurio {

// Where the features are that a command reads.
struct FeatureOptions {
  std::string features = "build/features/world";
  std::string captions;  // a second set, of captions without photos; empty: none
  std::string wild = "build/features/wild";
  std::string outside = "build/features/outside";
};

// How heads are trained, and what is changed about their configurations.
struct TrainingOptions {
  int seeds = 1;
  int threads = 2;
  std::vector<std::string> changes;  // "key=value", see head_config_file.h
  std::string runs = "build/runs";   // where finished runs are kept
};

inline constexpr const char* kShippedConfig = "models/train/configs/j6e.json";
inline constexpr int kMostSeeds = 1000;

void add_features(CLI::App& app, FeatureOptions& options);
void add_captions(CLI::App& app, FeatureOptions& options);
void add_wild(CLI::App& app, FeatureOptions& options);
void add_outside(CLI::App& app, FeatureOptions& options);
// What --outside names; none, with a line on standard error, where that is not there.
OutsidePhotos read_outside(const FeatureOptions& options);
void add_training(CLI::App& app, TrainingOptions& options);
void add_runs(CLI::App& app, TrainingOptions& options);
void add_config(CLI::App& app, std::string& config);

// Seeds, threads and folder of a plan; makes the folder. Errors: invalid_argument (it cannot be).
Result<RunPlan> plan_of(const TrainingOptions& options);

}  // namespace qurio
