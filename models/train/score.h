// From answers to figures.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/learn/metrics.h"
#include "models/train/experiment.h"
#include "models/train/json.h"

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

// Class indices of the items.
std::vector<int> truth_of(std::span<const int> items, const Labels& labels);
// How many rows are right; rows follow the items.
int count_right(const Matrix<float>& logits, std::span<const int> items, const Labels& labels);

Score score(const Answers& answers, const Labels& labels, double temperature);

// How sure the guesses are, and which are right.
class Certainty {
 public:
  // A row of probabilities for every guess.
  Certainty(const Matrix<float>& probabilities, std::span<const int> guess,
            std::span<const int> truth);
  // Among the `coverage` fraction of the surest (accuracy_at_coverage in core/learn/metrics.h).
  double accuracy_at(double coverage) const;

 private:
  std::vector<double> confidence_;
  std::vector<bool> correct_;
};

// Mean and sample standard deviation.
struct Spread {
  double mean = 0;
  double sd = 0;
};
Spread spread(std::span<const double> values);

// As results say it: {"mean", "sd"}.
Json spread_json(std::span<const double> values);
// What one item of so many is worth, in points of accuracy.
double points_of_one(int items);

}  // namespace qurio
