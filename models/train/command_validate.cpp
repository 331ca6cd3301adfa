#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "models/train/commands.h"
#include "models/train/options.h"
#include "models/train/score.h"

namespace qurio {
namespace {

// Five folds by object over train and val, or the val split itself.
std::vector<Part> development_parts(const FeatureSet& set, bool split) {
  std::vector<Part> parts(split ? 1 : 5);
  for (std::size_t i = 0; i < set.items().size(); ++i) {
    const FeatureItem& item = set.items()[i];
    if (item.split == "test") continue;
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const bool held = split ? item.split == "val" : item.fold == static_cast<int>(p);
      (held ? parts[p].evaluate : parts[p].train).push_back(static_cast<int>(i));
    }
  }
  return parts;
}

void print_table(const std::string& name, const std::vector<std::vector<Answers>>& answers,
                 std::size_t parts, const Labels& labels) {
  std::printf("%s\n%-15s %6s  %-18s %-18s\n", name.c_str(), "condition", "items", "accuracy",
              "macro-F1");
  const std::size_t seeds = answers.size() / parts;
  for (std::size_t c = 0; c < std::size(kConditions); ++c) {
    std::vector<double> accuracies, f1s;
    int items = 0;
    for (std::size_t seed = 0; seed < seeds; ++seed) {
      const auto classes = static_cast<Eigen::Index>(labels.names.size());
      Matrix<int> all = Matrix<int>::Zero(classes, classes);
      for (std::size_t p = 0; p < parts; ++p) {
        all += score(answers[p * seeds + seed][c], labels, 1).confusion;
      }
      accuracies.push_back(accuracy(all));
      f1s.push_back(macro_f1(all));
      items = all.sum();
    }
    const Spread a = spread(accuracies);
    const Spread f = spread(f1s);
    std::printf("%-15s %6d  %.4f +- %.4f   %.4f +- %.4f\n", about(kConditions[c]).name, items,
                a.mean, a.sd, f.mean, f.sd);
  }
}

struct ValidateOptions {
  FeatureOptions features;
  TrainingOptions training;
  std::string config = kShippedConfig;
  std::string split = "folds";
};

struct Runs {
  std::vector<std::vector<Answers>> answers;  // [part * seeds + seed][condition]
  std::vector<double> seconds;
};

using PartFeatures = std::vector<std::unique_ptr<ReducedFeatures>>;

PartFeatures reduced_features(const FeatureSet& set, const HeadConfigFile& file,
                              const std::vector<Part>& parts, int threads) {
  PartFeatures reduced(parts.size());
  run_parallel(static_cast<int>(parts.size()), threads, [&](int p) {
    const auto at = static_cast<std::size_t>(p);
    reduced[at] = std::make_unique<ReducedFeatures>(
        set, fit_whitenings(set, parts[at].train, file.components));
  });
  return reduced;
}

Result<Runs> train_and_ask(const FeatureSet& set, const HeadConfigFile& file,
                           const std::vector<Part>& parts, const TrainingOptions& training) {
  const Labels labels(set);
  const PartFeatures reduced = reduced_features(set, file, parts, training.threads);
  const int count = static_cast<int>(parts.size()) * training.seeds;
  Runs runs;
  runs.answers.resize(static_cast<std::size_t>(count));
  runs.seconds.resize(runs.answers.size());
  std::vector<std::string> problems(runs.answers.size());
  run_parallel(count, training.threads, [&](int run) {
    const auto slot = static_cast<std::size_t>(run);
    const auto p = static_cast<std::size_t>(run / training.seeds);
    const auto model = train_model(file, set, *reduced[p], labels, parts[p].train,
                                   static_cast<std::uint64_t>(run % training.seeds) + 1);
    if (!model.ok()) {
      problems[slot] = model.message();
      return;
    }
    runs.seconds[slot] = model.value().seconds;
    for (const Condition condition : kConditions) {
      runs.answers[slot].push_back(
          answer(model.value(), set, *reduced[p], parts[p].evaluate, condition));
    }
  });
  for (const std::string& problem : problems) {
    if (!problem.empty()) return {Status::invalid_argument, problem};
  }
  return runs;
}

std::string validate(const ValidateOptions& options) {
  const auto set = FeatureSet::open(options.features.features, options.features.captions);
  if (!set.ok()) return set.message();
  const auto file = read_head_config_file(options.config, options.training.changes);
  if (!file.ok()) return file.message();
  note_missing_objects(set.value(), file.value());
  const std::vector<Part> parts = development_parts(set.value(), options.split == "val");
  const auto runs = train_and_ask(set.value(), file.value(), parts, options.training);
  if (!runs.ok()) return runs.message();
  std::printf("%.1f s a run\n", spread(runs.value().seconds).mean);
  print_table(file.value().config.name, runs.value().answers, parts.size(), Labels(set.value()));
  return "";
}

}  // namespace

Action validate_command(CLI::App& app) {
  const auto options = std::make_shared<ValidateOptions>();
  options->training.seeds = 2;
  add_features(app, options->features);
  add_captions(app, options->features);
  add_training(app, options->training);
  add_config(app, options->config);
  app.add_option("--split", options->split, "what is asked about: folds, or the val split")
      ->check(CLI::IsMember({"folds", "val"}))
      ->capture_default_str();
  return [options](const Words&) { return validate(*options); };
}

}  // namespace qurio
