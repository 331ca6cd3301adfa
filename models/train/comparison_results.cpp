#include "models/train/comparison_results.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "models/train/ablation.h"
#include "models/train/comparison.h"
#include "models/train/head_report.h"
#include "models/train/novelty_protocol.h"
#include "models/train/text_file.h"

namespace qurio {

Result<std::vector<CaseSettings>> known_settings(const std::string& path,
                                                 const std::vector<HeadConfigFile>& files) {
  Result<std::vector<CaseSettings>> none(
      Status::invalid_argument,
      path + " has no settings: run compare --protocol sources --out " + path + " first");
  const Json results = Json::parse(read_text(path).value_or(""), nullptr, false);
  if (!results.is_object() || !results.contains("models")) return none;
  const Json& models = results["models"];
  if (!models.is_array() || models.empty()) return none;
  std::vector<CaseSettings> settings;
  for (const HeadConfigFile& file : files) {
    if (!is_pooled(file)) {
      settings.emplace_back();  // nobody asks for them
      continue;
    }
    const Json* own = &models[0];
    for (const Json& model : models) {
      if (model.value("name", "") == file.config.name) own = &model;
    }
    const auto found = settings_of(own->value("settings", Json()));
    if (!found.ok()) return none;
    settings.push_back(found.value());
  }
  return settings;
}

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

void print_row(const Json& model, const char* what) {
  std::printf("%-14s %-5s %6d %3d %5.1fs", model["name"].get<std::string>().c_str(), what,
              model["parameters"].get<int>(), model["circuit_parameters"].get<int>(),
              model["seconds"]["mean"].get<double>());
  for (const auto& [name, row] : model[what]["conditions"].items()) {
    std::printf("  %s %.3f/%.3f", name.c_str(), row["accuracy"]["mean"].get<double>(),
                row["macro_f1"]["mean"].get<double>());
  }
  std::printf("\n");
}

// The settings that every part of the head's pooled answers is made with.
std::vector<CaseSettings> settings_by_part(const ModelRuns& model, std::size_t index,
                                           const Comparison& s, Json& figures) {
  if (s.protocol != "sources") return {s.known[index]};
  const CaseRows known = collect_rows(s.folds[index], *s.folds_inputs, *s.labels, kNoTemperatures);
  const CaseRows novel = collect_rows(model, *s.inputs, *s.labels, kNoTemperatures);
  figures["settings"] = settings_json(fit_cases(known, novel));
  return fit_crosswise(known, novel, *s.parts);
}

Json figures_of(const ModelRuns& model, const Comparison& s) {
  return {{"conditions", model_figures(model, *s.labels)},
          {"auroc", novelty_figures(model, s.protocol, *s.labels)}};
}

// Every head against the first one, under every condition.
Json pairs_of(const std::vector<ModelRuns>& models, const char* what, const Comparison& s) {
  Json pairs = Json::array();
  for (std::size_t i = 1; i < models.size(); ++i) {
    for (const Condition condition : kConditions) {
      Json pair = pair_figures(models[0], models[i], condition, *s.set, *s.labels);
      pair["of"] = what;
      pairs.push_back(std::move(pair));
    }
  }
  return pairs;
}

// Every head that takes evidence against the pooled answer of the first head.
Json against_pool(const std::vector<ModelRuns>& runs, const ModelRuns& pool, const Comparison& s) {
  Json pairs = Json::array();
  for (const ModelRuns& run : runs) {
    if (is_pooled(run.file)) continue;
    for (const Condition condition : kConditions) {
      pairs.push_back(pair_figures(run, pool, condition, *s.set, *s.labels));
    }
  }
  return pairs;
}

bool is_classical(const LabConfig& config) {
  if (config.landmarks != Landmarks::none) return config.landmarks == Landmarks::gaussian;
  return config.features != FeatureMapKind::circuit;
}

// The classical head with the best accuracy of its head, photo and caption given, and every other
// head's head against it. Empty without a classical head.
Json against_best(const std::vector<ModelRuns>& runs, const Json& models, const Comparison& s) {
  std::size_t best = runs.size();
  double most = -1;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Json& given = models[i]["head"]["conditions"][about(Condition::photo_caption).name];
    const double accuracy = given["accuracy"]["mean"];
    if (is_pooled(runs[i].file) && is_classical(runs[i].file.config) && accuracy > most) {
      best = i;
      most = accuracy;
    }
  }
  Json pairs = Json::array();
  for (std::size_t i = 0; i < runs.size() && best < runs.size(); ++i) {
    for (const Condition condition : {Condition::photo_caption, Condition::photo}) {
      if (i != best && is_pooled(runs[i].file))
        pairs.push_back(pair_figures(runs[i], runs[best], condition, *s.set, *s.labels));
    }
  }
  return pairs;
}

}  // namespace

Json compare(const std::vector<ModelRuns>& runs, const Comparison& s) {
  Json models = Json::array();
  std::vector<ModelRuns> pools;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    Json model = size_figures(runs[i]);
    if (!is_pooled(runs[i].file)) {
      model["head"] = {{"conditions", model_figures(runs[i], *s.labels)}};
      print_row(model, "head");
      models.push_back(std::move(model));
      continue;
    }
    model["head"] = figures_of(runs[i], s);
    print_row(model, "head");
    const std::vector<CaseSettings> settings = settings_by_part(runs[i], i, s, model);
    pools.push_back(pool_runs(runs[i], *s.inputs, settings, kNoTemperatures));
    model["pool"] = figures_of(pools.back(), s);
    model["pool"]["auroc_support"] =
        support_figures(runs[i], *s.inputs, settings, kNoTemperatures, s.protocol, *s.labels);
    if (i == 0) {
      model["ablation"] = ablation_figures(runs[i], s.random ? &*s.random : nullptr, *s.inputs,
                                           settings, kNoTemperatures, *s.labels);
    }
    print_row(model, "pool");
    models.push_back(std::move(model));
  }
  Json pairs = pairs_of(runs, "head", s);
  for (Json& pair : pairs_of(pools, "pool", s)) pairs.push_back(std::move(pair));
  Json best = against_best(runs, models, s);
  return {{"protocol", s.protocol},
          {"parts", s.parts->size()},
          {"seeds", s.seeds},
          {"photos", s.set->items().size()},
          {"classes", s.labels->names},
          {"majority_accuracy", majority_share(*s.parts, *s.labels)},
          {"models", std::move(models)},
          {"pairs", std::move(pairs)},
          {"against_best_classical", std::move(best)},
          {"against_pool", against_pool(runs, pools[0], s)}};
}

}  // namespace qurio
