#include "models/train/pool_fit.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/learn/metrics.h"
#include "core/learn/novelty_fit.h"

namespace qurio {
namespace {

// z = sum over the terms of weight x term; a row's loss counts `row_weights` times.
struct Terms {
  std::vector<Matrix<float>> terms;  // each rows x classes
  std::vector<int> truth;
  std::vector<double> row_weights;  // sum 1
};

// Negative log-likelihood at some weights, with its gradient and Hessian.
struct Fit {
  double loss = 0;
  Eigen::VectorXd gradient;
  Eigen::MatrixXd hessian;
};

Fit evaluate(const Terms& data, const Eigen::VectorXd& weights) {
  const auto count = static_cast<Eigen::Index>(data.terms.size());
  const Eigen::Index classes = data.terms[0].cols();
  Fit fit{0, Eigen::VectorXd::Zero(count), Eigen::MatrixXd::Zero(count, count)};
  Eigen::MatrixXd x(count, classes);
  Eigen::VectorXd p(classes);
  for (std::size_t row = 0; row < data.truth.size(); ++row) {
    const auto i = static_cast<Eigen::Index>(row);
    for (Eigen::Index k = 0; k < count; ++k) {
      x.row(k) = data.terms[static_cast<std::size_t>(k)].row(i).cast<double>();
    }
    p = x.transpose() * weights;
    const double largest = p.maxCoeff();
    const int label = data.truth[row];
    double loss = largest - p[label];
    p = (p.array() - largest).exp();
    const double sum = p.sum();
    loss += std::log(sum);
    p /= sum;
    const double counts = data.row_weights[row];
    const Eigen::VectorXd mean = x * p;
    fit.loss += counts * loss;
    fit.gradient += counts * (mean - x.col(label));
    fit.hessian += counts * (x * p.asDiagonal() * x.transpose() - mean * mean.transpose());
  }
  return fit;
}

// Newton's direction among the weights that may move: one at zero may not go below it.
Eigen::VectorXd direction(const Fit& fit, const Eigen::VectorXd& weights) {
  constexpr double kRidge = 1e-9;  // so that equal terms leave a matrix that can be solved
  Eigen::MatrixXd hessian = fit.hessian;
  hessian.diagonal().array() += kRidge;
  Eigen::VectorXd gradient = fit.gradient;
  for (Eigen::Index k = 0; k < weights.size(); ++k) {
    if (weights[k] > 0 || gradient[k] < 0) continue;
    hessian.row(k).setZero();
    hessian.col(k).setZero();
    hessian(k, k) = 1;
    gradient[k] = 0;
  }
  return -hessian.ldlt().solve(gradient);
}

Eigen::VectorXd fit_weights(const Terms& data) {
  constexpr int kSteps = 50;         // Newton needs few; this many end what rounding keeps going
  constexpr int kHalvings = 33;      // down to a step of 1e-10
  constexpr double kEnough = 1e-10;  // of the loss, in nats
  Eigen::VectorXd weights = Eigen::VectorXd::Ones(static_cast<Eigen::Index>(data.terms.size()));
  Fit fit = evaluate(data, weights);
  for (int step = 0; step < kSteps; ++step) {
    const Eigen::VectorXd towards = direction(fit, weights);
    double gain = 0;
    for (int halving = 0; halving <= kHalvings; ++halving) {
      const Eigen::VectorXd next = (weights + std::ldexp(1.0, -halving) * towards).cwiseMax(0.0);
      Fit there = evaluate(data, next);
      gain = fit.loss - there.loss;
      if (gain < 0) continue;
      weights = next;
      fit = std::move(there);
      break;
    }
    if (gain < kEnough) break;
  }
  return weights;
}

Matrix<float> stacked(const Matrix<float>& above, const Matrix<float>& below) {
  if (above.size() == 0) return below;
  if (below.size() == 0) return above;
  Matrix<float> both(above.rows() + below.rows(), above.cols());
  both << above, below;
  return both;
}

// Adds rows that together count `share`.
void count_rows(Terms& data, const std::vector<int>& truth, double share) {
  data.truth.insert(data.truth.end(), truth.begin(), truth.end());
  data.row_weights.insert(data.row_weights.end(), truth.size(),
                          share / static_cast<double>(std::max<std::size_t>(1, truth.size())));
}

// a, b, c, d, e.
void fit_parts(const FitRows& known, const FitRows& novel, PoolSettings& settings) {
  constexpr std::pair<Matrix<float> PartsRows::*, float PoolSettings::*> kParts[] = {
      {&PartsRows::log_head, &PoolSettings::head},
      {&PartsRows::evidence, &PoolSettings::words},
      {&PartsRows::similarity, &PoolSettings::photo},
      {&PartsRows::nearest, &PoolSettings::nearest},
      {&PartsRows::votes, &PoolSettings::votes}};
  const bool captions = known.rows.evidence.size() + novel.rows.evidence.size() > 0;
  Terms data;
  std::vector<float PoolSettings::*> fields;
  for (const auto& [part, field] : kParts) {
    settings.*field = 0;
    if (captions && part == &PartsRows::nearest) continue;
    Matrix<float> term = stacked(known.rows.*part, novel.rows.*part);
    if (term.size() == 0) continue;
    data.terms.push_back(std::move(term));
    fields.push_back(field);
  }
  const double share = known.truth.empty() || novel.truth.empty() ? 1 : 0.5;
  count_rows(data, known.truth, share);
  count_rows(data, novel.truth, share);
  const Eigen::VectorXd weights = fit_weights(data);
  for (std::size_t k = 0; k < fields.size(); ++k) {
    settings.*fields[k] = static_cast<float>(weights[static_cast<Eigen::Index>(k)]);
  }
}

void fit_scales(const FitRows& known, PoolSettings& settings) {
  settings.novel_scale = 1;
  settings.known = 1;
  if (known.truth.empty()) return;
  const Matrix<float> z = pool_logits(settings, known.rows);
  Terms data{{z}, {}, {}};
  count_rows(data, known.truth, 1);
  if (known.rows.nearest.size() > 0) {
    const Vector<float> inlier_score = known.rows.nearest.rowwise().maxCoeff().cwiseMax(0.0F);
    data.terms[0] = inlier_score.asDiagonal() * z;
    data.terms.emplace_back(z - data.terms[0]);
  }
  const Eigen::VectorXd scales = fit_weights(data);
  settings.known = static_cast<float>(scales[0]);
  settings.novel_scale = static_cast<float>(scales[scales.size() - 1]);
}

float threshold_of(const Matrix<float>& probabilities, std::span<const int> truth) {
  const std::vector<int> guess = argmax_rows(probabilities);
  JudgedAnswers answers;
  for (std::size_t i = 0; i < guess.size(); ++i) {
    answers.emplace_back(probabilities(static_cast<Eigen::Index>(i), guess[i]),
                         guess[i] == truth[i]);
  }
  const std::size_t right = mostly_right(answers);
  const auto fewest = std::max<std::size_t>(
      1, static_cast<std::size_t>((1 - kRefused) * static_cast<double>(answers.size())));
  return answers[std::max(right, fewest) - 1].first;
}

}  // namespace

std::size_t mostly_right(JudgedAnswers& answers) {
  std::sort(answers.begin(), answers.end(),
            [](const auto& a, const auto& b) { return a.first > b.first; });
  std::size_t most = 0;
  std::size_t right = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    right += answers[i].second ? 1 : 0;
    if (static_cast<double>(right) >= kRight * static_cast<double>(i + 1)) most = i + 1;
  }
  return most;
}

PoolSettings fit_pool(const FitRows& known, const FitRows& novel) {
  PoolSettings settings;
  fit_parts(known, novel, settings);
  fit_scales(known, settings);
  const FitRows& asked = novel.truth.empty() ? known : novel;
  settings.threshold =
      threshold_of(probabilities_of(pool_logits(settings, asked.rows), 1), asked.truth);
  settings.support = 0;
  // Words alone are support for some class or none; their number says nothing about known objects.
  if (!known.truth.empty() && known.rows.nearest.size() > 0) {
    const std::vector<double> all = supports(pool_logits(settings, known.rows), known.rows);
    settings.support = acceptance_threshold(std::vector<float>(all.begin(), all.end()), kSupported);
  }
  return settings;
}

CaseSettings fit_cases(const CaseRows& known, const CaseRows& novel) {
  CaseSettings settings;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    if (known[m].truth.empty() && novel[m].truth.empty()) continue;
    settings[m] = fit_pool(known[m], novel[m]);
  }
  return settings;
}

CaseRows collect_rows(const ModelRuns& model, const PoolFitInputs& inputs, const Labels& labels,
                      const Temperatures& temperatures) {
  CaseRows cases;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    FitRows& all = cases[m];
    for (const std::vector<Run>& parts : model.runs) {
      for (std::size_t p = 0; p < parts.size(); ++p) {
        const RunAnswers& answers = parts[p].answers[static_cast<std::size_t>(kCaseConditions[m])];
        if (answers.items.empty()) continue;
        const PartsRows rows = inputs.rows(answers, kCaseConditions[m], p, temperatures[m]);
        for (Matrix<float> PartsRows::*const part :
             {&PartsRows::log_head, &PartsRows::evidence, &PartsRows::similarity,
              &PartsRows::nearest, &PartsRows::votes}) {
          all.rows.*part = stacked(all.rows.*part, rows.*part);
        }
        for (const int item : answers.items) {
          all.items.push_back(item);
          all.truth.push_back(labels.of_item[static_cast<std::size_t>(item)]);
        }
      }
    }
  }
  return cases;
}

CaseRows without(const CaseRows& rows, std::span<const int> left_out) {
  const std::set<int> dropped(left_out.begin(), left_out.end());
  CaseRows kept;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    std::vector<Eigen::Index> chosen;
    for (std::size_t i = 0; i < rows[m].items.size(); ++i) {
      if (dropped.count(rows[m].items[i]) > 0) continue;
      chosen.push_back(static_cast<Eigen::Index>(i));
      kept[m].items.push_back(rows[m].items[i]);
      kept[m].truth.push_back(rows[m].truth[i]);
    }
    kept[m].rows = select(rows[m].rows, chosen);
  }
  return kept;
}

std::vector<CaseSettings> fit_crosswise(const CaseRows& known, const CaseRows& novel,
                                        const std::vector<Part>& parts) {
  std::vector<CaseSettings> settings;
  settings.reserve(parts.size());
  for (const Part& part : parts) {
    settings.push_back(fit_cases(without(known, part.evaluate), without(novel, part.evaluate)));
  }
  return settings;
}

}  // namespace qurio
