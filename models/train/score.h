// From answers to figures.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/learn/metrics.h"
#include "models/train/experiment.h"

namespace qurio {

struct Score {
  int items = 0;
  double accuracy = 0;
  double macro_f1 = 0;
  std::vector<double> f1;  // per class; -1 where the class does not occur
  Matrix<int> confusion;
  double calibration_error = 0;
  double likelihood_loss = 0;  // mean negative log-likelihood at the temperature
};

// Class indices of the items of `answers`.
std::vector<int> truth_of(const Answers& answers, const Labels& labels);

Score score(const Answers& answers, const Labels& labels, double temperature);

// Mean and sample standard deviation.
struct Spread {
  double mean = 0;
  double sd = 0;
};
Spread spread(std::span<const double> values);

}  // namespace qurio
