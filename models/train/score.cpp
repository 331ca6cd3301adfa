#include "models/train/score.h"

#include <cmath>

namespace qurio {

std::vector<int> truth_of(const Answers& answers, const Labels& labels) {
  std::vector<int> truth;
  for (const int item : answers.items) {
    truth.push_back(labels.of_item[static_cast<std::size_t>(item)]);
  }
  return truth;
}

Score score(const Answers& answers, const Labels& labels, double temperature) {
  const std::vector<int> truth = truth_of(answers, labels);
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

Spread spread(std::span<const double> values) {
  Spread out;
  const auto count = static_cast<double>(values.size());
  for (const double value : values) out.mean += value / count;
  for (const double value : values) out.sd += (value - out.mean) * (value - out.mean);
  out.sd = values.size() > 1 ? std::sqrt(out.sd / (count - 1)) : 0;
  return out;
}

}  // namespace qurio
