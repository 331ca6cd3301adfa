#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <utility>

#include "models/train/commands.h"
#include "models/train/curve_figures.h"
#include "models/train/curve_table.h"
#include "models/train/options.h"
#include "models/train/protocols.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

struct CurveOptions {
  FeatureOptions features;
  TrainingOptions training;
  std::string table = "models/train/curve.json";
  std::string out = "build/results-curve.json";
};

void print_sizes(const Json& curve) {
  for (const Json& size : curve["sizes"]) {
    std::printf("%-12s %6d %3d %5.1fs", size["family"].get<std::string>().c_str(),
                size["parameters"].get<int>(), size["circuit_parameters"].get<int>(),
                size["seconds"]["mean"].get<double>());
    for (const auto& [name, figures] : size["conditions"].items()) {
      std::printf("  %s %.3f", name.c_str(), figures["accuracy"]["mean"].get<double>());
    }
    std::printf("\n");
  }
}

std::string measure_curve(const CurveOptions& options) {
  const auto set = FeatureSet::open(options.features.features);
  if (!set.ok()) return set.message();
  const auto families = read_curve_table(options.table, options.training.changes);
  if (!families.ok()) return families.message();
  const Labels labels(set.value());
  auto planned = plan_of(options.training);
  if (!planned.ok()) return planned.message();
  RunPlan& plan = planned.value();
  for (const CurveFamily& family : families.value()) {
    plan.configs.insert(plan.configs.end(), family.configs.begin(), family.configs.end());
  }
  for (const HeadConfigFile& file : plan.configs) {
    if (file.components != plan.configs[0].components) return "heads need the same components";
  }
  note_missing_objects(set.value(), plan.configs[0]);
  plan.parts = fold_parts(set.value(), all_items(set.value()));
  // Asked about too, so that runs of `compare` count here and the other way round.
  const auto wild = FeatureSet::open(options.features.wild);
  if (wild.ok()) plan.wild = &wild.value();
  auto runs = run_models(set.value(), labels, plan);
  if (!runs.ok()) return runs.message();
  Json results = {{"protocol", "curve"},
                  {"parts", plan.parts.size()},
                  {"seeds", plan.seeds},
                  {"photos", set.value().items().size()}};
  results.update(curve_figures(families.value(), std::move(runs).value(), set.value(), labels));
  print_sizes(results);
  return write_json(options.out, results);
}

}  // namespace

Action curve_command(CLI::App& app) {
  const auto options = std::make_shared<CurveOptions>();
  add_features(app, options->features);
  add_wild(app, options->features);
  add_training(app, options->training);
  add_runs(app, options->training);
  app.add_option("--table", options->table, "families of heads and their sizes")
      ->check(CLI::ExistingFile)
      ->capture_default_str();
  app.add_option("--out", options->out, "the results")->capture_default_str();
  return [options](const Words&) { return measure_curve(*options); };
}

}  // namespace qurio
