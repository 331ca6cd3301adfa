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
  out.inputs = agreement_inputs(seen.row(photo), said.row(caption), asked.groups);
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

Conclusion conclusion_of(const AgreementModel& model, const PairAnswer& answer) {
  ConclusionGrounds grounds = answer.grounds;
  grounds.agrees = model.agreement(answer.inputs) >= model.threshold;
  return conclusion_of(grounds);
}

namespace {

// 1, then the inputs; a row's loss counts `weight` times.
struct LogisticRow {
  Eigen::VectorXd x;
  double belongs = 0;
  double weight = 0;
};

void add_rows(std::span<const PairAnswer> answers, double share, std::vector<LogisticRow>& rows) {
  const auto own = std::count_if(answers.begin(), answers.end(),
                                 [](const PairAnswer& answer) { return answer.belongs; });
  const auto others = static_cast<std::ptrdiff_t>(answers.size()) - own;
  for (const PairAnswer& answer : answers) {
    LogisticRow row{Eigen::VectorXd(kAgreementInputs + 1), answer.belongs ? 1.0 : 0.0, 0};
    row.x[0] = 1;
    std::copy(answer.inputs.begin(), answer.inputs.end(), row.x.data() + 1);
    row.weight = 0.5 * share / static_cast<double>(answer.belongs ? own : others);
    rows.push_back(std::move(row));
  }
}

Eigen::VectorXd fit_logistic(const std::vector<LogisticRow>& rows) {
  constexpr int kSteps = 50;
  constexpr double kRidge = 1e-4;
  constexpr double kEnough = 1e-8;  // of a step
  const Eigen::Index count = rows[0].x.size();
  Eigen::VectorXd w = Eigen::VectorXd::Zero(count);
  const auto loss = [&](const Eigen::VectorXd& at) {
    double sum = 0.5 * kRidge * at.squaredNorm();
    for (const LogisticRow& row : rows) {
      const double z = (row.belongs > 0.5 ? -1 : 1) * row.x.dot(at);
      sum += row.weight * (std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z))));
    }
    return sum;
  };
  double before = loss(w);
  for (int step = 0; step < kSteps; ++step) {
    Eigen::VectorXd gradient = kRidge * w;
    Eigen::MatrixXd hessian = kRidge * Eigen::MatrixXd::Identity(count, count);
    for (const LogisticRow& row : rows) {
      const double p = 1 / (1 + std::exp(-row.x.dot(w)));
      gradient += row.weight * (p - row.belongs) * row.x;
      hessian += row.weight * p * (1 - p) * row.x * row.x.transpose();
    }
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
                       double share) {
  std::vector<float> plain;
  std::size_t swapped = 0;
  for (const PairAnswer& answer : answers) {
    if (answer.belongs || answer.pair.swap != Swap::any) continue;
    ++swapped;
    if (conclusion_of(answer.grounds) == Conclusion::sure)
      plain.push_back(model.agreement(answer.inputs));
  }
  const auto allowed = static_cast<std::size_t>(share * static_cast<double>(swapped));
  if (plain.size() <= allowed) return 0;
  std::sort(plain.begin(), plain.end(), std::greater<>());
  return std::nextafter(plain[allowed], std::numeric_limits<float>::max());
}

bool has_both_sorts(std::span<const PairAnswer> answers) {
  const auto belongs = [](const PairAnswer& answer) { return answer.belongs; };
  return std::any_of(answers.begin(), answers.end(), belongs) &&
         !std::all_of(answers.begin(), answers.end(), belongs);
}

}  // namespace

AgreementModel fit_agreement(std::span<const PairAnswer> known, std::span<const PairAnswer> novel) {
  std::vector<LogisticRow> rows;
  const bool both = has_both_sorts(known) && has_both_sorts(novel);
  for (const auto& answers : {known, novel}) {
    if (has_both_sorts(answers)) add_rows(answers, both ? 0.5 : 1, rows);
  }
  if (rows.empty()) return {};
  const Eigen::VectorXd fitted = fit_logistic(rows);
  AgreementModel model;
  model.bias = static_cast<float>(fitted[0]);
  for (std::size_t k = 0; k < kAgreementInputs; ++k) {
    model.weights[k] = static_cast<float>(fitted[static_cast<Eigen::Index>(k) + 1]);
  }
  model.threshold = static_cast<float>(std::max(plain_threshold(model, known, kPlainKnown),
                                                plain_threshold(model, novel, kPlainNovel)));
  return model;
}

std::vector<PairAnswer> all_pairs(const PairsByPart& parts) {
  std::vector<PairAnswer> all;
  for (const std::vector<PairAnswer>& part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

std::vector<AgreementModel> fit_agreement_crosswise(const PairsByPart& known,
                                                    const PairsByPart& novel,
                                                    const std::vector<Part>& parts) {
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
    models.push_back(fit_agreement(kept[0], kept[1]));
  }
  return models;
}

}  // namespace qurio
