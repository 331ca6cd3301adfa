// How the agreement of picture and words (core/model/answer/agreement.h) is trained, on answers of
// models that were trained without the items they answer.
#pragma once

#include <span>
#include <vector>

#include "core/model/answer/agreement.h"
#include "core/model/answer/conclusion.h"
#include "models/train/pool_fit.h"

namespace qurio {

// A photo and a caption, as they are read together and alone.
struct PairAnswer {
  SwappedPair pair;
  bool belongs = false;        // the caption is the photo's own
  bool right = false;          // the answer to both is the class of the photo
  std::vector<float> photo;    // probabilities of the classes, from the photo alone
  std::vector<float> caption;  // and from the caption alone
  ConclusionGrounds grounds;   // all but `agrees`
};

// What is asked about the parts of a rehearsal.
struct PairQuestions {
  const std::vector<Run>& runs;  // by part, here and below
  const PoolFitInputs& inputs;
  const std::vector<CaseSettings>& settings;
  const ClassGroups& groups;
  const Labels& labels;
  const Temperatures& temperatures;
};
using PairsByPart = std::vector<std::vector<PairAnswer>>;
// By the part of the photo: every item that has answers to photo, caption and both, then every
// swapped pair. Photo and caption alone are each read by the model of their own part, which never
// saw them; both together by that of the photo, which may have seen the other caption.
PairsByPart pair_answers(const PairQuestions& asked);

float agreement_of(const AgreementModel& model, const PairAnswer& answer,
                   const ClassGroups& groups);
Conclusion conclusion_of(const AgreementModel& model, const PairAnswer& answer,
                         const ClassGroups& groups);

// For objects of collections that were trained on (`known`) and of others (`novel`); either may be
// empty. Without pairs of both sorts nothing is known of agreement: every weight and the threshold
// are 0, and everything agrees.
//   - t is the share of p_c q_d among the pairs that belong, either kind half, over what chance
//     makes of the shares of p_c and q_d, with kChance pairs by chance mixed in for every one that
//     belongs; at most kMostTimes, and 1 where a class has no share at all;
//   - b and w make the mean negative log-likelihood of "belongs" smallest, pairs that belong and
//     that do not counting half in either kind (convex: Newton's method, a small ridge);
//   - the threshold is the lowest at which kPlainKnown and kPlainNovel of the pairs with a caption
//     of any other class are given a plain answer.
// Few enough that a caption of something else is seldom believed, and many enough that the captions
// that belong to their photos, which come far more often, keep their plain answers (87 % of them in
// known collections, 75 % in others).
inline constexpr double kPlainKnown = 0.075;
inline constexpr double kPlainNovel = 0.12;
inline constexpr double kChance = 0.05;
inline constexpr double kMostTimes = 1000;  // shares of next to nothing; files have 16 bits
AgreementModel fit_agreement(std::span<const PairAnswer> known, std::span<const PairAnswer> novel,
                             const ClassGroups& groups);

std::vector<PairAnswer> all_pairs(const PairsByPart& parts);
// For every part, a model fitted without its items.
std::vector<AgreementModel> fit_agreement_crosswise(const PairsByPart& known,
                                                    const PairsByPart& novel,
                                                    const std::vector<Part>& parts,
                                                    const ClassGroups& groups);

}  // namespace qurio
