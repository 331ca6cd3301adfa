#include "models/train/curve_figures.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "models/train/comparison.h"
#include "models/train/score.h"

namespace qurio {
namespace {

constexpr int kCurveResamples = 2000;
// Numbers of parameters that differ by less count as equal.
constexpr double kEqualSizes = 0.01;

// Value by item -> its mean, with the 95 % bootstrap interval over objects.
struct OverObjects {
  double mean = 0;
  std::pair<double, double> interval;

  OverObjects(const std::map<int, double>& by_item, const FeatureSet& set) {
    std::map<std::string, int> objects;
    std::vector<double> values;
    std::vector<int> group;
    for (const auto& [item, value] : by_item) {
      const std::string& object = set.items()[static_cast<std::size_t>(item)].object;
      values.push_back(value);
      group.push_back(objects.try_emplace(object, static_cast<int>(objects.size())).first->second);
    }
    mean = spread(values).mean;
    interval = paired_bootstrap(values, group, kCurveResamples, 1);
  }
};

Json accuracy_figures(const ModelRuns& model, Condition condition, const FeatureSet& set,
                      const Labels& labels) {
  const auto c = static_cast<std::size_t>(condition);
  std::vector<double> accuracies;
  for (std::size_t seed = 0; seed < model.runs.size(); ++seed) {
    const RunAnswers answers = answers_of_parts(model, seed, c);
    accuracies.push_back(count_right(answers.logits, answers.items, labels) /
                         static_cast<double>(std::max<std::size_t>(1, answers.items.size())));
  }
  const std::map<int, double> shares = right_shares(model, condition, labels);
  const auto [low, high] = OverObjects(shares, set).interval;
  return {{"items", shares.size()},
          {"accuracy", spread_json(accuracies)},
          {"interval", {rounded(low), rounded(high)}}};
}

Json size_of_curve(const std::string& family, const Json& changes, const ModelRuns& model,
                   const FeatureSet& set, const Labels& labels) {
  const Json size = size_figures(model);
  Json figures = {{"family", family},
                  {"changes", changes},
                  {"parameters", size["parameters"]},
                  {"circuit_parameters", size["circuit_parameters"]},
                  {"seconds", size["seconds"]}};
  for (const Condition condition : kCaseConditions) {
    figures["conditions"][about(condition).name] = accuracy_figures(model, condition, set, labels);
  }
  return figures;
}

}  // namespace

std::optional<CurvePlace> place_among(std::span<const std::size_t> sizes, std::size_t parameters) {
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return sizes[a] < sizes[b]; });
  const auto wanted = static_cast<double>(parameters);
  const auto size = [&](std::size_t at) { return static_cast<double>(sizes[at]); };
  if (order.empty()) return std::nullopt;
  for (const std::size_t end : {order.front(), order.back()}) {
    if (std::abs(size(end) - wanted) <= kEqualSizes * wanted) return CurvePlace{end, end, 0};
  }
  for (std::size_t k = 1; k < order.size(); ++k) {
    const double low = size(order[k - 1]);
    const double high = size(order[k]);
    if (low > wanted || high < wanted) continue;
    const double share = high > low ? std::log(wanted / low) / std::log(high / low) : 0;
    return CurvePlace{order[k - 1], order[k], share};
  }
  return std::nullopt;
}

std::map<int, double> right_shares(const ModelRuns& model, Condition condition,
                                   const Labels& labels) {
  std::map<int, double> shares;
  const double one = 1.0 / static_cast<double>(model.runs.size());
  for (std::size_t seed = 0; seed < model.runs.size(); ++seed) {
    const RunAnswers answers = answers_of_parts(model, seed, static_cast<std::size_t>(condition));
    const std::vector<int> guess = argmax_rows(answers.logits);
    const std::vector<int> truth = truth_of(answers.items, labels);
    for (std::size_t i = 0; i < guess.size(); ++i) {
      shares[answers.items[i]] += guess[i] == truth[i] ? one : 0;
    }
  }
  return shares;
}

Json equal_size_figures(const MeasuredFamily& a, const MeasuredFamily& b, Condition condition,
                        const FeatureSet& set, const Labels& labels) {
  std::vector<std::size_t> sizes;
  std::vector<std::map<int, double>> of_b;
  for (const ModelRuns& model : b.sizes) {
    sizes.push_back(model.parameters);
    of_b.push_back(right_shares(model, condition, labels));
  }
  Json rows = Json::array();
  for (const ModelRuns& model : a.sizes) {
    const std::optional<CurvePlace> place = place_among(sizes, model.parameters);
    if (!place) continue;
    std::map<int, double> difference;
    for (const auto& [item, share] : right_shares(model, condition, labels)) {
      const auto low = of_b[place->low].find(item);
      const auto high = of_b[place->high].find(item);
      if (low == of_b[place->low].end() || high == of_b[place->high].end()) continue;
      difference[item] = share - std::lerp(low->second, high->second, place->share);
    }
    const OverObjects all(difference, set);
    const auto [low, high] = all.interval;
    rows.push_back({{"a", a.name},
                    {"b", b.name},
                    {"condition", about(condition).name},
                    {"parameters", model.parameters},
                    {"items", difference.size()},
                    {"difference_in_points", rounded(100 * all.mean, 100)},
                    {"interval", {rounded(100 * low, 100), rounded(100 * high, 100)}}});
  }
  return rows;
}

Json curve_figures(const std::vector<CurveFamily>& families, std::vector<ModelRuns> runs,
                   const FeatureSet& set, const Labels& labels) {
  Json names = Json::array();
  Json sizes = Json::array();
  Json pairs = Json::array();
  std::vector<MeasuredFamily> measured;
  std::size_t next = 0;
  for (const CurveFamily& family : families) {
    names.push_back({{"name", family.name}, {"title", family.title}});
    MeasuredFamily& own = measured.emplace_back();
    own.name = family.name;
    for (const Json& changes : family.changes) {
      own.sizes.push_back(std::move(runs[next++]));
      sizes.push_back(size_of_curve(family.name, changes, own.sizes.back(), set, labels));
    }
  }
  for (std::size_t other = 1; other < measured.size(); ++other) {
    for (const Condition condition : kCaseConditions) {
      for (Json& row : equal_size_figures(measured[0], measured[other], condition, set, labels)) {
        pairs.push_back(std::move(row));
      }
    }
  }
  return {{"families", std::move(names)}, {"sizes", std::move(sizes)}, {"pairs", std::move(pairs)}};
}

}  // namespace qurio
