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
#include "models/train/options.h"
#include "models/train/protocols.h"
#include "models/train/strangers.h"
#include "models/train/text_file.h"
#include "models/train/whole_fit.h"

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

void print_row(const Json& arm, const char* what) {
  std::printf("%-14s %-5s %6d %3d %5.1fs", arm["name"].get<std::string>().c_str(), what,
              arm["parameters"].get<int>(), arm["circuit_parameters"].get<int>(),
              arm["seconds"]["mean"].get<double>());
  for (const auto& [name, row] : arm[what]["conditions"].items()) {
    std::printf("  %s %.3f/%.3f", name.c_str(), row["accuracy"]["mean"].get<double>(),
                row["macro_f1"]["mean"].get<double>());
  }
  std::printf("\n");
}

// Settings by arm from the results of protocol "sources"; an arm without its own takes the first
// one's.
Result<std::vector<CaseSettings>> known_settings(const std::string& path,
                                                 const std::vector<ArmFile>& files) {
  const Json results = Json::parse(read_text(path), nullptr, false);
  if (!results.is_object() || !results.contains("arms") || results["arms"].empty() ||
      !results["arms"][0].contains("settings")) {
    return {Status::invalid_argument,
            path + " has no settings: run compare --protocol sources --out " + path + " first"};
  }
  std::vector<CaseSettings> settings;
  for (const ArmFile& file : files) {
    const Json* own = &results["arms"][0];
    for (const Json& arm : results["arms"]) {
      if (arm["name"] == file.arm.name) own = &arm;
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
  const WholeInputs* inputs;
  // By arm; empty for protocol "sources", which finds them on its own answers and on those of
  // known collections.
  std::vector<CaseSettings> known;
  std::vector<ArmRuns> folds;
  const WholeInputs* folds_inputs = nullptr;
};

// The settings that every part of the arm's whole answers is made with.
std::vector<CaseSettings> settings_by_part(const ArmRuns& arm, std::size_t index, const Setting& s,
                                           Json& figures) {
  if (s.protocol != "sources") return {s.known[index]};
  const CaseRows known = collect_rows(s.folds[index], *s.folds_inputs, *s.labels, kNoTemperatures);
  const CaseRows strange = collect_rows(arm, *s.inputs, *s.labels, kNoTemperatures);
  figures["settings"] = settings_json(fit_cases(known, strange));
  return fit_crosswise(known, strange, *s.parts);
}

Json figures_of(const ArmRuns& arm, const Setting& s) {
  return {{"conditions", arm_figures(arm, *s.labels)},
          {"auroc", stranger_figures(arm, s.protocol, *s.labels)}};
}

// Every arm against the first one, under every condition.
Json pairs_of(const std::vector<ArmRuns>& arms, const char* what, const Setting& s) {
  Json pairs = Json::array();
  for (std::size_t i = 1; i < arms.size(); ++i) {
    for (const Condition condition : kConditions) {
      Json pair = pair_figures(arms[0], arms[i], condition, *s.set, *s.labels);
      pair["of"] = what;
      pairs.push_back(std::move(pair));
    }
  }
  return pairs;
}

bool is_classical(const Arm& arm) {
  return arm.features != FeatureMapKind::circuit && arm.features != FeatureMapKind::fidelity;
}

// The classical arm with the best accuracy of its head, photo and caption given, and every other
// arm's head against it. Empty without a classical arm.
Json against_best(const std::vector<ArmRuns>& runs, const Json& arms, const Setting& s) {
  std::size_t best = runs.size();
  double most = -1;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Json& given = arms[i]["head"]["conditions"][condition_name(Condition::photo_caption)];
    const double accuracy = given["accuracy"]["mean"];
    if (is_classical(runs[i].file.arm) && accuracy > most) {
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

Json compare(const std::vector<ArmRuns>& runs, const Setting& s) {
  Json arms = Json::array();
  std::vector<ArmRuns> wholes;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    Json arm = size_figures(runs[i]);
    const std::vector<CaseSettings> settings = settings_by_part(runs[i], i, s, arm);
    wholes.push_back(whole_runs(runs[i], *s.inputs, settings, kNoTemperatures));
    arm["head"] = figures_of(runs[i], s);
    arm["whole"] = figures_of(wholes.back(), s);
    arm["whole"]["auroc_support"] =
        support_figures(runs[i], *s.inputs, settings, kNoTemperatures, s.protocol, *s.labels);
    print_row(arm, "head");
    print_row(arm, "whole");
    arms.push_back(std::move(arm));
  }
  Json pairs = pairs_of(runs, "head", s);
  for (Json& pair : pairs_of(wholes, "whole", s)) pairs.push_back(std::move(pair));
  Json best = against_best(runs, arms, s);
  return {{"arms", std::move(arms)},
          {"pairs", std::move(pairs)},
          {"against_best_classical", std::move(best)}};
}

Result<RunPlan> plan_of(const Options& options, const FeatureSet& set, const Labels& labels,
                        const Result<FeatureSet>& wild) {
  RunPlan plan;
  plan.seeds = options.number("seeds", 1);
  for (const std::string& given : options.all("arm")) {
    const std::size_t at = given.rfind('@');
    const auto file = read_arm_file(given.substr(0, at), options.all("set"));
    if (!file.ok()) return {file.status(), file.message()};
    const int seeds = at == std::string::npos ? plan.seeds : std::atoi(given.c_str() + at + 1);
    if (seeds < 1 || seeds > 1000) {
      return {Status::invalid_argument, "--arm " + given + ": behind @ stands a number of seeds"};
    }
    plan.arms.push_back(file.value());
    plan.arm_seeds.push_back(seeds);
    note_missing_objects(set, file.value());
  }
  if (plan.arms.empty()) return {Status::invalid_argument, "give at least one --arm FILE"};
  for (const ArmFile& file : plan.arms) {
    if (file.components != plan.arms[0].components) {
      return {Status::invalid_argument, "arms need the same components"};
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
      Options::parse(words, {"features", "captions", "lexicon", "arm", "set", "protocol", "seeds",
                             "threads", "wild", "runs", "settings", "out"});
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
  const auto runs = run_arms(set, labels, plan.value());
  if (!runs.ok()) return fail(runs.message());
  const auto inputs = WholeInputs::create(set, labels, lexicon.value(), plan.value().parts,
                                          plan.value().threads, plan.value().wild);
  if (!inputs.ok()) return fail(inputs.message());
  Setting setting{options.text("protocol", "folds"),
                  &set,
                  &labels,
                  &plan.value().parts,
                  &inputs.value(),
                  {},
                  {}};
  std::optional<WholeInputs> folds_inputs;
  if (setting.protocol == "sources") {
    RunPlan folds = plan.value();
    folds.parts = fold_parts(set, all_items(set));
    folds.seeds = 1;
    folds.arm_seeds.clear();
    auto fold_runs = run_arms(set, labels, folds);
    if (!fold_runs.ok()) return fail(fold_runs.message());
    auto made = WholeInputs::create(set, labels, lexicon.value(), folds.parts, folds.threads);
    if (!made.ok()) return fail(made.message());
    setting.folds = std::move(fold_runs).value();
    setting.folds_inputs = &folds_inputs.emplace(std::move(made).value());
  } else {
    auto known =
        known_settings(options.text("settings", "build/results-sources.json"), plan.value().arms);
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
