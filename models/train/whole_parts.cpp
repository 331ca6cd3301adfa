#include "models/train/whole_parts.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "core/model/metrics.h"

namespace qurio {

WordEvidence read_evidence(const FeatureSet& set, const Lexicon& lexicon) {
  const auto count = static_cast<Eigen::Index>(set.items().size());
  WordEvidence evidence{Matrix<float>(count, lexicon.classes()),
                        Matrix<float>(count, lexicon.classes())};
  for (Eigen::Index i = 0; i < count; ++i) {
    const FeatureItem& item = set.items()[static_cast<std::size_t>(i)];
    const LexiconReading plain = lexicon.read(item.caption);
    const LexiconReading masked = lexicon.read(item.caption_masked);
    std::copy(plain.evidence.begin(), plain.evidence.end(), evidence.plain.row(i).data());
    std::copy(masked.evidence.begin(), masked.evidence.end(), evidence.masked.row(i).data());
  }
  return evidence;
}

Matrix<float> mean_regions(const FeatureSet& set) {
  const auto count = static_cast<Eigen::Index>(set.items().size());
  Matrix<float> means = Matrix<float>::Zero(count, FeatureSet::kRegionWidth);
  Matrix<float> photo(FeatureSet::kRegionCount, FeatureSet::kRegionWidth);
  for (Eigen::Index i = 0; i < count; ++i) {
    const FeatureItem& item = set.items()[static_cast<std::size_t>(i)];
    if (item.region_rows.empty()) continue;
    set.read_regions(item.region_rows[0], {photo.data(), static_cast<std::size_t>(photo.size())});
    means.row(i) = photo.colwise().mean();
  }
  return means;
}

Result<LearnedPrototypes> learn_prototypes(const Matrix<float>& mean_regions, const FeatureSet& set,
                                           const Labels& labels, std::span<const int> train) {
  std::map<int, int> numbers;  // class -> prototype
  std::map<std::string, int> source_numbers;
  std::vector<int> rows;
  for (const int index : train) {
    const auto at = static_cast<std::size_t>(index);
    if (set.items()[at].region_rows.empty()) continue;
    rows.push_back(index);
    numbers.emplace(labels.of_item[at], 0);
    source_numbers.emplace(set.items()[at].source, static_cast<int>(source_numbers.size()));
  }
  LearnedPrototypes learned;
  for (auto& [label, number] : numbers) {
    number = static_cast<int>(learned.classes.size());
    learned.classes.push_back(label);
  }
  std::vector<int> classes, sources;
  for (const int index : rows) {
    const auto at = static_cast<std::size_t>(index);
    classes.push_back(numbers[labels.of_item[at]]);
    sources.push_back(source_numbers[set.items()[at].source]);
  }
  const Matrix<float> photos = mean_regions(rows, Eigen::all);
  auto made = make_photo_prototypes(photos, classes, sources, static_cast<int>(numbers.size()));
  if (!made.ok()) return {made.status(), made.message()};
  learned.prototypes = std::move(made).value();
  return learned;
}

Matrix<float> similarities(const LearnedPrototypes& learned, const Matrix<float>& mean_regions,
                           int classes) {
  Matrix<float> out = Matrix<float>::Constant(mean_regions.rows(), classes, -1);
  for (Eigen::Index i = 0; i < mean_regions.rows(); ++i) {
    // A mean region is a photo of one region. Cannot fail: the widths are the set's.
    const auto one = photo_similarities(
        learned.prototypes,
        {mean_regions.row(i).data(), static_cast<std::size_t>(mean_regions.cols())});
    for (std::size_t k = 0; k < learned.classes.size(); ++k) {
      out(i, learned.classes[k]) = one.value()[k];
    }
  }
  return out;
}

Matrix<float> whole_logits(const WholeSettings& settings, const PartsRows& rows) {
  Matrix<float> z = settings.head * rows.log_head;
  if (rows.evidence.size() > 0) z += settings.words * rows.evidence;
  if (rows.similarity.size() > 0) z += settings.photo * rows.similarity;
  return z;
}

namespace {

using Weights = Eigen::Vector3d;

// Mean negative log-likelihood of the rows at (a, b, c), with its gradient and Hessian.
struct Fit {
  double loss = 0;
  Weights gradient = Weights::Zero();
  Eigen::Matrix3d hessian = Eigen::Matrix3d::Zero();
};

Fit evaluate(const PartsRows& rows, std::span<const int> truth, const Weights& weights) {
  const Eigen::Index classes = rows.log_head.cols();
  const std::array<const Matrix<float>*, 3> parts = {&rows.log_head, &rows.evidence,
                                                     &rows.similarity};
  Fit fit;
  Eigen::Matrix<double, 3, Eigen::Dynamic> x(3, classes);
  Eigen::VectorXd p(classes);
  for (Eigen::Index i = 0; i < rows.log_head.rows(); ++i) {
    for (Eigen::Index k = 0; k < 3; ++k) {
      const Matrix<float>& part = *parts[static_cast<std::size_t>(k)];
      if (part.size() == 0) {
        x.row(k).setZero();
      } else {
        x.row(k) = part.row(i).cast<double>();
      }
    }
    p = x.transpose() * weights;
    const double largest = p.maxCoeff();
    const int label = truth[static_cast<std::size_t>(i)];
    fit.loss += largest - p[label];
    p = (p.array() - largest).exp();
    const double sum = p.sum();
    fit.loss += std::log(sum);
    p /= sum;
    const Weights mean = x * p;
    fit.gradient += mean - x.col(label);
    fit.hessian += x * p.asDiagonal() * x.transpose() - mean * mean.transpose();
  }
  const auto count = static_cast<double>(rows.log_head.rows());
  fit.loss /= count;
  fit.gradient /= count;
  fit.hessian /= count;
  return fit;
}

// Newton's direction among the weights that may move: one at zero may not go below it.
Weights direction(const Fit& fit, const Weights& weights) {
  constexpr double kRidge = 1e-9;
  Eigen::Matrix3d hessian = fit.hessian + kRidge * Eigen::Matrix3d::Identity();
  Weights gradient = fit.gradient;
  for (int k = 0; k < 3; ++k) {
    if (weights[k] > 0 || gradient[k] < 0) continue;
    hessian.row(k).setZero();
    hessian.col(k).setZero();
    hessian(k, k) = 1;
    gradient[k] = 0;
  }
  return -hessian.ldlt().solve(gradient);
}

float threshold_of(const Matrix<float>& probabilities, std::span<const int> truth) {
  const std::vector<int> guess = argmax_rows(probabilities);
  std::vector<std::pair<float, bool>> answers;  // confidence, right
  for (std::size_t i = 0; i < guess.size(); ++i) {
    answers.emplace_back(probabilities(static_cast<Eigen::Index>(i), guess[i]),
                         guess[i] == truth[i]);
  }
  std::sort(answers.begin(), answers.end(),
            [](const auto& a, const auto& b) { return a.first > b.first; });
  const auto fewest = std::max<std::size_t>(
      1, static_cast<std::size_t>((1 - kRefused) * static_cast<double>(answers.size())));
  float threshold = answers[fewest - 1].first;
  std::size_t right = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    right += answers[i].second ? 1 : 0;
    const bool enough = static_cast<double>(right) >= kRight * static_cast<double>(i + 1);
    if (i + 1 > fewest && enough) threshold = answers[i].first;
  }
  return threshold;
}

}  // namespace

WholeSettings fit_whole(const PartsRows& rows, std::span<const int> truth) {
  constexpr int kSteps = 50;
  constexpr int kHalvings = 33;
  constexpr double kEnough = 1e-10;
  Weights weights(1, rows.evidence.size() > 0 ? 0.5 : 0, rows.similarity.size() > 0 ? 2 : 0);
  Fit fit = evaluate(rows, truth, weights);
  for (int step = 0; step < kSteps; ++step) {
    const Weights towards = direction(fit, weights);
    double gain = 0;
    for (int halving = 0; halving <= kHalvings; ++halving) {
      const Weights next = (weights + std::ldexp(1.0, -halving) * towards).cwiseMax(0.0);
      const Fit there = evaluate(rows, truth, next);
      gain = fit.loss - there.loss;
      if (gain < 0) continue;
      weights = next;
      fit = there;
      break;
    }
    if (gain < kEnough) break;
  }
  WholeSettings settings;
  settings.head = static_cast<float>(weights[0]);
  settings.words = static_cast<float>(weights[1]);
  settings.photo = static_cast<float>(weights[2]);
  settings.threshold = threshold_of(probabilities_of(whole_logits(settings, rows), 1), truth);
  return settings;
}

Result<WholeInputs> WholeInputs::create(const FeatureSet& set, const Labels& labels,
                                        const Lexicon& lexicon, const std::vector<Part>& parts,
                                        int threads, const FeatureSet* wild) {
  WholeInputs inputs;
  inputs.evidence_ = read_evidence(set, lexicon);
  inputs.similarity_.resize(parts.size());
  inputs.wild_similarity_.resize(parts.size());
  const Matrix<float> means = mean_regions(set);
  const Matrix<float> wild_means = wild == nullptr ? Matrix<float>() : mean_regions(*wild);
  const auto classes = static_cast<int>(labels.names.size());
  std::vector<std::string> problems(parts.size());
  run_parallel(static_cast<int>(parts.size()), threads, [&](int p) {
    const auto at = static_cast<std::size_t>(p);
    const auto learned = learn_prototypes(means, set, labels, parts[at].train);
    if (learned.ok()) {
      inputs.similarity_[at] = similarities(learned.value(), means, classes);
      inputs.wild_similarity_[at] = similarities(learned.value(), wild_means, classes);
    } else {
      problems[at] = parts[at].name + ": " + learned.message();
    }
  });
  for (const std::string& problem : problems) {
    if (!problem.empty()) return {Status::invalid_argument, problem};
  }
  return inputs;
}

namespace {

Matrix<float> log_probabilities(const Matrix<float>& logits, double temperature) {
  return probabilities_of(logits, temperature).cwiseMax(kLeastProbability).array().log();
}

}  // namespace

PartsRows WholeInputs::wild_rows(const RunAnswers& answers, std::size_t part,
                                 double temperature) const {
  PartsRows rows;
  rows.log_head = log_probabilities(answers.logits, temperature);
  rows.similarity = wild_similarity_[part](answers.items, Eigen::all);
  return rows;
}

PartsRows WholeInputs::rows(const RunAnswers& answers, Condition condition, std::size_t part,
                            double temperature) const {
  PartsRows rows;
  rows.log_head = log_probabilities(answers.logits, temperature);
  const std::size_t modality = case_of(condition);
  if (modality != kPhotoOnly) {
    const bool masked = condition == Condition::photo_masked || condition == Condition::masked;
    rows.evidence = (masked ? evidence_.masked : evidence_.plain)(answers.items, Eigen::all);
  }
  if (modality != kCaptionOnly) rows.similarity = similarity_[part](answers.items, Eigen::all);
  return rows;
}

std::size_t case_of(Condition condition) {
  if (condition == Condition::photo) return kPhotoOnly;
  const bool both = condition == Condition::photo_caption || condition == Condition::photo_masked;
  return both ? kPhotoAndCaption : kCaptionOnly;
}

namespace {

void append(Matrix<float>& all, const Matrix<float>& more) {
  if (more.size() == 0) return;
  Matrix<float> together(all.rows() + more.rows(), more.cols());
  together.topRows(all.rows()) = all;
  together.bottomRows(more.rows()) = more;
  all = std::move(together);
}

}  // namespace

CaseSettings fit_cases(const ArmRuns& arm, const WholeInputs& inputs, const Labels& labels,
                       std::span<const std::size_t> fitted,
                       const std::array<double, kModalityCases>& temperatures) {
  CaseSettings settings;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    PartsRows all;
    std::vector<int> truth;
    for (const std::vector<Run>& parts : arm.runs) {
      for (const std::size_t part : fitted) {
        const RunAnswers& answers =
            parts[part].answers[static_cast<std::size_t>(kCaseConditions[m])];
        if (answers.items.empty()) continue;
        const PartsRows rows = inputs.rows(answers, kCaseConditions[m], part, temperatures[m]);
        append(all.log_head, rows.log_head);
        append(all.evidence, rows.evidence);
        append(all.similarity, rows.similarity);
        for (const int item : answers.items) {
          truth.push_back(labels.of_item[static_cast<std::size_t>(item)]);
        }
      }
    }
    if (!truth.empty()) settings[m] = fit_whole(all, truth);
  }
  return settings;
}

std::vector<CaseSettings> fit_crosswise(const ArmRuns& arm, const WholeInputs& inputs,
                                        const Labels& labels,
                                        const std::array<double, kModalityCases>& temperatures) {
  std::vector<CaseSettings> settings;
  for (std::size_t held = 0; held < arm.runs[0].size(); ++held) {
    std::vector<std::size_t> others;
    for (std::size_t p = 0; p < arm.runs[0].size(); ++p) {
      if (p != held) others.push_back(p);
    }
    settings.push_back(fit_cases(arm, inputs, labels, others, temperatures));
  }
  return settings;
}

ArmRuns whole_runs(const ArmRuns& arm, const WholeInputs& inputs,
                   std::span<const CaseSettings> settings,
                   const std::array<double, kModalityCases>& temperatures) {
  ArmRuns whole = arm;
  whole.calibrated = true;
  for (std::vector<Run>& parts : whole.runs) {
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const CaseSettings& own = settings[settings.size() == 1 ? 0 : p];
      for (const Condition condition : kConditions) {
        RunAnswers& answers = parts[p].answers[static_cast<std::size_t>(condition)];
        if (answers.items.empty()) continue;
        const std::size_t m = case_of(condition);
        answers.logits = whole_logits(own[m], inputs.rows(answers, condition, p, temperatures[m]));
      }
      RunAnswers& wild = parts[p].wild;
      if (wild.items.empty()) continue;
      wild.logits =
          whole_logits(own[kPhotoOnly], inputs.wild_rows(wild, p, temperatures[kPhotoOnly]));
    }
  }
  return whole;
}

}  // namespace qurio
