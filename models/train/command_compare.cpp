#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iterator>
#include <memory>
#include <optional>

#include "models/train/ablation.h"
#include "models/train/commands.h"
#include "models/train/comparison_results.h"
#include "models/train/evidence.h"
#include "models/train/lexicon_text.h"
#include "models/train/options.h"
#include "models/train/protocols.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

struct CompareOptions {
  FeatureOptions features;
  TrainingOptions training;
  std::vector<std::string> configs;  // FILE or FILE@SEEDS
  std::string lexicon = "models/lexicon/world.txt";
  std::string protocol = "folds";
  std::string settings = "build/results-sources.json";
  std::string out;  // empty: the protocol says where
};

// The seeds that FILE@SEEDS asks for; `otherwise` where it is FILE alone, 0 where they are no
// number of seeds.
int seeds_of(const std::string& given, int otherwise) {
  const std::size_t at = given.rfind('@');
  if (at == std::string::npos) return otherwise;
  int seeds = 0;
  const char* end = given.data() + given.size();
  const auto [stopped, problem] = std::from_chars(given.data() + at + 1, end, seeds);
  const bool good = problem == std::errc() && stopped == end && seeds >= 1 && seeds <= kMostSeeds;
  return good ? seeds : 0;
}

// Precondition: every config that is given asks for a number of seeds.
Result<RunPlan> comparison_plan(const CompareOptions& options, const FeatureSet& set,
                                const Labels& labels, const Result<FeatureSet>& wild) {
  auto planned = plan_of(options.training);
  if (!planned.ok()) return planned;
  RunPlan& plan = planned.value();
  for (const std::string& given : options.configs) {
    const auto file =
        read_head_config_file(given.substr(0, given.rfind('@')), options.training.changes);
    if (!file.ok()) return {file.status(), file.message()};
    plan.configs.push_back(file.value());
    plan.config_seeds.push_back(seeds_of(given, plan.seeds));
    note_missing_objects(set, file.value());
  }
  for (const HeadConfigFile& file : plan.configs) {
    if (file.components != plan.configs[0].components) {
      return {Status::invalid_argument, "heads need the same components"};
    }
  }
  if (!is_pooled(plan.configs[0])) {
    return {
        Status::invalid_argument,
        plan.configs[0].config.name +
            " takes evidence: the first --config is a head that takes none, whose pooled answer "
            "the others are held against"};
  }
  plan.parts = protocol_named(options.protocol)->parts(set, labels);
  if (wild.ok()) plan.wild = &wild.value();
  return planned;
}

// Heads trained once on five folds, which protocol "sources" fits its settings on besides.
std::string train_folds(RunPlan plan, const Lexicon& lexicon, const OutsidePhotos& outside,
                        Comparison& comparison) {
  const FeatureSet& set = *comparison.set;
  plan.parts = fold_parts(set, all_items(set));
  plan.seeds = 1;
  plan.config_seeds.clear();
  const std::vector<HeadConfigFile> all = std::move(plan.configs);
  plan.configs.clear();
  std::copy_if(all.begin(), all.end(), std::back_inserter(plan.configs), is_pooled);
  auto runs = run_models(set, *comparison.labels, plan);
  if (!runs.ok()) return runs.message();
  auto inputs =
      PoolFitInputs::create(set, *comparison.labels, lexicon, plan.parts, plan.threads, {outside});
  if (!inputs.ok()) return inputs.message();
  auto next = runs.value().begin();
  for (const HeadConfigFile& file : all) {
    comparison.folds.push_back(is_pooled(file) ? std::move(*next++) : ModelRuns());
  }
  comparison.folds_inputs = std::move(inputs).value();
  return "";
}

std::string find_settings(const CompareOptions& options, const RunPlan& plan,
                          const Lexicon& lexicon, Comparison& comparison) {
  if (comparison.protocol == "sources") {
    return train_folds(plan, lexicon, read_outside(options.features), comparison);
  }
  auto known = known_settings(options.settings, plan.configs);
  if (!known.ok()) return known.message();
  comparison.known = std::move(known).value();
  return "";
}

Result<Lexicon> read_lexicon(const std::string& path, const Labels& labels) {
  const auto text = read_lexicon_text(path);
  if (!text) return {Status::invalid_argument, path + " cannot be read"};
  return Lexicon::parse(*text, labels.names);
}

// What the heads of the plan that take evidence are given; empty where none does.
Result<std::optional<Evidence>> evidence_of(const CompareOptions& options, const FeatureSet& set,
                                            const Labels& labels, const Lexicon& lexicon,
                                            const RunPlan& plan) {
  const bool wanted = std::any_of(plan.configs.begin(), plan.configs.end(),
                                  [](const HeadConfigFile& file) { return file.evidence; });
  if (!wanted) return std::optional<Evidence>();
  if (options.protocol != "folds" && options.protocol != "sources") {
    return {Status::invalid_argument,
            "heads that take evidence are compared with --protocol folds or sources"};
  }
  auto made = Evidence::create(set, labels, lexicon, read_outside(options.features), plan.threads,
                               options.protocol == "sources");
  if (!made.ok()) return {made.status(), made.message()};
  return std::optional<Evidence>(std::move(made).value());
}

std::string compare_models(const CompareOptions& options) {
  const auto opened = FeatureSet::open(options.features.features, options.features.captions);
  if (!opened.ok()) return opened.message();
  const FeatureSet& set = opened.value();
  const Labels labels(set);
  const auto wild = FeatureSet::open(options.features.wild);
  if (!wild.ok()) std::fprintf(stderr, "SKIPPED: photos of no class: %s\n", wild.message().c_str());
  auto planned = comparison_plan(options, set, labels, wild);
  if (!planned.ok()) return planned.message();
  const auto lexicon = read_lexicon(options.lexicon, labels);
  if (!lexicon.ok()) return lexicon.message();
  RunPlan& plan = planned.value();
  const auto evidence = evidence_of(options, set, labels, lexicon.value(), plan);
  if (!evidence.ok()) return evidence.message();
  if (evidence.value()) plan.evidence = &*evidence.value();
  const auto runs = run_models(set, labels, plan);
  if (!runs.ok()) return runs.message();
  const auto inputs = PoolFitInputs::create(set, labels, lexicon.value(), plan.parts, plan.threads,
                                            {read_outside(options.features), plan.wild});
  if (!inputs.ok()) return inputs.message();
  Comparison comparison;
  comparison.protocol = options.protocol;
  comparison.seeds = plan.seeds;
  comparison.set = &set;
  comparison.labels = &labels;
  comparison.parts = &plan.parts;
  comparison.inputs = &inputs.value();
  if (options.protocol == "folds" && has_one_circuit(plan.configs[0].config)) {
    comparison.random = at_random_angles(set, runs.value()[0], plan.parts, plan.threads);
  }
  std::string problem = find_settings(options, plan, lexicon.value(), comparison);
  if (!problem.empty()) return problem;
  const std::string out =
      options.out.empty() ? "build/results-" + options.protocol + ".json" : options.out;
  return write_json(out, compare(runs.value(), comparison));
}

std::vector<std::string> protocol_names() {
  std::vector<std::string> names;
  for (const Protocol& protocol : protocols()) names.emplace_back(protocol.name);
  return names;
}

}  // namespace

Action compare_command(CLI::App& app) {
  const auto options = std::make_shared<CompareOptions>();
  add_features(app, options->features);
  add_captions(app, options->features);
  add_wild(app, options->features);
  add_outside(app, options->features);
  add_training(app, options->training);
  add_runs(app, options->training);
  app.add_option("--config", options->configs, "FILE or FILE@SEEDS; the first is held against all")
      ->allow_extra_args(false)
      ->required()
      ->check([](const std::string& given) -> std::string {
        if (seeds_of(given, 1) > 0) return "";
        return given + ": behind @ stands a number of seeds, 1 to " + std::to_string(kMostSeeds);
      });
  app.add_option("--lexicon", options->lexicon, "words that speak for each class")
      ->check(CLI::ExistingFile)
      ->capture_default_str();
  app.add_option("--protocol", options->protocol, "how the data is divided")
      ->check(CLI::IsMember(protocol_names()))
      ->capture_default_str();
  app.add_option("--settings", options->settings,
                 "results of protocol sources, whose settings the pooled answers take")
      ->check(CLI::ExistingFile)
      ->capture_default_str();
  app.add_option("--out", options->out, "the results; without it build/results-PROTOCOL.json");
  return [options](const Words&) { return compare_models(*options); };
}

}  // namespace qurio
