#include "models/train/score.h"

#include <algorithm>
#include <cmath>

namespace qurio {

std::vector<int> truth_of(std::span<const int> items, const Labels& labels) {
  std::vector<int> truth;
  truth.reserve(items.size());
  for (const int item : items) truth.push_back(labels.of_item[static_cast<std::size_t>(item)]);
  return truth;
}

int count_right(const Matrix<float>& logits, std::span<const int> items, const Labels& labels) {
  const std::vector<int> guess = argmax_rows(logits);
  int right = 0;
  for (std::size_t i = 0; i < guess.size(); ++i) {
    right += guess[i] == labels.of_item[static_cast<std::size_t>(items[i])] ? 1 : 0;
  }
  return right;
}

Score score(const Answers& answers, const Labels& labels, double temperature) {
  const std::vector<int> truth = truth_of(answers.items, labels);
  Score out;
  out.items = static_cast<int>(truth.size());
  out.confusion =
      confusion(truth, argmax_rows(answers.logits), static_cast<int>(labels.names.size()));
  out.accuracy = accuracy(out.confusion);
  out.macro_f1 = macro_f1(out.confusion);
  out.f1 = f1_per_class(out.confusion);
  out.calibration_error = calibration_error(probabilities_of(answers.logits, temperature), truth);
  out.likelihood_loss = negative_log_likelihood(answers.logits, truth, temperature);
  return out;
}

Certainty::Certainty(const Matrix<float>& probabilities, std::span<const int> guess,
                     std::span<const int> truth) {
  for (std::size_t i = 0; i < guess.size(); ++i) {
    confidence_.push_back(probabilities(static_cast<Eigen::Index>(i), guess[i]));
    correct_.push_back(guess[i] == truth[i]);
  }
}

double Certainty::accuracy_at(double coverage) const {
  return accuracy_at_coverage(confidence_, correct_, coverage);
}

Spread spread(std::span<const double> values) {
  Spread out;
  const auto count = static_cast<double>(values.size());
  for (const double value : values) out.mean += value / count;
  for (const double value : values) out.sd += (value - out.mean) * (value - out.mean);
  out.sd = values.size() > 1 ? std::sqrt(out.sd / (count - 1)) : 0;
  return out;
}

Json spread_json(std::span<const double> values) {
  const Spread s = spread(values);
  return {{"mean", rounded(s.mean)}, {"sd", rounded(s.sd)}};
}

double points_of_one(int items) { return rounded(100.0 / std::max(1, items), 100); }

}  // namespace qurio
