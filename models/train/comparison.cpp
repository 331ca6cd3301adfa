#include "models/train/comparison.h"

#include <algorithm>
#include <map>
#include <utility>

#include "models/train/json.h"
#include "models/train/score.h"

namespace qurio {

namespace {

constexpr int kResamples = 2000;

struct Pooled {
  std::vector<int> truth, guess, items;
  Matrix<float> probabilities;
};

// The answers of one seed over all parts, with probabilities at the temperature that the other
// parts ask for (the part's own items never set it).
Pooled pool_parts(const ModelRuns& model, std::size_t seed, std::size_t condition,
                  const Labels& labels) {
  RunAnswers joined = answers_of_parts(model, seed, condition);
  const Matrix<float>& logits = joined.logits;
  Pooled all;
  all.truth = truth_of(joined.items, labels);
  all.guess = argmax_rows(logits);
  all.probabilities.resize(logits.rows(), logits.cols());
  Eigen::Index at = 0;
  for (const Run& part : model.runs[seed]) {
    const Eigen::Index own = part.answers[condition].logits.rows();
    const Eigen::Index after = logits.rows() - own - at;
    Matrix<float> others(logits.rows() - own, logits.cols());
    others.topRows(at) = logits.topRows(at);
    others.bottomRows(after) = logits.bottomRows(after);
    std::vector<int> truth(all.truth.begin(), all.truth.begin() + at);
    truth.insert(truth.end(), all.truth.begin() + at + own, all.truth.end());
    const double temperature = model.calibrated ? 1 : fit_temperature(others, truth);
    all.probabilities.middleRows(at, own) =
        probabilities_of(logits.middleRows(at, own), temperature);
    at += own;
  }
  all.items = std::move(joined.items);
  return all;
}

constexpr std::pair<const char*, double> kCoverages[] = {{"0.5", 0.5}, {"0.7", 0.7}, {"0.9", 0.9}};

// What each seed is worth over all parts.
struct BySeed {
  explicit BySeed(std::size_t classes)
      : f1_of_class(classes),
        counts(Matrix<int>::Zero(static_cast<Eigen::Index>(classes),
                                 static_cast<Eigen::Index>(classes))) {}

  int items = 0;
  std::vector<double> accuracies, f1s, errors;
  std::vector<std::vector<double>> f1_of_class;  // [class][seed]
  std::vector<double> covered[std::size(kCoverages)];
  Matrix<int> counts;  // of all seeds

  void add(const Pooled& all) {
    const Matrix<int> matrix = confusion(all.truth, all.guess, static_cast<int>(counts.rows()));
    counts += matrix;
    items = static_cast<int>(all.items.size());
    accuracies.push_back(accuracy(matrix));
    f1s.push_back(macro_f1(matrix));
    errors.push_back(calibration_error(all.probabilities, all.truth));
    const std::vector<double> f1 = f1_per_class(matrix);
    for (std::size_t c = 0; c < f1.size(); ++c) f1_of_class[c].push_back(std::max(0.0, f1[c]));
    const Certainty certainty(all.probabilities, all.guess, all.truth);
    for (std::size_t k = 0; k < std::size(kCoverages); ++k) {
      covered[k].push_back(certainty.accuracy_at(kCoverages[k].second));
    }
  }
};

// The accuracy on every part that has items, over all seeds.
std::vector<double> accuracy_by_part(const ModelRuns& model, std::size_t condition,
                                     const Labels& labels) {
  std::vector<double> by_part;
  for (std::size_t p = 0; p < model.runs[0].size(); ++p) {
    double right = 0;
    double asked = 0;
    for (const auto& parts : model.runs) {
      const RunAnswers& answers = parts[p].answers[condition];
      right += count_right(answers.logits, answers.items, labels);
      asked += static_cast<double>(answers.items.size());
    }
    if (asked > 0) by_part.push_back(right / asked);
  }
  return by_part;
}

Json mean_confusion(const Matrix<int>& counts, std::size_t seeds) {
  Json rows = Json::array();
  for (Eigen::Index r = 0; r < counts.rows(); ++r) {
    Json row = Json::array();
    for (Eigen::Index c = 0; c < counts.cols(); ++c) {
      row.push_back(rounded(counts(r, c) / static_cast<double>(seeds), 10));
    }
    rows.push_back(row);
  }
  return rows;
}

Json condition_figures(const ModelRuns& model, std::size_t condition, const Labels& labels) {
  BySeed seeds(labels.names.size());
  for (std::size_t seed = 0; seed < model.runs.size(); ++seed) {
    seeds.add(pool_parts(model, seed, condition, labels));
  }
  Json f1 = Json::object();
  for (std::size_t c = 0; c < labels.names.size(); ++c) {
    if (seeds.counts.row(static_cast<Eigen::Index>(c)).sum() > 0) {
      f1[labels.names[c]] = rounded(spread(seeds.f1_of_class[c]).mean);
    }
  }
  Json covered = Json::object();
  for (std::size_t k = 0; k < std::size(kCoverages); ++k) {
    covered[kCoverages[k].first] = spread_json(seeds.covered[k]);
  }
  // How much the parts differ: sd over parts of the mean over seeds.
  const Spread parts = spread(accuracy_by_part(model, condition, labels));
  const auto [low, high] =
      wilson(spread(seeds.accuracies).mean, static_cast<std::uint64_t>(seeds.items));
  return {{"items", seeds.items},
          {"one_item_in_points", points_of_one(seeds.items)},
          {"accuracy", spread_json(seeds.accuracies)},
          {"accuracy_interval", {rounded(low), rounded(high)}},
          {"accuracy_sd_over_parts", rounded(parts.sd)},
          {"macro_f1", spread_json(seeds.f1s)},
          {"calibration_error", spread_json(seeds.errors)},
          {"accuracy_at_coverage", covered},
          {"f1", f1},
          {"confusion", mean_confusion(seeds.counts, model.runs.size())}};
}

}  // namespace

Json model_figures(const ModelRuns& model, const Labels& labels) {
  Json conditions = Json::object();
  for (std::size_t c = 0; c < kConditionCount; ++c) {
    conditions[about(kConditions[c]).name] = condition_figures(model, c, labels);
  }
  return conditions;
}

Json size_figures(const ModelRuns& model) {
  std::vector<double> times;
  for (const auto& parts : model.runs) {
    for (const Run& run : parts) times.push_back(run.seconds);
  }
  const Spread seconds = spread(times);
  return {{"name", model.file.config.name},
          {"title", model.file.title},
          {"parameters", model.parameters},
          {"circuit_parameters", model.circuit_parameters},
          {"seeds", model.runs.size()},
          {"seconds", {{"mean", rounded(seconds.mean, 10)}, {"sd", rounded(seconds.sd, 10)}}}};
}

namespace {

// Item -> how many of the first `seeds` seeds are right about it, and whether the first one is.
struct Hits {
  int seeds = 0;
  bool first = false;
};

std::map<int, Hits> hits_of(const ModelRuns& model, std::size_t seeds, std::size_t condition,
                            const Labels& labels) {
  std::map<int, Hits> hits;
  for (std::size_t seed = 0; seed < seeds; ++seed) {
    for (const auto& part : model.runs[seed]) {
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
          {"condition", about(condition).name},
          {"seeds", seeds},
          {"items", difference.size()},
          {"difference_in_points", rounded(100 * spread(difference).mean, 100)},
          {"interval", {rounded(100 * low, 100), rounded(100 * high, 100)}},
          {"only_a_right", only_a},
          {"only_b_right", only_b},
          {"mcnemar_p", rounded(mcnemar(only_a, only_b))}};
}

}  // namespace qurio
