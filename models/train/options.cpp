#include "models/train/options.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "models/train/text_file.h"

namespace qurio {
namespace {

// More than any machine that this was thought for has.
constexpr int kMostThreads = 1024;

}  // namespace

void add_features(CLI::App& app, FeatureOptions& options) {
  app.add_option("--features", options.features, "folder of models/extract")->capture_default_str();
}

void add_captions(CLI::App& app, FeatureOptions& options) {
  app.add_option("--captions", options.captions, "folder with captions to learn from besides");
}

void add_wild(CLI::App& app, FeatureOptions& options) {
  app.add_option("--wild", options.wild, "folder with photos that show none of the classes")
      ->check(CLI::ExistingDirectory)
      ->capture_default_str();
}

void add_outside(CLI::App& app, FeatureOptions& options) {
  app.add_option("--outside", options.outside, "folder with photos to learn from as of no class")
      ->check(CLI::ExistingDirectory)
      ->capture_default_str();
}

OutsidePhotos read_outside(const FeatureOptions& options) {
  const auto set = FeatureSet::open(options.outside);
  if (set.ok()) return outside_photos(set.value());
  std::fprintf(stderr, "SKIPPED: photos to learn from as of no class: %s\n", set.message().c_str());
  return {};
}

void add_training(CLI::App& app, TrainingOptions& options) {
  app.add_option("--seeds", options.seeds, "how often a head is trained")
      ->check(CLI::Range(1, kMostSeeds))
      ->capture_default_str();
  app.add_option("--threads", options.threads, "that work at the same time")
      ->check(CLI::Range(1, kMostThreads))
      ->capture_default_str();
  app.add_option("--set", options.changes, "key=value, instead of the configuration's; repeatable")
      ->allow_extra_args(false);
}

void add_runs(CLI::App& app, TrainingOptions& options) {
  app.add_option("--runs", options.runs, "folder of finished runs")->capture_default_str();
}

void add_config(CLI::App& app, std::string& config) {
  app.add_option("--config", config, "the head's configuration")->capture_default_str();
}

Result<RunPlan> plan_of(const TrainingOptions& options) {
  RunPlan plan;
  plan.seeds = options.seeds;
  plan.threads = options.threads;
  plan.folder = options.runs;
  const std::string problem = make_folder(plan.folder);
  if (!problem.empty()) return {Status::invalid_argument, problem};
  return plan;
}

}  // namespace qurio
