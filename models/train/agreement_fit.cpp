#include "models/train/agreement_fit.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <set>

#include "core/learn/metrics.h"

namespace qurio {
namespace {

// Pooled answers, a row each.
struct Readings {
  Matrix<float> probabilities;
  std::vector<int> top;
  std::vector<double> support;
  const PoolSettings& settings;

  std::span<const float> row(std::size_t i) const {
    return {probabilities.row(static_cast<Eigen::Index>(i)).data(),
            static_cast<std::size_t>(probabilities.cols())};
  }
  bool unsupported(std::size_t i) const { return support[i] < settings.support; }
  float confidence(std::size_t i) const { return row(i)[static_cast<std::size_t>(top[i])]; }
  bool abstain(std::size_t i) const { return unsupported(i) || confidence(i) < settings.threshold; }
};

Readings read_all(const PoolSettings& settings, const PartsRows& rows) {
  const Matrix<float> z = pool_logits(settings, rows);
  Matrix<float> p = probabilities_of(z, 1);
  std::vector<int> top = argmax_rows(p);
  return {std::move(p), std::move(top), supports(z, rows), settings};
}

// Where the answer to an item is.
struct Place {
  std::size_t part = 0;
  std::size_t row = 0;
};

// What photos, or captions, say alone, by item.
struct Alone {
  std::map<int, Place> places;
  std::vector<Readings> readings;       // by part
  std::vector<Matrix<float>> evidence;  // likewise; empty of photos
  std::vector<Matrix<float>> unknown;   // likewise

  bool has(int item) const { return places.count(item) > 0; }
};

PartsRows rows_of(const PairQuestions& asked, std::size_t part, Condition condition) {
  return asked.inputs.rows(asked.runs[part].answers[static_cast<std::size_t>(condition)], condition,
                           part, asked.temperatures[about(condition).modality]);
}

Alone read_alone(const PairQuestions& asked, Condition condition) {
  Alone alone;
  for (std::size_t part = 0; part < asked.runs.size(); ++part) {
    const std::vector<int>& items =
        asked.runs[part].answers[static_cast<std::size_t>(condition)].items;
    for (std::size_t i = 0; i < items.size(); ++i) alone.places[items[i]] = {part, i};
    PartsRows rows = rows_of(asked, part, condition);
    alone.readings.push_back(read_all(asked.settings[part][about(condition).modality], rows));
    alone.evidence.push_back(std::move(rows.evidence));
    alone.unknown.push_back(std::move(rows.unknown));
  }
  return alone;
}

PairAnswer answer_of(const PairQuestions& asked, const Alone& photos, const Alone& captions,
                     const Readings& both, std::size_t row, const SwappedPair& pair) {
  const auto [photo_part, photo] = photos.places.at(pair.photo);
  const auto [caption_part, caption] = captions.places.at(pair.caption);
  const Readings& seen = photos.readings[photo_part];
  const Readings& said = captions.readings[caption_part];
  const auto words = static_cast<Eigen::Index>(caption);
  const bool wordless = names_nothing(captions.evidence[caption_part](words, said.top[caption]),
                                      captions.unknown[caption_part](words, 0));
  PairAnswer out;
  out.pair = pair;
  out.belongs = pair.photo == pair.caption;
  out.right = both.top[row] == asked.labels.of_item[static_cast<std::size_t>(pair.photo)];
  out.photo.assign(seen.row(photo).begin(), seen.row(photo).end());
  out.caption.assign(said.row(caption).begin(), said.row(caption).end());
  out.grounds.unsupported = both.unsupported(row);
  out.grounds.abstain = both.abstain(row);
  out.grounds.contradict =
      !seen.unsupported(photo) && !wordless && seen.top[photo] != said.top[caption];
  out.grounds.seen_otherwise = !seen.abstain(photo) && seen.confidence(photo) >= kOwnEyes &&
                               !same_kind(asked.groups, seen.top[photo], both.top[row]);
  return out;
}

}  // namespace

PairsByPart pair_answers(const PairQuestions& asked) {
  const Alone photos = read_alone(asked, Condition::photo);
  const Alone captions = read_alone(asked, Condition::caption);
  PairsByPart all;
  for (std::size_t part = 0; part < asked.runs.size(); ++part) {
    std::vector<PairAnswer>& pairs = all.emplace_back();
    const Run& run = asked.runs[part];
    const auto add = [&](const PartsRows& rows, const std::vector<SwappedPair>& given) {
      const Readings both = read_all(asked.settings[part][kPhotoAndCaption], rows);
      for (std::size_t i = 0; i < given.size(); ++i) {
        if (!photos.has(given[i].photo) || !captions.has(given[i].caption)) continue;
        pairs.push_back(answer_of(asked, photos, captions, both, i, given[i]));
      }
    };
    std::vector<SwappedPair> own;
    for (const int item : run.answers[static_cast<std::size_t>(Condition::photo_caption)].items) {
      own.push_back({item, item});
    }
    if (own.empty()) continue;
    add(rows_of(asked, part, Condition::photo_caption), own);
    if (run.swapped.pairs.empty()) continue;
    add(asked.inputs.swapped_rows(run.swapped, part, asked.temperatures[kPhotoAndCaption]),
        run.swapped.pairs);
  }
  return all;
}

float agreement_of(const AgreementModel& model, const PairAnswer& answer,
                   const ClassGroups& groups) {
  return model.agreement(answer.photo, answer.caption, groups);
}

Conclusion conclusion_of(const AgreementModel& model, const PairAnswer& answer,
                         const ClassGroups& groups) {
  ConclusionGrounds grounds = answer.grounds;
  grounds.agrees = agreement_of(model, answer, groups) >= model.threshold;
  return conclusion_of(grounds);
}

namespace {

bool has_both_sorts(std::span<const PairAnswer> answers) {
  const auto belongs = [](const PairAnswer& answer) { return answer.belongs; };
  return std::any_of(answers.begin(), answers.end(), belongs) &&
         !std::all_of(answers.begin(), answers.end(), belongs);
}

// t. Precondition: a pair that belongs.
Matrix<float> fit_together(std::span<const std::span<const PairAnswer>> kinds) {
  Matrix<double> shares;
  for (const std::span<const PairAnswer> answers : kinds) {
    Matrix<double> of_kind;
    for (const PairAnswer& answer : answers) {
      if (!answer.belongs) continue;
      const VectorView<float> photo(answer.photo.data(), std::ssize(answer.photo));
      const VectorView<float> caption(answer.caption.data(), std::ssize(answer.caption));
      if (of_kind.size() == 0) of_kind.setZero(photo.size(), caption.size());
      of_kind += photo.cast<double>() * caption.cast<double>().transpose();
    }
    of_kind /= of_kind.sum();
    if (shares.size() == 0) shares.setZero(of_kind.rows(), of_kind.cols());
    shares += of_kind / static_cast<double>(kinds.size());
  }
  const Matrix<double> chance = shares.rowwise().sum() * shares.colwise().sum();
  const auto times = (shares + kChance * chance).array() / ((1 + kChance) * chance).array();
  return (chance.array() > 0).select(times.min(kMostTimes), 1).matrix().cast<float>();
}

// Rows of 1 and the terms; the loss of a row counts `weight` times.
struct LogisticRows {
  Matrix<double> x;
  Eigen::VectorXd belongs, weight;
};

LogisticRows logistic_rows(std::span<const std::span<const PairAnswer>> kinds,
                           const Matrix<float>& together, const ClassGroups& groups) {
  std::size_t count = 0;
  for (const auto& answers : kinds) count += answers.size();
  const auto size = static_cast<Eigen::Index>(count);
  LogisticRows rows{Matrix<double>(size, kAgreementTerms + 1), Eigen::VectorXd(size),
                    Eigen::VectorXd(size)};
  Eigen::Index next = 0;
  for (const auto& answers : kinds) {
    const auto own = std::count_if(answers.begin(), answers.end(),
                                   [](const PairAnswer& answer) { return answer.belongs; });
    const auto others = std::ssize(answers) - own;
    for (const PairAnswer& answer : answers) {
      const AgreementTerms terms = agreement_terms(answer.photo, answer.caption, together, groups);
      rows.x(next, 0) = 1;
      std::copy(terms.begin(), terms.end(), rows.x.row(next).data() + 1);
      rows.belongs[next] = answer.belongs ? 1 : 0;
      rows.weight[next] = 0.5 / static_cast<double>(std::ssize(kinds)) /
                          static_cast<double>(answer.belongs ? own : others);
      ++next;
    }
  }
  return rows;
}

Eigen::VectorXd fit_logistic(const LogisticRows& rows) {
  constexpr int kSteps = 50;
  constexpr double kRidge = 3e-5;   // areas differ by less than .002 from 1e-5 to 1e-4
  constexpr double kEnough = 1e-8;  // of a step
  const Eigen::Index count = rows.x.cols();
  Eigen::VectorXd w = Eigen::VectorXd::Zero(count);
  const auto loss = [&](const Eigen::VectorXd& at) {
    const Eigen::ArrayXd z = (1 - 2 * rows.belongs.array()) * (rows.x * at).array();
    return 0.5 * kRidge * at.squaredNorm() +
           (rows.weight.array() * (z.max(0) + (-z.abs()).exp().log1p())).sum();
  };
  double before = loss(w);
  for (int step = 0; step < kSteps; ++step) {
    const Eigen::ArrayXd p = (1 + (-(rows.x * w).array()).exp()).inverse();
    const Eigen::VectorXd gradient =
        kRidge * w +
        rows.x.transpose() * (rows.weight.array() * (p - rows.belongs.array())).matrix();
    const Eigen::VectorXd curvature = (rows.weight.array() * p * (1 - p)).matrix();
    const Eigen::MatrixXd hessian = kRidge * Eigen::MatrixXd::Identity(count, count) +
                                    rows.x.transpose() * curvature.asDiagonal() * rows.x;
    Eigen::VectorXd towards = -hessian.ldlt().solve(gradient);
    constexpr int kHalvings = 30;
    for (int halving = 0; halving < kHalvings && loss(w + towards) > before; ++halving) {
      towards /= 2;
    }
    w += towards;
    before = loss(w);
    if (towards.norm() < kEnough) break;
  }
  return w;
}

// The lowest threshold at which at most `share` of the swapped pairs are given a plain answer.
double plain_threshold(const AgreementModel& model, std::span<const PairAnswer> answers,
                       const ClassGroups& groups, double share) {
  std::vector<float> plain;
  std::size_t swapped = 0;
  for (const PairAnswer& answer : answers) {
    if (answer.belongs || answer.pair.swap != Swap::any) continue;
    ++swapped;
    if (conclusion_of(answer.grounds) == Conclusion::sure) {
      plain.push_back(agreement_of(model, answer, groups));
    }
  }
  const auto allowed = static_cast<std::size_t>(share * static_cast<double>(swapped));
  if (plain.size() <= allowed) return 0;
  std::sort(plain.begin(), plain.end(), std::greater<>());
  return std::nextafter(plain[allowed], std::numeric_limits<float>::max());
}

}  // namespace

AgreementModel fit_agreement(std::span<const PairAnswer> known, std::span<const PairAnswer> novel,
                             const ClassGroups& groups) {
  std::vector<std::span<const PairAnswer>> kinds;
  for (const auto& answers : {known, novel}) {
    if (has_both_sorts(answers)) kinds.push_back(answers);
  }
  if (kinds.empty()) return {};
  AgreementModel model;
  model.together = fit_together(kinds);
  const Eigen::VectorXd fitted = fit_logistic(logistic_rows(kinds, model.together, groups));
  model.bias = static_cast<float>(fitted[0]);
  for (std::size_t k = 0; k < kAgreementTerms; ++k) {
    model.weights[k] = static_cast<float>(fitted[static_cast<Eigen::Index>(k) + 1]);
  }
  model.threshold =
      static_cast<float>(std::max(plain_threshold(model, known, groups, kPlainKnown),
                                  plain_threshold(model, novel, groups, kPlainNovel)));
  return model;
}

std::vector<PairAnswer> all_pairs(const PairsByPart& parts) {
  std::vector<PairAnswer> all;
  for (const std::vector<PairAnswer>& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

std::vector<AgreementModel> fit_agreement_crosswise(const PairsByPart& known,
                                                    const PairsByPart& novel,
                                                    const std::vector<Part>& parts,
                                                    const ClassGroups& groups) {
  std::vector<AgreementModel> models;
  const std::vector<PairAnswer> all[] = {all_pairs(known), all_pairs(novel)};
  for (const Part& part : parts) {
    const std::set<int> left_out(part.evaluate.begin(), part.evaluate.end());
    std::vector<PairAnswer> kept[2];
    for (const std::size_t kind : {0, 1}) {
      std::copy_if(
          all[kind].begin(), all[kind].end(), std::back_inserter(kept[kind]),
          [&](const PairAnswer& answer) {
            return left_out.count(answer.pair.photo) + left_out.count(answer.pair.caption) == 0;
          });
    }
    models.push_back(fit_agreement(kept[0], kept[1], groups));
  }
  return models;
}

}  // namespace qurio
