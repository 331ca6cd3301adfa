#include "models/train/evidence.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "models/train/experiment.h"
#include "models/train/parallel.h"
#include "models/train/protocols.h"

namespace qurio {
namespace {

Matrix<float> scaled(const PhotoRows& rows) {
  const Eigen::Index classes = rows.votes.cols();
  Matrix<float> out(rows.votes.rows(), 3 * classes);
  out.leftCols(classes) = 3 * rows.similarity;
  out.middleCols(classes, classes) = 3 * (rows.nearest.array() - 0.3F);
  out.rightCols(classes) = 1.5F * (rows.votes.array() + 0.7F);
  return out;
}

// Of every part the rows of the items that it asks about, learned from what it learns from.
std::string fill(const FeatureSet& set, const Labels& labels, const std::vector<Part>& parts,
                 const OutsidePhotos& outside, int threads, Matrix<float>& rows) {
  const Matrix<float> means = mean_regions(set);
  const auto classes = static_cast<int>(labels.names.size());
  std::vector<std::string> problems(parts.size());
  run_parallel(static_cast<int>(parts.size()), threads, [&](int p) {
    const auto at = static_cast<std::size_t>(p);
    const Part& part = parts[at];
    const auto learned = learn_photos(means, set, labels, part.train, outside);
    if (!learned.ok()) {
      problems[at] = part.name + ": " + learned.message();
      return;
    }
    const Matrix<float> asked = means(part.evaluate, Eigen::all);
    const Matrix<float> own = scaled(photo_rows(learned.value(), asked, classes));
    for (std::size_t i = 0; i < part.evaluate.size(); ++i) {
      rows.row(part.evaluate[i]) = own.row(static_cast<Eigen::Index>(i));
    }
  });
  for (const std::string& problem : problems) {
    if (!problem.empty()) return problem;
  }
  return "";
}

}  // namespace

Result<Evidence> Evidence::create(const FeatureSet& set, const Labels& labels,
                                  const Lexicon& lexicon, const OutsidePhotos& outside, int threads,
                                  bool elsewhere) {
  Evidence made;
  made.classes_ = static_cast<int>(labels.names.size());
  made.elsewhere_ = elsewhere;
  const WordEvidence words = read_evidence(set, lexicon);
  made.plain_ = words.plain.evidence / 2;
  made.masked_ = words.masked.evidence / 2;
  const std::vector<int> items = all_items(set);
  const auto count = static_cast<Eigen::Index>(items.size());
  made.folds_ = Matrix<float>::Zero(count, Eigen::Index{3} * made.classes_);
  made.sources_ = made.folds_;
  const std::vector<Part> sources = source_parts(set, labels, items);
  std::string problem = fill(set, labels, fold_parts(set, items), outside, threads, made.folds_);
  if (problem.empty()) problem = fill(set, labels, sources, outside, threads, made.sources_);
  if (!problem.empty()) return {Status::invalid_argument, problem};
  made.known_elsewhere_.resize(items.size(), false);
  for (const Part& part : sources) {
    for (const int item : part.evaluate) {
      made.known_elsewhere_[static_cast<std::size_t>(item)] = true;
    }
  }
  return made;
}

TrainingEvidence<float> Evidence::of(std::size_t item) const {
  const auto row = static_cast<Eigen::Index>(item);
  TrainingEvidence<float> out;
  out.words = plain_.row(row).data();
  out.masked = masked_.row(row).data();
  out.photo = folds_.row(row).data();
  if (known_elsewhere_[item]) out.photo_elsewhere = sources_.row(row).data();
  out.of_words = classes_;
  out.of_photo = 3 * classes_;
  return out;
}

std::uint64_t Evidence::fingerprint() const {
  std::uint64_t sum = elsewhere_ ? 1 : 0;
  for (const Matrix<float>* part : {&plain_, &masked_, &folds_, &sources_}) {
    for (const float value : part->reshaped()) {
      constexpr std::uint64_t kPrime = 0x100000001b3ULL;
      sum = (sum ^ static_cast<std::uint64_t>(std::llround(1e4 * double{value}))) * kPrime;
    }
  }
  return sum;
}

void Evidence::write(int photo, int caption, Words words, std::span<float> out) const {
  std::fill(out.begin(), out.end(), 0.0F);
  if (words != Words::none) {
    const auto row = (words == Words::masked ? masked_ : plain_).row(caption);
    std::copy(row.begin(), row.end(), out.begin());
  }
  if (photo < 0) return;
  const auto row = (elsewhere_ ? sources_ : folds_).row(photo);
  std::copy(row.begin(), row.end(), out.begin() + classes_);
}

}  // namespace qurio
