#include "models/train/comparison.h"

#include <algorithm>
#include <map>
#include <utility>

#include "models/train/json.h"
#include "models/train/score.h"

namespace qurio {

namespace {

constexpr std::size_t kConditionCount = std::size(kConditions);
constexpr int kResamples = 2000;

Json spread_json(const std::vector<double>& values) {
  const Spread s = spread(values);
  return {{"mean", rounded(s.mean)}, {"sd", rounded(s.sd)}};
}

struct Pooled {
  std::vector<int> truth, guess, items;
  Matrix<float> probabilities;
};

// The answers of one seed over all parts, with probabilities at the temperature that the other
// parts ask for (the part's own items never set it).
Pooled pool_parts(const ModelRuns& config, std::size_t seed, std::size_t condition,
                  const Labels& labels) {
  const auto& parts = config.runs[seed];
  Pooled all;
  Eigen::Index rows = 0;
  for (const auto& part : parts) rows += part.answers[condition].logits.rows();
  all.probabilities.resize(rows, config.file.config.classes);
  Matrix<float> logits(rows, config.file.config.classes);
  Eigen::Index at = 0;
  for (const auto& part : parts) {
    const RunAnswers& answers = part.answers[condition];
    logits.middleRows(at, answers.logits.rows()) = answers.logits;
    at += answers.logits.rows();
    all.items.insert(all.items.end(), answers.items.begin(), answers.items.end());
  }
  for (const int item : all.items) {
    all.truth.push_back(labels.of_item[static_cast<std::size_t>(item)]);
  }
  all.guess = argmax_rows(logits);
  at = 0;
  for (const auto& part : parts) {
    const Eigen::Index own = part.answers[condition].logits.rows();
    Matrix<float> others(rows - own, logits.cols());
    others.topRows(at) = logits.topRows(at);
    others.bottomRows(rows - own - at) = logits.bottomRows(rows - own - at);
    std::vector<int> truth(all.truth.begin(), all.truth.begin() + at);
    truth.insert(truth.end(), all.truth.begin() + at + own, all.truth.end());
    const double temperature = config.calibrated ? 1 : fit_temperature(others, truth);
    all.probabilities.middleRows(at, own) =
        probabilities_of(logits.middleRows(at, own), temperature);
    at += own;
  }
  return all;
}

Json condition_figures(const ModelRuns& config, std::size_t condition, const Labels& labels) {
  const int classes = static_cast<int>(labels.names.size());
  std::vector<double> accuracies, f1s, errors;
  std::vector<std::vector<double>> per_class(labels.names.size());
  std::vector<std::vector<double>> covered(3);
  constexpr double kCoverages[] = {0.5, 0.7, 0.9};
  Matrix<int> counts = Matrix<int>::Zero(classes, classes);
  int items = 0;
  for (std::size_t seed = 0; seed < config.runs.size(); ++seed) {
    const Pooled all = pool_parts(config, seed, condition, labels);
    const Matrix<int> matrix = confusion(all.truth, all.guess, classes);
    counts += matrix;
    items = static_cast<int>(all.items.size());
    accuracies.push_back(accuracy(matrix));
    f1s.push_back(macro_f1(matrix));
    errors.push_back(calibration_error(all.probabilities, all.truth));
    const std::vector<double> f1 = f1_per_class(matrix);
    for (std::size_t c = 0; c < f1.size(); ++c) per_class[c].push_back(std::max(0.0, f1[c]));
    std::vector<double> confidence;
    std::vector<bool> correct;
    for (std::size_t i = 0; i < all.items.size(); ++i) {
      confidence.push_back(all.probabilities(static_cast<Eigen::Index>(i), all.guess[i]));
      correct.push_back(all.guess[i] == all.truth[i]);
    }
    for (std::size_t k = 0; k < 3; ++k) {
      covered[k].push_back(accuracy_at_coverage(confidence, correct, kCoverages[k]));
    }
  }
  // How much the parts differ: sd of the accuracy over parts, of the mean over seeds.
  std::vector<double> by_part;
  for (std::size_t p = 0; p < config.runs[0].size(); ++p) {
    double right = 0;
    double asked = 0;
    for (const auto& parts : config.runs) {
      const RunAnswers& answers = parts[p].answers[condition];
      const std::vector<int> guess = argmax_rows(answers.logits);
      for (std::size_t i = 0; i < guess.size(); ++i) {
        right += guess[i] == labels.of_item[static_cast<std::size_t>(answers.items[i])] ? 1 : 0;
        asked += 1;
      }
    }
    if (asked > 0) by_part.push_back(right / asked);
  }
  Json f1 = Json::object();
  for (std::size_t c = 0; c < labels.names.size(); ++c) {
    if (counts.row(static_cast<Eigen::Index>(c)).sum() > 0) {
      f1[labels.names[c]] = rounded(spread(per_class[c]).mean);
    }
  }
  Json rows = Json::array();
  for (Eigen::Index r = 0; r < counts.rows(); ++r) {
    Json row = Json::array();
    for (Eigen::Index c = 0; c < counts.cols(); ++c) {
      row.push_back(rounded(counts(r, c) / static_cast<double>(config.runs.size()), 10));
    }
    rows.push_back(row);
  }
  return {{"items", items},
          {"one_item_in_points", rounded(100.0 / std::max(1, items), 100)},
          {"accuracy", spread_json(accuracies)},
          {"accuracy_sd_over_parts", rounded(spread(by_part).sd)},
          {"macro_f1", spread_json(f1s)},
          {"calibration_error", spread_json(errors)},
          {"accuracy_at_coverage",
           {{"0.5", spread_json(covered[0])},
            {"0.7", spread_json(covered[1])},
            {"0.9", spread_json(covered[2])}}},
          {"f1", f1},
          {"confusion", rows}};
}

}  // namespace

Json model_figures(const ModelRuns& config, const Labels& labels) {
  Json conditions = Json::object();
  for (std::size_t c = 0; c < kConditionCount; ++c) {
    conditions[condition_name(kConditions[c])] = condition_figures(config, c, labels);
  }
  return conditions;
}

Json size_figures(const ModelRuns& config) {
  std::vector<double> times;
  for (const auto& parts : config.runs) {
    for (const Run& run : parts) times.push_back(run.seconds);
  }
  const Spread seconds = spread(times);
  return {{"name", config.file.config.name},
          {"title", config.file.title},
          {"parameters", config.parameters},
          {"circuit_parameters", config.circuit_parameters},
          {"seeds", config.runs.size()},
          {"seconds", {{"mean", rounded(seconds.mean, 10)}, {"sd", rounded(seconds.sd, 10)}}}};
}

namespace {

// Item -> how many of the first `seeds` seeds are right about it, and whether the first one is.
struct Hits {
  int seeds = 0;
  bool first = false;
};

std::map<int, Hits> hits_of(const ModelRuns& config, std::size_t seeds, std::size_t condition,
                            const Labels& labels) {
  std::map<int, Hits> hits;
  for (std::size_t seed = 0; seed < seeds; ++seed) {
    for (const auto& part : config.runs[seed]) {
      const RunAnswers& answers = part.answers[condition];
      const std::vector<int> guess = argmax_rows(answers.logits);
      for (std::size_t i = 0; i < guess.size(); ++i) {
        const int item = answers.items[i];
        const bool right = guess[i] == labels.of_item[static_cast<std::size_t>(item)];
        hits[item].seeds += right ? 1 : 0;
        if (seed == 0) hits[item].first = right;
      }
    }
  }
  return hits;
}

}  // namespace

Json pair_figures(const ModelRuns& a, const ModelRuns& b, Condition condition,
                  const FeatureSet& set, const Labels& labels) {
  const auto c = static_cast<std::size_t>(condition);
  const std::size_t seeds = std::min(a.runs.size(), b.runs.size());
  const std::map<int, Hits> of_a = hits_of(a, seeds, c, labels);
  const std::map<int, Hits> of_b = hits_of(b, seeds, c, labels);
  std::map<std::string, int> objects;
  std::vector<double> difference;
  std::vector<int> group;
  int only_a = 0;
  int only_b = 0;
  for (const auto& [item, right] : of_a) {
    const auto other = of_b.find(item);
    if (other == of_b.end()) continue;  // one of the two heads does not see this item
    const std::string& object = set.items()[static_cast<std::size_t>(item)].object;
    difference.push_back((right.seeds - other->second.seeds) / static_cast<double>(seeds));
    group.push_back(objects.try_emplace(object, static_cast<int>(objects.size())).first->second);
    only_a += right.first && !other->second.first ? 1 : 0;
    only_b += other->second.first && !right.first ? 1 : 0;
  }
  const auto [low, high] = paired_bootstrap(difference, group, kResamples, 1);
  return {{"a", a.file.config.name},
          {"b", b.file.config.name},
          {"condition", condition_name(condition)},
          {"seeds", seeds},
          {"items", difference.size()},
          {"difference_in_points", rounded(100 * spread(difference).mean, 100)},
          {"interval", {rounded(100 * low, 100), rounded(100 * high, 100)}},
          {"only_a_right", only_a},
          {"only_b_right", only_b},
          {"mcnemar_p", rounded(mcnemar(only_a, only_b))}};
}

}  // namespace qurio
