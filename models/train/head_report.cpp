#include "models/train/head_report.h"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

#include "core/quantum/quantum.h"
#include "models/train/novelty_protocol.h"

namespace qurio {
namespace {

constexpr std::pair<const char*, float PoolSettings::*> kSettings[] = {
    {"head", &PoolSettings::head},      {"words", &PoolSettings::words},
    {"photo", &PoolSettings::photo},    {"nearest", &PoolSettings::nearest},
    {"votes", &PoolSettings::votes},    {"novel", &PoolSettings::novel_scale},
    {"known", &PoolSettings::known},    {"threshold", &PoolSettings::threshold},
    {"support", &PoolSettings::support}};

}  // namespace

Json json_of(const Score& score, const Labels& labels) {
  const auto [low, high] = wilson(score.accuracy, static_cast<std::uint64_t>(score.items));
  Json per_class = Json::object();
  for (std::size_t c = 0; c < labels.names.size(); ++c) {
    if (score.f1[c] >= 0) per_class[labels.names[c]] = rounded(score.f1[c]);
  }
  return {{"items", score.items},
          {"one_item_in_points", points_of_one(score.items)},
          {"accuracy", rounded(score.accuracy)},
          {"accuracy_interval", {rounded(low), rounded(high)}},
          {"macro_f1", rounded(score.macro_f1)},
          {"calibration_error", rounded(score.calibration_error)},
          {"f1", per_class}};
}

Json settings_json(const CaseSettings& settings) {
  Json json = Json::object();
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    for (const auto& [name, field] : kSettings)
      json[about(kCaseConditions[m]).name][name] = settings[m].*field;
  }
  return json;
}

Result<CaseSettings> settings_of(const Json& json) {
  CaseSettings settings;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const Json given =
        json.is_object() ? json.value(about(kCaseConditions[m]).name, Json()) : Json();
    for (const auto& [name, field] : kSettings) {
      if (!given.is_object() || !given.contains(name) || !given[name].is_number()) {
        return {Status::invalid_argument,
                std::string("no setting ") + name + " for " + about(kCaseConditions[m]).name};
      }
      settings[m].*field = given[name].get<float>();
    }
  }
  return settings;
}

HeadFigures figures_of(const TrainedModel& model, const FeatureSet& set,
                       const ReducedFeatures& reduced, const Labels& labels,
                       const std::vector<int>& asked, const Decision& decision,
                       const PoolFitInputs& inputs, const CaseSettings& settings) {
  HeadFigures figures;
  for (const Condition condition : kConditions) {
    const std::size_t m = about(condition).modality;
    Answers answers = answer(model, set, reduced, asked, condition);
    figures.head[about(condition).name] =
        json_of(score(answers, labels, decision.temperature[m]), labels);
    const RunAnswers rows{answers.items, answers.logits};
    answers.logits =
        pool_logits(settings[m], inputs.rows(rows, condition, 0, decision.temperature[m]));
    figures.pool[about(condition).name] = json_of(score(answers, labels, 1), labels);
  }
  return figures;
}

namespace {

double covered_accuracy(const Answers& answers, const Labels& labels) {
  const Matrix<float> p = probabilities_of(answers.logits, 1);
  return Certainty(p, argmax_rows(p), truth_of(answers.items, labels)).accuracy_at(1 - kRefused);
}

}  // namespace

HeadFigures figures_of(const Rehearsal& rehearsal, const Labels& labels,
                       const Temperatures& temperatures) {
  HeadFigures figures;
  if (rehearsal.parts.empty()) return figures;
  for (const Condition condition : kConditions) {
    for (const auto& [model, into] :
         {std::pair(&rehearsal.head, &figures.head), std::pair(&rehearsal.pool, &figures.pool)}) {
      const double temperature = model->calibrated ? 1 : temperatures[about(condition).modality];
      RunAnswers first = answers_of_parts(*model, 0, static_cast<std::size_t>(condition));
      const Answers answers{std::move(first.items), std::move(first.logits), {}, {}};
      Json row = json_of(score(answers, labels, temperature), labels);
      row["accuracy_at_70_percent"] = rounded(covered_accuracy(answers, labels));
      (*into)[about(condition).name] = row;
    }
  }
  return figures;
}

namespace {

// How many of some rows are answered, and rightly; of the others, how many are given a group.
struct Tally {
  int rows = 0;
  int answered = 0;
  int right = 0;
  int grouped = 0;
  int group_right = 0;
};

// What the rows of one part are held against.
struct Asked {
  const PoolSettings& settings;
  const ClassGroups& groups;
  float group_threshold;
  int without = -1;  // the class that is never the answer
};

void count(Tally& tally, const Asked& asked, const PartsRows& rows, const std::vector<int>& truth) {
  const auto& [settings, groups, group_threshold, without] = asked;
  Matrix<float> z = pool_logits(settings, rows);
  if (without >= 0) z.col(without).setConstant(-std::numeric_limits<float>::infinity());
  const Matrix<float> p = probabilities_of(z, 1);
  const std::vector<int> guess = argmax_rows(p);
  const std::vector<double> support = supports(z, rows, without);
  for (std::size_t i = 0; i < guess.size(); ++i) {
    ++tally.rows;
    if (support[i] < settings.support) continue;
    if (p(static_cast<Eigen::Index>(i), guess[i]) < settings.threshold) continue;
    ++tally.answered;
    if (!truth.empty() && guess[i] == truth[i]) ++tally.right;
  }
  const std::vector<GroupAnswer> group = group_answers(settings, rows, groups, without);
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (!is_said(group[i], group_threshold)) continue;
    ++tally.grouped;
    if (truth.empty()) continue;
    const int really = groups.of_class[static_cast<std::size_t>(truth[i])];
    if (group[i].likeliest.group == really) ++tally.group_right;
  }
}

Json tally_json(const Tally& tally, const ClassGroups& groups, bool left_out, bool wild) {
  const auto share = [](int part, int whole) {
    return rounded(static_cast<double>(part) / std::max(1, whole));
  };
  Json json = {{"items", tally.rows}};
  json["answered"] = share(tally.answered, tally.rows);
  if (!left_out && !wild) json["right"] = share(tally.right, tally.answered);
  if (groups.names.empty()) return json;
  const int withheld = tally.rows - tally.answered;
  json["withheld"] = withheld;
  json["grouped"] = share(tally.grouped, withheld);
  if (!wild && tally.grouped > 0) json["group_right"] = share(tally.group_right, tally.grouped);
  return json;
}

// Of the parts' own items; with `only_left_out`, those of the class that the part has left out.
Json answered(const Rehearsal& rehearsal, const Labels& labels, std::size_t modality,
              const Rehearsals& all, bool only_left_out) {
  const Condition condition = kCaseConditions[modality];
  Tally tally;
  for (std::size_t p = 0; p < rehearsal.parts.size(); ++p) {
    RunAnswers own = rehearsal.head.runs[0][p].answers[static_cast<std::size_t>(condition)];
    if (own.items.empty()) continue;
    const std::size_t s = rehearsal.settings.size() == 1 ? 0 : p;
    PartsRows rows = rehearsal.inputs.rows(own, condition, p, all.temperatures[modality]);
    std::vector<int> truth = truth_of(own.items, labels);
    const int without = only_left_out ? static_cast<int>(p) : -1;
    if (only_left_out) {
      std::vector<Eigen::Index> chosen;
      for (std::size_t i = 0; i < truth.size(); ++i) {
        if (truth[i] == without) chosen.push_back(static_cast<Eigen::Index>(i));
      }
      if (chosen.empty()) continue;
      rows = select(rows, chosen);
      truth.assign(chosen.size(), without);
    }
    count(tally,
          {rehearsal.settings[s][modality], all.groups, rehearsal.group_thresholds[s][modality],
           without},
          rows, truth);
  }
  return tally_json(tally, all.groups, only_left_out, false);
}

Json wild_answered(const Rehearsals& all) {
  const Rehearsal& folds = all.folds;
  Tally tally;
  for (std::size_t p = 0; p < folds.parts.size(); ++p) {
    const RunAnswers& wild = folds.head.runs[0][p].wild;
    if (wild.items.empty()) continue;
    const PartsRows rows = folds.inputs.wild_rows(wild, p, all.temperatures[kPhotoOnly]);
    count(tally, {folds.settings[p][kPhotoOnly], all.groups, folds.group_thresholds[p][kPhotoOnly]},
          rows, {});
  }
  return tally_json(tally, all.groups, false, true);
}

}  // namespace

Json abstention_figures(const Rehearsals& all, const Labels& labels) {
  Json figures;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    Json& row = figures["answered"][about(kCaseConditions[m]).name];
    row["known"] = answered(all.folds, labels, m, all, false);
    if (!all.sources.parts.empty()) {
      row["left_out_sources"] = answered(all.sources, labels, m, all, false);
    }
    row["left_out_classes"] = answered(all.classes, labels, m, all, true);
    if (m == kPhotoOnly) row["wild"] = wild_answered(all);
  }
  for (const auto& [name, rehearsal, protocol] :
       {std::tuple("left_out_classes", &all.classes, "classes"),
        std::tuple("wild", &all.folds, "folds")}) {
    figures["auroc"][name] = {
        {"support", support_figures(rehearsal->head, rehearsal->inputs, rehearsal->settings,
                                    all.temperatures, protocol, labels)},
        {"confidence", novelty_figures(rehearsal->pool, protocol, labels)},
        {"head", novelty_figures(rehearsal->head, protocol, labels)}};
  }
  return figures;
}

}  // namespace qurio
