#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "models/train/commands.h"
#include "models/train/comparison.h"
#include "models/train/head_report.h"
#include "models/train/json.h"
#include "models/train/novelty_protocol.h"
#include "models/train/options.h"
#include "models/train/pool_fit.h"
#include "models/train/protocols.h"
#include "models/train/text_file.h"

namespace qurio {
namespace {

// Heads count as they are: the fitted weights of the sum take the place of a temperature.
constexpr Temperatures kNoTemperatures{1, 1, 1};

// The share of the most frequent class among the items: what knowing nothing gives.
double majority_share(const std::vector<Part>& parts, const Labels& labels) {
  std::vector<int> counts(labels.names.size(), 0);
  int items = 0;
  for (const Part& part : parts) {
    for (const int item : part.evaluate) {
      ++counts[static_cast<std::size_t>(labels.of_item[static_cast<std::size_t>(item)])];
      ++items;
    }
  }
  int most = 0;
  for (const int count : counts) most = std::max(most, count);
  return items == 0 ? 0 : static_cast<double>(most) / items;
}

void print_row(const Json& config, const char* what) {
  std::printf("%-14s %-5s %6d %3d %5.1fs", config["name"].get<std::string>().c_str(), what,
              config["parameters"].get<int>(), config["circuit_parameters"].get<int>(),
              config["seconds"]["mean"].get<double>());
  for (const auto& [name, row] : config[what]["conditions"].items()) {
    std::printf("  %s %.3f/%.3f", name.c_str(), row["accuracy"]["mean"].get<double>(),
                row["macro_f1"]["mean"].get<double>());
  }
  std::printf("\n");
}

// Settings by head from the results of protocol "sources"; a head without its own takes the first
// one's.
Result<std::vector<CaseSettings>> known_settings(const std::string& path,
                                                 const std::vector<HeadConfigFile>& files) {
  const Json results = Json::parse(read_text(path), nullptr, false);
  if (!results.is_object() || !results.contains("models") || results["models"].empty() ||
      !results["models"][0].contains("settings")) {
    return {Status::invalid_argument,
            path + " has no settings: run compare --protocol sources --out " + path + " first"};
  }
  std::vector<CaseSettings> settings;
  for (const HeadConfigFile& file : files) {
    const Json* own = &results["models"][0];
    for (const Json& config : results["models"]) {
      if (config["name"] == file.config.name) own = &config;
    }
    settings.push_back(settings_of((*own)["settings"]));
  }
  return settings;
}

struct Setting {
  std::string protocol;
  const FeatureSet* set;
  const Labels* labels;
  const std::vector<Part>* parts;
  const PoolFitInputs* inputs;
  // By head; empty for protocol "sources", which finds them on its own answers and on those of
  // known collections.
  std::vector<CaseSettings> known;
  std::vector<ModelRuns> folds;
  const PoolFitInputs* folds_inputs = nullptr;
};

// The settings that every part of the head's pooled answers is made with.
std::vector<CaseSettings> settings_by_part(const ModelRuns& config, std::size_t index,
                                           const Setting& s, Json& figures) {
  if (s.protocol != "sources") return {s.known[index]};
  const CaseRows known = collect_rows(s.folds[index], *s.folds_inputs, *s.labels, kNoTemperatures);
  const CaseRows novel_scale = collect_rows(config, *s.inputs, *s.labels, kNoTemperatures);
  figures["settings"] = settings_json(fit_cases(known, novel_scale));
  return fit_crosswise(known, novel_scale, *s.parts);
}

Json figures_of(const ModelRuns& config, const Setting& s) {
  return {{"conditions", model_figures(config, *s.labels)},
          {"auroc", novelty_figures(config, s.protocol, *s.labels)}};
}

// Every head against the first one, under every condition.
Json pairs_of(const std::vector<ModelRuns>& configs, const char* what, const Setting& s) {
  Json pairs = Json::array();
  for (std::size_t i = 1; i < configs.size(); ++i) {
    for (const Condition condition : kConditions) {
      Json pair = pair_figures(configs[0], configs[i], condition, *s.set, *s.labels);
      pair["of"] = what;
      pairs.push_back(std::move(pair));
    }
  }
  return pairs;
}

bool is_classical(const HeadConfig& config) {
  return config.features != FeatureMapKind::circuit && config.features != FeatureMapKind::fidelity;
}

// The classical head with the best accuracy of its head, photo and caption given, and every other
// head's head against it. Empty without a classical head.
Json against_best(const std::vector<ModelRuns>& runs, const Json& configs, const Setting& s) {
  std::size_t best = runs.size();
  double most = -1;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Json& given = configs[i]["head"]["conditions"][condition_name(Condition::photo_caption)];
    const double accuracy = given["accuracy"]["mean"];
    if (is_classical(runs[i].file.config) && accuracy > most) {
      best = i;
      most = accuracy;
    }
  }
  Json pairs = Json::array();
  for (std::size_t i = 0; i < runs.size() && best < runs.size(); ++i) {
    for (const Condition condition : {Condition::photo_caption, Condition::photo}) {
      if (i != best)
        pairs.push_back(pair_figures(runs[i], runs[best], condition, *s.set, *s.labels));
    }
  }
  return pairs;
}

Json compare(const std::vector<ModelRuns>& runs, const Setting& s) {
  Json configs = Json::array();
  std::vector<ModelRuns> pools;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    Json config = size_figures(runs[i]);
    const std::vector<CaseSettings> settings = settings_by_part(runs[i], i, s, config);
    pools.push_back(pool_runs(runs[i], *s.inputs, settings, kNoTemperatures));
    config["head"] = figures_of(runs[i], s);
    config["whole"] = figures_of(pools.back(), s);
    config["whole"]["auroc_support"] =
        support_figures(runs[i], *s.inputs, settings, kNoTemperatures, s.protocol, *s.labels);
    print_row(config, "head");
    print_row(config, "whole");
    configs.push_back(std::move(config));
  }
  Json pairs = pairs_of(runs, "head", s);
  for (Json& pair : pairs_of(pools, "whole", s)) pairs.push_back(std::move(pair));
  Json best = against_best(runs, configs, s);
  return {{"models", std::move(configs)},
          {"pairs", std::move(pairs)},
          {"against_best_classical", std::move(best)}};
}

Result<RunPlan> plan_of(const Options& options, const FeatureSet& set, const Labels& labels,
                        const Result<FeatureSet>& wild) {
  RunPlan plan;
  plan.seeds = options.number("seeds", 1);
  for (const std::string& given : options.all("config")) {
    const std::size_t at = given.rfind('@');
    const auto file = read_head_config_file(given.substr(0, at), options.all("set"));
    if (!file.ok()) return {file.status(), file.message()};
    const int seeds = at == std::string::npos ? plan.seeds : std::atoi(given.c_str() + at + 1);
    if (seeds < 1 || seeds > 1000) {
      return {Status::invalid_argument, "--head " + given + ": behind @ stands a number of seeds"};
    }
    plan.configs.push_back(file.value());
    plan.config_seeds.push_back(seeds);
    note_missing_objects(set, file.value());
  }
  if (plan.configs.empty()) return {Status::invalid_argument, "give at least one --head FILE"};
  for (const HeadConfigFile& file : plan.configs) {
    if (file.components != plan.configs[0].components) {
      return {Status::invalid_argument, "heads need the same components"};
    }
  }
  auto parts = parts_of(options.text("protocol", "folds"), set, labels);
  if (!parts.ok()) return {parts.status(), parts.message()};
  plan.parts = std::move(parts).value();
  plan.threads = options.number("threads", 2);
  if (wild.ok()) plan.wild = &wild.value();
  plan.folder = options.text("runs", "build/runs");
  std::error_code refused;
  std::filesystem::create_directories(plan.folder, refused);
  if (refused) return {Status::invalid_argument, plan.folder + " cannot be made"};
  return plan;
}

}  // namespace

int compare_command(const Words& words) {
  const auto fail = [](const std::string& message) {
    std::fprintf(stderr, "%s\n", message.c_str());
    return 1;
  };
  const auto parsed =
      Options::parse(words, {"features", "captions", "lexicon", "config", "set", "protocol",
                             "seeds", "threads", "wild", "runs", "settings", "out"});
  if (!parsed.ok()) return fail(parsed.message());
  const Options& options = parsed.value();
  const auto opened = FeatureSet::open(options.text("features", "build/features/world"),
                                       options.text("captions", ""));
  if (!opened.ok()) return fail(opened.message());
  const FeatureSet& set = opened.value();
  const Labels labels(set);
  const auto wild = FeatureSet::open(options.text("wild", "build/features/wild"));
  if (!wild.ok()) std::fprintf(stderr, "SKIPPED: photos of no class: %s\n", wild.message().c_str());
  const auto lexicon =
      Lexicon::parse(read_text(options.text("lexicon", "models/lexicon/world.txt")), labels.names);
  if (!lexicon.ok()) return fail(lexicon.message());
  const auto plan = plan_of(options, set, labels, wild);
  if (!plan.ok()) return fail(plan.message());
  const auto runs = run_configs(set, labels, plan.value());
  if (!runs.ok()) return fail(runs.message());
  const auto inputs = PoolFitInputs::create(set, labels, lexicon.value(), plan.value().parts,
                                            plan.value().threads, plan.value().wild);
  if (!inputs.ok()) return fail(inputs.message());
  Setting setting{options.text("protocol", "folds"),
                  &set,
                  &labels,
                  &plan.value().parts,
                  &inputs.value(),
                  {},
                  {}};
  std::optional<PoolFitInputs> folds_inputs;
  if (setting.protocol == "sources") {
    RunPlan folds = plan.value();
    folds.parts = fold_parts(set, all_items(set));
    folds.seeds = 1;
    folds.config_seeds.clear();
    auto fold_runs = run_configs(set, labels, folds);
    if (!fold_runs.ok()) return fail(fold_runs.message());
    auto made = PoolFitInputs::create(set, labels, lexicon.value(), folds.parts, folds.threads);
    if (!made.ok()) return fail(made.message());
    setting.folds = std::move(fold_runs).value();
    setting.folds_inputs = &folds_inputs.emplace(std::move(made).value());
  } else {
    auto known = known_settings(options.text("settings", "build/results-sources.json"),
                                plan.value().configs);
    if (!known.ok()) return fail(known.message());
    setting.known = std::move(known).value();
  }

  Json results = {{"protocol", setting.protocol},
                  {"parts", plan.value().parts.size()},
                  {"seeds", plan.value().seeds},
                  {"photos", set.items().size()},
                  {"classes", labels.names},
                  {"majority_accuracy", majority_share(plan.value().parts, labels)}};
  results.update(compare(runs.value(), setting));
  std::ofstream stream(options.text("out", "build/results-" + setting.protocol + ".json"));
  stream << results.dump(1) << "\n";
  stream.close();
  if (!stream.good()) return fail("the results cannot be written");
  return 0;
}

}  // namespace qurio
