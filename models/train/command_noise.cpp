#include <cstdio>
#include <filesystem>
#include <fstream>

#include "models/train/commands.h"
#include "models/train/json.h"
#include "models/train/noise_figures.h"
#include "models/train/options.h"
#include "models/train/protocols.h"
#include "models/train/runs.h"
#include "models/train/score.h"

namespace qurio {
namespace {

constexpr double kNoise[] = {0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05};
constexpr std::uint64_t kShots[] = {100, 1000, 10000};
constexpr int kRepeats = 5;

// How many of the rows' classes are right.
int right_of(const Matrix<float>& logits, std::span<const int> items, const Labels& labels) {
  const std::vector<int> guess = argmax_rows(logits);
  int right = 0;
  for (std::size_t i = 0; i < guess.size(); ++i) {
    right += guess[i] == labels.of_item[static_cast<std::size_t>(items[i])] ? 1 : 0;
  }
  return right;
}

// Right answers of one seed over all parts, by level and by shots and repeat.
struct Tally {
  int items = 0;
  std::vector<int> by_noise = std::vector<int>(std::size(kNoise), 0);
  std::vector<std::vector<int>> by_shots =
      std::vector<std::vector<int>>(std::size(kShots), std::vector<int>(kRepeats, 0));

  void add(const NoisyAnswers& answers, const Labels& labels) {
    items += static_cast<int>(answers.items.size());
    for (std::size_t k = 0; k < by_noise.size(); ++k) {
      by_noise[k] += right_of(answers.by_noise[k], answers.items, labels);
    }
    for (std::size_t k = 0; k < by_shots.size(); ++k) {
      for (std::size_t r = 0; r < by_shots[k].size(); ++r) {
        by_shots[k][r] += right_of(answers.by_shots[k][r], answers.items, labels);
      }
    }
  }
};

Json spread_of(const std::vector<double>& shares) {
  const Spread s = spread(shares);
  return {rounded(s.mean), rounded(s.sd)};
}

Json figures_of(const std::vector<Tally>& seeds) {
  Json noise = Json::array();
  Json shots = Json::array();
  for (std::size_t k = 0; k < std::size(kNoise); ++k) {
    std::vector<double> shares;
    shares.reserve(seeds.size());
    for (const Tally& t : seeds) shares.push_back(t.by_noise[k] / static_cast<double>(t.items));
    noise.push_back({{"p", kNoise[k]}, {"accuracy", spread_of(shares)}});
  }
  for (std::size_t k = 0; k < std::size(kShots); ++k) {
    std::vector<double> shares;
    for (const Tally& t : seeds) {
      for (const int right : t.by_shots[k]) {
        shares.push_back(right / static_cast<double>(t.items));
      }
    }
    shots.push_back({{"shots", kShots[k]}, {"accuracy", spread_of(shares)}});
  }
  return {{"items", seeds[0].items}, {"noise", noise}, {"shots", shots}};
}

bool can_be_noisy(const HeadConfig& config) {
  return config.features == FeatureMapKind::circuit && config.readout == Readout::pauli &&
         !config.reupload && config.copies == 1 && config.qubits <= 8;
}

Result<Json> noise_figures(const FeatureSet& set, const HeadConfigFile& file,
                           const Options& options) {
  const Labels labels(set);
  RunPlan plan;
  plan.configs = {file};
  plan.parts = fold_parts(set, all_items(set));
  plan.seeds = options.number("seeds", 1);
  plan.threads = options.number("threads", 2);
  plan.folder = options.text("runs", "build/runs");
  const auto wild = FeatureSet::open(options.text("wild", "build/features/wild"));
  if (wild.ok()) plan.wild = &wild.value();
  std::error_code refused;
  std::filesystem::create_directories(plan.folder, refused);
  if (refused) return {Status::invalid_argument, plan.folder + " cannot be made"};
  const auto runs = run_configs(set, labels, plan);
  if (!runs.ok()) return {runs.status(), runs.message()};
  const ModelRuns& config = runs.value()[0];
  const WhiteningFitter maker(set, plan.parts, plan.threads);
  std::vector<Tally> both(config.runs.size());
  std::vector<Tally> photo(config.runs.size());
  for (std::size_t p = 0; p < plan.parts.size(); ++p) {
    const ReducedFeatures reduced(set, maker.make(p, file.components));
    run_parallel(static_cast<int>(config.runs.size()), plan.threads, [&](int s) {
      const auto seed = static_cast<std::size_t>(s);
      const TrainedModel model{config.file.config, config.runs[seed][p].parameters};
      both[seed].add(answer_with_noise(model, set, reduced, plan.parts[p].evaluate,
                                       Condition::photo_caption, kNoise, kShots, kRepeats),
                     labels);
      photo[seed].add(answer_with_noise(model, set, reduced, plan.parts[p].evaluate,
                                        Condition::photo, kNoise, kShots, kRepeats),
                      labels);
    });
  }
  return Json{{"protocol", "noise"},       {"model", file.config.name},
              {"title", file.title},       {"seeds", config.runs.size()},
              {"repeats", kRepeats},       {"photo_caption", figures_of(both)},
              {"photo", figures_of(photo)}};
}

}  // namespace

int noise_command(const Words& words) {
  const auto fail = [](const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
  };
  const auto options = Options::parse(
      words, {"features", "config", "set", "seeds", "threads", "wild", "runs", "out"});
  if (!options.ok()) return fail(options.message());
  const auto set = FeatureSet::open(options.value().text("features", "build/features/world"));
  if (!set.ok()) return fail(set.message());
  const auto file = read_head_config_file(
      options.value().text("config", "models/train/configs/j6e.json"), options.value().all("set"));
  if (!file.ok()) return fail(file.message());
  if (!can_be_noisy(file.value().config)) {
    return fail("noise needs a head with one circuit of at most 8 qubits and Pauli read-out");
  }
  const auto figures = noise_figures(set.value(), file.value(), options.value());
  if (!figures.ok()) return fail(figures.message());
  std::ofstream stream(options.value().text("out", "build/results-noise.json"));
  stream << figures.value().dump(1) << "\n";
  stream.close();
  if (!stream.good()) return fail("the results cannot be written");
  std::printf("%s\n", figures.value().dump(1).c_str());
  return 0;
}

}  // namespace qurio
