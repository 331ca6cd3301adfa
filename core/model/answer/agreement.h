// Do picture and words agree? A read-out of what the model itself reads in each of them alone: the
// probability that the caption belongs to the picture, from the answers p to the photo alone and q
// to the caption alone.
//
//   agreement = 1 / (1 + exp(-(b + sum_k w_k x_k + sum_{k <= l} w_kl x_k x_l)))
//   x = l(sum_c p_c q_c),  l(sum_g p_g q_g),  l(sum_cd p_c t_cd q_d),  l(p[argmax q]),
//       l(q[argmax p]),  max p,  max q;             l(y) = log y / log kLeastProbability
//
// g runs over the groups of classes and over every class that is in none; p_g is the sum of p over
// the group. t_cd says what goes together though it is not one class: how many times as often as by
// chance a photo is read as c where its own caption is read as d (as a sculpture where the caption
// is of a bronze, as an Asian painting where it is of a woodblock print). The logarithm of that
// alone would be the evidence of one class of each (pointwise mutual information: Church and Hanks,
// 1990). What is below kLeastProbability counts as that much, so that x is in [0, 1], but for the
// third, which is below 0 where classes go together more often than by chance. b, w and t are
// trained on captions that belong to their pictures and on captions of other objects
// (models/train/agreement_fit.h).
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/model/answer/class_groups.h"
#include "core/model/file/model_reader.h"
#include "core/model/matrix.h"

namespace qurio {

inline constexpr std::size_t kAgreementInputs = 7;
// The inputs, then their products x_k x_l, k <= l, by k and then by l.
inline constexpr std::size_t kAgreementTerms =
    kAgreementInputs + kAgreementInputs * (kAgreementInputs + 1) / 2;
using AgreementTerms = std::array<double, kAgreementTerms>;

// Precondition: one probability per class in both; `together`, t, has a row for each c and a column
// for each d, or is empty: then t is 1; of_class of as many, or no groups.
AgreementTerms agreement_terms(std::span<const float> photo, std::span<const float> caption,
                               const Matrix<float>& together, const ClassGroups& groups);

struct AgreementModel {
  float bias = 0;                                // b
  std::array<float, kAgreementTerms> weights{};  // w, in the order of the terms
  float threshold = 0;     // below it they disagree, or nothing is said for sure
  Matrix<float> together;  // t; empty: nothing is known of classes that go together

  // In [0, 1]. Preconditions as above.
  float agreement(std::span<const float> photo, std::span<const float> caption,
                  const ClassGroups& groups) const;
};

// The arrays `agreement` [1, 1 + kAgreementTerms + 1] of a head file: b, w, threshold; and
// `agreement_classes` [classes, classes]: t, all 1 where nothing is known. Wrong, as the reader has
// it: no such array, another shape.
AgreementModel read_agreement(ModelReader& reader, int classes);
std::vector<NamedArray> agreement_arrays(const AgreementModel& model, int classes);

}  // namespace qurio
