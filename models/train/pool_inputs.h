// What the parts of the pooled answer (core/model/answer/log_linear_pool.h) say about the items of
// a set.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/learn/exemplar_fit.h"
#include "core/model/answer/exemplars.h"
#include "core/model/answer/lexicon.h"
#include "core/model/answer/log_linear_pool.h"
#include "core/model/answer/prototypes.h"
#include "models/train/head_file.h"
#include "models/train/runs.h"

namespace qurio {

// What the words of captions say: items x classes, and items x 1 for the unknown kind that has
// most.
struct WordRows {
  Matrix<float> evidence, unknown;
};
// From the captions, and from the captions without class words.
struct WordEvidence {
  WordRows plain, masked;
};
WordEvidence read_evidence(const FeatureSet& set, const Lexicon& lexicon);

// The mean region of every item's photo, items x 512; zeros for an item without one.
Matrix<float> mean_regions(const FeatureSet& set);

// What is learned from the photos of training items, about the classes that they show.
struct LearnedPhotos {
  PhotoPrototypes prototypes;
  PhotoExemplars exemplars;  // `classes` in it: as in a head file if every class has photos
  std::vector<int> classes;  // the class of every prototype, ascending
};
// Errors: those of make_photo_prototypes.
Result<LearnedPhotos> learn_photos(const Matrix<float>& mean_regions, const FeatureSet& set,
                                   const Labels& labels, std::span<const int> train,
                                   const OutsidePhotos& outside);

// The photos of a set as photos of what no class is.
OutsidePhotos outside_photos(const FeatureSet& set);

// Photos that show none of the classes.
struct ClasslessPhotos {
  OutsidePhotos outside;             // learned from
  const FeatureSet* wild = nullptr;  // asked about, never learned from
};

// One row per photo, against the prototype and the exemplars of every class; a class without
// them is as far as can be (-1).
struct PhotoRows {
  Matrix<float> similarity, votes, nearest;
};
PhotoRows photo_rows(const LearnedPhotos& learned, const Matrix<float>& mean_regions, int classes);

// The parts of some answers under one condition; empty matrices: that part has nothing to say.
struct PartsRows {
  Matrix<float> log_head, evidence, similarity, nearest, votes;  // rows x classes
  Matrix<float> unknown;  // rows x 1; where there is evidence
};
// The rows `chosen`, in that order.
PartsRows select(const PartsRows& rows, const std::vector<Eigen::Index>& chosen);

// The rows' z of log_linear_pool.h, scale included.
Matrix<float> pool_logits(const PoolSettings& settings, const PartsRows& rows);
// The rows' support of log_linear_pool.h for the largest z. A class is never the answer if
// `without` names it
// (-1: none).
std::vector<double> supports(const Matrix<float>& logits, const PartsRows& rows, int without = -1);

// What words and photos say about the items of a set, whoever was trained on which part of it.
class PoolFitInputs {
 public:
  // What is learned from photos is learned for every part from what that part learns from. Errors:
  // those of learn_photos.
  static Result<PoolFitInputs> create(const FeatureSet& set, const Labels& labels,
                                      const Lexicon& lexicon, const std::vector<Part>& parts,
                                      int threads, const ClasslessPhotos& classless);

  // Next to what a head trained on part `part` answered; its logits count at `temperature`.
  PartsRows rows(const RunAnswers& answers, Condition condition, std::size_t part,
                 double temperature) const;
  // Next to what it answered to photos under captions of other items.
  PartsRows swapped_rows(const SwappedAnswers& answers, std::size_t part, double temperature) const;
  // Next to what it answered to the photos of `wild`.
  PartsRows wild_rows(const RunAnswers& answers, std::size_t part, double temperature) const;

 private:
  WordEvidence evidence_;
  std::vector<PhotoRows> photos_, wild_;  // by part
};

using CaseSettings = std::array<PoolSettings, kModalityCases>;

// The same head's pooled answers: logits are z of log_linear_pool.h. settings: one for every part,
// or one for all.
ModelRuns pool_runs(const ModelRuns& model, const PoolFitInputs& inputs,
                    std::span<const CaseSettings> settings, const Temperatures& temperatures);

}  // namespace qurio
