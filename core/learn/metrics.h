// How good predictions are, and how sure one can be of it.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/model/matrix.h"

namespace qurio {

// Counts[truth, predicted], classes x classes. Preconditions: equal lengths, indices in range.
Matrix<int> confusion(std::span<const int> truth, std::span<const int> predicted, int classes);

// Fraction on the diagonal; 0 for no items.
double accuracy(const Matrix<int>& confusion);
// 2 TP / (2 TP + FP + FN) of every class; -1 for a class that occurs in neither truth nor
// predictions.
std::vector<double> f1_per_class(const Matrix<int>& confusion);
// Mean of f1_per_class over the classes that occur in the truth; 0 if none does.
double macro_f1(const Matrix<int>& confusion);

// Index of the largest number of every row, the first of equals.
std::vector<int> argmax_rows(const Matrix<float>& scores);
// Rows of softmax(logits / temperature).
Matrix<float> probabilities_of(const Matrix<float>& logits, double temperature);

// Expected calibration error (Guo et al. 2017): mean |confidence - accuracy| over equally wide bins
// of the largest probability, weighted by items.
double calibration_error(const Matrix<float>& probabilities, std::span<const int> truth,
                         int bins = 15);
// Mean negative log-likelihood of softmax(logits / temperature), and the temperature in [0.05, 20]
// that makes it smallest (golden section on its logarithm). No items: 1.
double negative_log_likelihood(const Matrix<float>& logits, std::span<const int> truth,
                               double temperature);
double fit_temperature(const Matrix<float>& logits, std::span<const int> truth);

// Probability that a random number of `higher` exceeds one of `lower`, ties counted half (area
// under the ROC curve). 0.5 when either is empty.
double auroc(std::span<const double> higher, std::span<const double> lower);

// Exact two-sided McNemar test: p of `only_a` against `only_b` discordant pairs under equal odds.
double mcnemar(int only_a, int only_b);

// Accuracy among the `coverage` fraction of items of highest confidence (at least one item). Ties
// keep the items' order.
double accuracy_at_coverage(std::span<const double> confidence, const std::vector<bool>& correct,
                            double coverage);

// 95 % percentile interval of mean(difference) under resampling of groups (objects) with
// replacement. difference[i] belongs to group[i].
std::pair<double, double> paired_bootstrap(std::span<const double> difference,
                                           std::span<const int> group, int resamples,
                                           std::uint64_t seed);

}  // namespace qurio
