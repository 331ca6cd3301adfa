// What the parts of the whole answer (core/model/whole.h) say about the items of a set.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/model/lexicon.h"
#include "core/model/prototypes.h"
#include "core/model/whole.h"
#include "models/train/runs.h"

namespace qurio {

// Items x classes, from the captions and from the captions without class words.
struct WordEvidence {
  Matrix<float> plain, masked;
};
WordEvidence read_evidence(const FeatureSet& set, const Lexicon& lexicon);

// The mean region of every item's photo, items x 816; zeros for an item without one.
Matrix<float> mean_regions(const FeatureSet& set);

// Prototypes of the classes that the training items have photos of.
struct LearnedPrototypes {
  PhotoPrototypes prototypes;
  std::vector<int> classes;  // the class of every prototype, ascending
};
// Errors: those of make_photo_prototypes.
Result<LearnedPrototypes> learn_prototypes(const Matrix<float>& mean_regions, const FeatureSet& set,
                                           const Labels& labels, std::span<const int> train);

// One row per photo of `mean_regions`; a class without a prototype is as far as can be (-1).
Matrix<float> similarities(const LearnedPrototypes& learned, const Matrix<float>& mean_regions,
                           int classes);

// The parts of some answers under one condition; empty matrices: that part has nothing to say.
struct PartsRows {
  Matrix<float> log_head, evidence, similarity;  // rows x classes
};

// The rows' z of whole.h: softmax(z / settings.temperature) is the whole answer.
Matrix<float> whole_logits(const WholeSettings& settings, const PartsRows& rows);

// a, b, c >= 0 that make the mean negative log-likelihood of the truth smallest (convex: Newton's
// method with step halving), temperature 1, and the lowest threshold above which kRight of the
// answers are right; where that would refuse more than kRefused of the rows, the one that refuses
// so many. Precondition: at least one row.
inline constexpr double kRight = 0.95;
inline constexpr double kRefused = 0.3;
WholeSettings fit_whole(const PartsRows& rows, std::span<const int> truth);

// What words and photos say about the items of a set, whoever was trained on which part of it.
class WholeInputs {
 public:
  // Prototypes of every part are learned from the photos that it learns from. Errors: those of
  // learn_prototypes.
  static Result<WholeInputs> create(const FeatureSet& set, const Labels& labels,
                                    const Lexicon& lexicon, const std::vector<Part>& parts,
                                    int threads, const FeatureSet* wild = nullptr);

  // Next to what a head trained on part `part` answered; its logits count at `temperature`.
  PartsRows rows(const RunAnswers& answers, Condition condition, std::size_t part,
                 double temperature) const;
  // Next to what it answered to the photos of `wild`.
  PartsRows wild_rows(const RunAnswers& answers, std::size_t part, double temperature) const;

 private:
  WordEvidence evidence_;
  std::vector<Matrix<float>> similarity_, wild_similarity_;  // by part: items x classes
};

// The condition's column in the arrays of a head file (core/model/head_arrays.h).
std::size_t case_of(Condition condition);
// The condition that stands for a modality case.
inline constexpr Condition kCaseConditions[kModalityCases] = {Condition::photo_caption,
                                                              Condition::photo, Condition::caption};
using CaseSettings = std::array<WholeSettings, kModalityCases>;

// Fitted on the parts in `fitted` (all of them learned without their own items), all seeds
// together, by modality case; real captions as they are. temperatures: of the head's logits.
CaseSettings fit_cases(const ArmRuns& arm, const WholeInputs& inputs, const Labels& labels,
                       std::span<const std::size_t> fitted,
                       const std::array<double, kModalityCases>& temperatures);

// The same arm's whole answers: logits are z of whole.h. settings: one for every part, or one for
// all.
ArmRuns whole_runs(const ArmRuns& arm, const WholeInputs& inputs,
                   std::span<const CaseSettings> settings,
                   const std::array<double, kModalityCases>& temperatures);

// For every part, settings fitted on all the others.
std::vector<CaseSettings> fit_crosswise(const ArmRuns& arm, const WholeInputs& inputs,
                                        const Labels& labels,
                                        const std::array<double, kModalityCases>& temperatures);

}  // namespace qurio
