#include "core/learn/metrics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/model/front/normalise.h"
#include "core/quantum/quantum.h"

namespace qurio {

Matrix<int> confusion(std::span<const int> truth, std::span<const int> predicted, int classes) {
  Matrix<int> counts = Matrix<int>::Zero(classes, classes);
  for (std::size_t i = 0; i < truth.size(); ++i) ++counts(truth[i], predicted[i]);
  return counts;
}

double accuracy(const Matrix<int>& confusion) {
  const int items = confusion.sum();
  return items == 0 ? 0 : static_cast<double>(confusion.trace()) / items;
}

std::vector<double> f1_per_class(const Matrix<int>& confusion) {
  std::vector<double> scores;
  for (Eigen::Index c = 0; c < confusion.rows(); ++c) {
    const int found = confusion(c, c);
    const int all = confusion.row(c).sum() + confusion.col(c).sum();
    scores.push_back(all == 0 ? -1 : 2.0 * found / all);
  }
  return scores;
}

double macro_f1(const Matrix<int>& confusion) {
  const std::vector<double> scores = f1_per_class(confusion);
  double sum = 0;
  int present = 0;
  for (Eigen::Index c = 0; c < confusion.rows(); ++c) {
    if (confusion.row(c).sum() == 0) continue;
    sum += scores[static_cast<std::size_t>(c)];
    ++present;
  }
  return present == 0 ? 0 : sum / present;
}

std::vector<int> argmax_rows(const Matrix<float>& scores) {
  std::vector<int> best;
  for (Eigen::Index i = 0; i < scores.rows(); ++i) {
    const float* row = scores.row(i).data();
    best.push_back(static_cast<int>(std::max_element(row, row + scores.cols()) - row));
  }
  return best;
}

Matrix<float> probabilities_of(const Matrix<float>& logits, double temperature) {
  Matrix<float> p = logits / static_cast<float>(temperature);
  softmax_rows<float>(p);
  return p;
}

double calibration_error(const Matrix<float>& probabilities, std::span<const int> truth, int bins) {
  const auto slots = static_cast<std::size_t>(bins);
  std::vector<double> gap(slots, 0.0);  // sum of confidence - correct
  const std::vector<int> predicted = argmax_rows(probabilities);
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const double p = probabilities(static_cast<Eigen::Index>(i), predicted[i]);
    const int bin = std::clamp(static_cast<int>(p * bins), 0, bins - 1);
    gap[static_cast<std::size_t>(bin)] += p - (predicted[i] == truth[i] ? 1 : 0);
  }
  double error = 0;
  for (const double g : gap) error += std::abs(g);
  return truth.empty() ? 0 : error / static_cast<double>(truth.size());
}

double negative_log_likelihood(const Matrix<float>& logits, std::span<const int> truth,
                               double temperature) {
  double sum = 0;
  for (std::size_t i = 0; i < truth.size(); ++i) {
    const Eigen::RowVectorXd row =
        logits.row(static_cast<Eigen::Index>(i)).cast<double>() / temperature;
    const double top = row.maxCoeff();
    sum += top + std::log((row.array() - top).exp().sum()) - row[truth[i]];
  }
  return truth.empty() ? 0 : sum / static_cast<double>(truth.size());
}

double fit_temperature(const Matrix<float>& logits, std::span<const int> truth) {
  if (truth.empty()) return 1;
  const double ratio = (std::sqrt(5.0) - 1) / 2;
  double low = std::log(0.05);
  double high = std::log(20.0);
  const auto loss = [&](double x) { return negative_log_likelihood(logits, truth, std::exp(x)); };
  double left = high - ratio * (high - low);
  double right = low + ratio * (high - low);
  double at_left = loss(left);
  double at_right = loss(right);
  while (high - low > 1e-4) {
    if (at_left < at_right) {
      high = right;
      right = left;
      at_right = at_left;
      left = high - ratio * (high - low);
      at_left = loss(left);
    } else {
      low = left;
      left = right;
      at_left = at_right;
      right = low + ratio * (high - low);
      at_right = loss(right);
    }
  }
  return std::exp((low + high) / 2);
}

double auroc(std::span<const double> higher, std::span<const double> lower) {
  if (higher.empty() || lower.empty()) return 0.5;
  std::vector<double> sorted(lower.begin(), lower.end());
  std::sort(sorted.begin(), sorted.end());
  double wins = 0;
  for (const double h : higher) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), h);
    wins += static_cast<double>(first - sorted.begin()) + 0.5 * static_cast<double>(last - first);
  }
  return wins / (static_cast<double>(higher.size()) * static_cast<double>(lower.size()));
}

double mcnemar(int only_a, int only_b) {
  const int n = only_a + only_b;
  const int less = std::min(only_a, only_b);
  double tail = 0;
  for (int k = 0; k <= less; ++k) {
    tail += std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0) -
                     n * std::log(2.0));
  }
  return std::min(1.0, 2 * tail);
}

double accuracy_at_coverage(std::span<const double> confidence, const std::vector<bool>& correct,
                            double coverage) {
  std::vector<std::size_t> order(confidence.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return confidence[a] > confidence[b]; });
  if (order.empty()) return 0;
  const auto wanted =
      static_cast<std::size_t>(std::llround(coverage * static_cast<double>(order.size())));
  const std::size_t kept = std::clamp<std::size_t>(wanted, 1, order.size());
  std::size_t right = 0;
  for (std::size_t i = 0; i < kept; ++i) right += correct[order[i]] ? 1 : 0;
  return static_cast<double>(right) / static_cast<double>(kept);
}

std::pair<double, double> paired_bootstrap(std::span<const double> difference,
                                           std::span<const int> group, int resamples,
                                           std::uint64_t seed) {
  if (difference.empty() || resamples < 1) return {0, 0};
  const int groups = *std::max_element(group.begin(), group.end()) + 1;
  std::vector<double> sums(static_cast<std::size_t>(groups), 0.0);
  std::vector<double> sizes(sums.size(), 0.0);
  for (std::size_t i = 0; i < difference.size(); ++i) {
    sums[static_cast<std::size_t>(group[i])] += difference[i];
    sizes[static_cast<std::size_t>(group[i])] += 1;
  }
  Random random(seed);
  std::vector<double> means;
  for (int r = 0; r < resamples; ++r) {
    double sum = 0;
    double size = 0;
    for (std::size_t k = 0; k < sums.size(); ++k) {
      const std::size_t drawn = random.below(sums.size());
      sum += sums[drawn];
      size += sizes[drawn];
    }
    means.push_back(size > 0 ? sum / size : 0);
  }
  std::sort(means.begin(), means.end());
  const auto at = [&](double q) {
    return means[static_cast<std::size_t>(q * static_cast<double>(means.size() - 1))];
  };
  return {at(0.025), at(0.975)};
}

}  // namespace qurio
