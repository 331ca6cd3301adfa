#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <utility>

#include "models/train/commands.h"
#include "models/train/json.h"
#include "models/train/noise_figures.h"
#include "models/train/options.h"
#include "models/train/protocols.h"
#include "models/train/runs.h"
#include "models/train/score.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

// Depolarising probabilities from a good device of today to one that is of no use.
constexpr double kNoise[] = {0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05};
constexpr std::uint64_t kShots[] = {100, 1000, 10000};
constexpr int kRepeats = 5;

// Right answers of one seed over all parts, by level and by shots and repeat.
struct SeedTally {
  int items = 0;
  std::vector<int> by_noise = std::vector<int>(std::size(kNoise), 0);
  std::vector<std::vector<int>> by_shots =
      std::vector<std::vector<int>>(std::size(kShots), std::vector<int>(kRepeats, 0));

  void add(const NoisyAnswers& answers, const Labels& labels) {
    items += static_cast<int>(answers.items.size());
    for (std::size_t k = 0; k < by_noise.size(); ++k) {
      by_noise[k] += count_right(answers.by_noise[k], answers.items, labels);
    }
    for (std::size_t k = 0; k < by_shots.size(); ++k) {
      for (std::size_t r = 0; r < by_shots[k].size(); ++r) {
        by_shots[k][r] += count_right(answers.by_shots[k][r], answers.items, labels);
      }
    }
  }
};

Json spread_of(const std::vector<double>& shares) {
  const Spread s = spread(shares);
  return {rounded(s.mean), rounded(s.sd)};
}

Json figures_of(const std::vector<SeedTally>& seeds) {
  Json noise = Json::array();
  Json shots = Json::array();
  for (std::size_t k = 0; k < std::size(kNoise); ++k) {
    std::vector<double> shares;
    shares.reserve(seeds.size());
    for (const SeedTally& t : seeds) shares.push_back(t.by_noise[k] / static_cast<double>(t.items));
    noise.push_back({{"p", kNoise[k]}, {"accuracy", spread_of(shares)}});
  }
  for (std::size_t k = 0; k < std::size(kShots); ++k) {
    std::vector<double> shares;
    for (const SeedTally& t : seeds) {
      for (const int right : t.by_shots[k]) {
        shares.push_back(right / static_cast<double>(t.items));
      }
    }
    shots.push_back({{"shots", kShots[k]}, {"accuracy", spread_of(shares)}});
  }
  return {{"items", seeds[0].items}, {"noise", noise}, {"shots", shots}};
}

bool can_be_noisy(const LabConfig& config) {
  return has_one_circuit(config) && config.readout == Readout::pauli && !config.reupload &&
         config.qubits <= 8;
}

struct NoiseOptions {
  FeatureOptions features;
  TrainingOptions training;
  std::string config = kShippedConfig;
  std::string out = "build/results-noise.json";
};

Result<Json> noise_figures(const FeatureSet& set, const HeadConfigFile& file,
                           const NoiseOptions& options) {
  const Labels labels(set);
  auto planned = plan_of(options.training);
  if (!planned.ok()) return {planned.status(), planned.message()};
  RunPlan& plan = planned.value();
  plan.configs = {file};
  plan.parts = fold_parts(set, all_items(set));
  const auto wild = FeatureSet::open(options.features.wild);
  if (wild.ok()) plan.wild = &wild.value();
  const auto runs = run_models(set, labels, plan);
  if (!runs.ok()) return {runs.status(), runs.message()};
  const ModelRuns& model = runs.value()[0];
  const WhiteningFitter maker(set, plan.parts, plan.threads);
  std::vector<SeedTally> both(model.runs.size());
  std::vector<SeedTally> photo(model.runs.size());
  for (std::size_t p = 0; p < plan.parts.size(); ++p) {
    const ReducedFeatures reduced(set, maker.make(p, file.components));
    run_parallel(static_cast<int>(model.runs.size()), plan.threads, [&](int s) {
      const auto seed = static_cast<std::size_t>(s);
      const TrainedModel trained{model.file.config, model.runs[seed][p].parameters};
      for (const auto& [tally, condition] : {std::pair(&both[seed], Condition::photo_caption),
                                             std::pair(&photo[seed], Condition::photo)}) {
        tally->add(answer_with_noise(trained, set, reduced, plan.parts[p].evaluate, condition,
                                     kNoise, kShots, kRepeats),
                   labels);
      }
    });
  }
  return Json{{"protocol", "noise"},       {"model", file.config.name},
              {"title", file.title},       {"seeds", model.runs.size()},
              {"repeats", kRepeats},       {"photo_caption", figures_of(both)},
              {"photo", figures_of(photo)}};
}

std::string measure_noise(const NoiseOptions& options) {
  const auto set = FeatureSet::open(options.features.features);
  if (!set.ok()) return set.message();
  const auto file = read_head_config_file(options.config, options.training.changes);
  if (!file.ok()) return file.message();
  if (!can_be_noisy(file.value().config)) {
    return "noise needs a head with one circuit of at most 8 qubits and Pauli read-out";
  }
  const auto figures = noise_figures(set.value(), file.value(), options);
  if (!figures.ok()) return figures.message();
  if (std::string problem = write_json(options.out, figures.value()); !problem.empty()) {
    return problem;
  }
  std::printf("%s\n", figures.value().dump(1).c_str());
  return "";
}

}  // namespace

Action noise_command(CLI::App& app) {
  const auto options = std::make_shared<NoiseOptions>();
  add_features(app, options->features);
  add_wild(app, options->features);
  add_training(app, options->training);
  add_runs(app, options->training);
  add_config(app, options->config);
  app.add_option("--out", options->out, "the results")->capture_default_str();
  return [options](const Words&) { return measure_noise(*options); };
}

}  // namespace qurio
