#include "models/train/pool_inputs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "core/learn/exemplar_fit.h"
#include "core/learn/metrics.h"
#include "core/learn/prototype_fit.h"

namespace qurio {

WordEvidence read_evidence(const FeatureSet& set, const Lexicon& lexicon) {
  const auto count = static_cast<Eigen::Index>(set.items().size());
  const WordRows none{Matrix<float>(count, lexicon.classes()), Matrix<float>(count, 1)};
  WordEvidence out{none, none};
  const auto read = [&](const std::string& caption, Eigen::Index i, WordRows& rows) {
    const LexiconReading reading = lexicon.read(caption);
    std::copy(reading.evidence.begin(), reading.evidence.end(), rows.evidence.row(i).data());
    rows.unknown(i, 0) = reading.unknown;
  };
  for (Eigen::Index i = 0; i < count; ++i) {
    const FeatureItem& item = set.items()[static_cast<std::size_t>(i)];
    read(item.caption, i, out.plain);
    read(item.caption_masked, i, out.masked);
  }
  return out;
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

Result<LearnedPhotos> learn_photos(const Matrix<float>& mean_regions, const FeatureSet& set,
                                   const Labels& labels, std::span<const int> train,
                                   const OutsidePhotos& outside) {
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
  LearnedPhotos learned;
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
  learned.exemplars = make_photo_exemplars(learned.prototypes, photos, classes, sources, outside);
  return learned;
}

OutsidePhotos outside_photos(const FeatureSet& set) {
  OutsidePhotos outside{mean_regions(set), {}};
  std::map<std::string, int> numbers;
  for (const FeatureItem& item : set.items()) {
    const int next = static_cast<int>(numbers.size());
    outside.sources.push_back(numbers.emplace(item.source, next).first->second);
  }
  return outside;
}

PhotoRows photo_rows(const LearnedPhotos& learned, const Matrix<float>& mean_regions, int classes) {
  const Matrix<float> far = Matrix<float>::Constant(mean_regions.rows(), classes, -1);
  PhotoRows out{far, far, far};
  for (Eigen::Index i = 0; i < mean_regions.rows(); ++i) {
    // A mean region is a photo of one region.
    const std::vector<float> x = photo_descriptor(
        learned.prototypes,
        {mean_regions.row(i).data(), static_cast<std::size_t>(mean_regions.cols())});
    const std::vector<float> similarity = descriptor_similarities(learned.prototypes, x);
    const ExemplarReading reading = read_exemplars(learned.exemplars, x);
    for (std::size_t k = 0; k < learned.classes.size(); ++k) {
      out.similarity(i, learned.classes[k]) = similarity[k];
      out.votes(i, learned.classes[k]) = reading.votes[k];
      out.nearest(i, learned.classes[k]) = reading.nearest[k];
    }
  }
  return out;
}

PartsRows select(const PartsRows& rows, const std::vector<Eigen::Index>& chosen) {
  const auto of = [&](const Matrix<float>& part) {
    return part.size() == 0 ? Matrix<float>() : Matrix<float>(part(chosen, Eigen::all));
  };
  return {of(rows.log_head), of(rows.evidence), of(rows.similarity),
          of(rows.nearest),  of(rows.votes),    of(rows.unknown)};
}

Matrix<float> pool_logits(const PoolSettings& settings, const PartsRows& rows) {
  Matrix<float> z = settings.head * rows.log_head;
  if (rows.evidence.size() > 0) z += settings.words * rows.evidence;
  if (rows.similarity.size() > 0) z += settings.photo * rows.similarity;
  if (rows.nearest.size() == 0) return settings.known * z;
  z += settings.nearest * rows.nearest;
  z += settings.votes * rows.votes;
  for (Eigen::Index i = 0; i < z.rows(); ++i) {
    const float inlier_score = std::max(0.0F, rows.nearest.row(i).maxCoeff());
    z.row(i) *= settings.novel_scale + (settings.known - settings.novel_scale) * inlier_score;
  }
  return z;
}

std::vector<double> supports(const Matrix<float>& logits, const PartsRows& rows, int without) {
  const auto row_of = [](const Matrix<float>& part, Eigen::Index i) {
    return part.size() == 0
               ? std::span<const float>()
               : std::span<const float>(part.row(i).data(), static_cast<std::size_t>(part.cols()));
  };
  std::vector<double> out;
  for (Eigen::Index i = 0; i < logits.rows(); ++i) {
    Eigen::Index top = without == 0 ? 1 : 0;
    for (Eigen::Index k = 0; k < logits.cols(); ++k) {
      if (k != without && logits(i, k) > logits(i, top)) top = k;
    }
    const Vector<float> head = rows.log_head.row(i).array().exp();
    const PoolInputs parts{{head.data(), static_cast<std::size_t>(head.size())},
                           row_of(rows.evidence, i),
                           {},
                           row_of(rows.nearest, i),
                           {},
                           rows.unknown.size() == 0 ? 0 : rows.unknown(i, 0)};
    out.push_back(support_of(parts, static_cast<std::size_t>(top)));
  }
  return out;
}

Result<PoolFitInputs> PoolFitInputs::create(const FeatureSet& set, const Labels& labels,
                                            const Lexicon& lexicon, const std::vector<Part>& parts,
                                            int threads, const ClasslessPhotos& classless) {
  PoolFitInputs inputs;
  inputs.evidence_ = read_evidence(set, lexicon);
  inputs.photos_.resize(parts.size());
  inputs.wild_.resize(parts.size());
  const Matrix<float> means = mean_regions(set);
  const Matrix<float> wild_means =
      classless.wild == nullptr ? Matrix<float>() : mean_regions(*classless.wild);
  const auto classes = static_cast<int>(labels.names.size());
  std::vector<std::string> problems(parts.size());
  run_parallel(static_cast<int>(parts.size()), threads, [&](int p) {
    const auto at = static_cast<std::size_t>(p);
    const auto learned = learn_photos(means, set, labels, parts[at].train, classless.outside);
    if (learned.ok()) {
      inputs.photos_[at] = photo_rows(learned.value(), means, classes);
      inputs.wild_[at] = photo_rows(learned.value(), wild_means, classes);
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

void add_words(const WordRows& words, const std::vector<int>& items, PartsRows& rows) {
  rows.evidence = words.evidence(items, Eigen::all);
  rows.unknown = words.unknown(items, Eigen::all);
}

void add_photos(const PhotoRows& photos, const std::vector<int>& items, PartsRows& rows) {
  rows.similarity = photos.similarity(items, Eigen::all);
  rows.nearest = photos.nearest(items, Eigen::all);
  rows.votes = photos.votes(items, Eigen::all);
}

}  // namespace

PartsRows PoolFitInputs::swapped_rows(const SwappedAnswers& answers, std::size_t part,
                                      double temperature) const {
  std::vector<int> photos, captions;
  for (const SwappedPair& pair : answers.pairs) {
    photos.push_back(pair.photo);
    captions.push_back(pair.caption);
  }
  PartsRows rows;
  rows.log_head = log_probabilities(answers.logits, temperature);
  add_words(evidence_.plain, captions, rows);
  add_photos(photos_[part], photos, rows);
  return rows;
}

PartsRows PoolFitInputs::wild_rows(const RunAnswers& answers, std::size_t part,
                                   double temperature) const {
  PartsRows rows;
  rows.log_head = log_probabilities(answers.logits, temperature);
  add_photos(wild_[part], answers.items, rows);
  return rows;
}

PartsRows PoolFitInputs::rows(const RunAnswers& answers, Condition condition, std::size_t part,
                              double temperature) const {
  PartsRows rows;
  rows.log_head = log_probabilities(answers.logits, temperature);
  const std::size_t modality = about(condition).modality;
  if (modality != kPhotoOnly) {
    add_words(about(condition).masked ? evidence_.masked : evidence_.plain, answers.items, rows);
  }
  if (modality != kCaptionOnly) {
    add_photos(photos_[part], answers.items, rows);
  }
  return rows;
}

ModelRuns pool_runs(const ModelRuns& model, const PoolFitInputs& inputs,
                    std::span<const CaseSettings> settings, const Temperatures& temperatures) {
  ModelRuns pool = model;
  pool.calibrated = true;
  for (std::vector<Run>& parts : pool.runs) {
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const CaseSettings& own = settings[settings.size() == 1 ? 0 : p];
      for (const Condition condition : kConditions) {
        RunAnswers& answers = parts[p].answers[static_cast<std::size_t>(condition)];
        if (answers.items.empty()) continue;
        const std::size_t m = about(condition).modality;
        answers.logits = pool_logits(own[m], inputs.rows(answers, condition, p, temperatures[m]));
      }
      RunAnswers& wild = parts[p].wild;
      if (wild.items.empty()) continue;
      wild.logits =
          pool_logits(own[kPhotoOnly], inputs.wild_rows(wild, p, temperatures[kPhotoOnly]));
    }
  }
  return pool;
}

}  // namespace qurio
