// Do picture and words agree? A read-out of what the model itself reads in each of them alone: the
// probability that the caption belongs to the picture, from the answers p to the photo alone and q
// to the caption alone.
//
//   agreement = 1 / (1 + exp(-(b + sum_k w_k x_k)))
//   x = log sum_c p_c q_c,  log sum_g p_g q_g,  log p[argmax q],  log q[argmax p],  max p,  max q
//
// g runs over the groups of classes and over every class that is in none; p_g is the sum of p over
// the group. Probabilities below kLeastProbability count as that much. b and w are trained on
// captions that belong to their pictures and on captions of other objects
// (models/train/agreement_fit.h).
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "core/model/answer/class_groups.h"
#include "core/model/file/model_reader.h"

namespace qurio {

inline constexpr std::size_t kAgreementInputs = 6;
using AgreementInputs = std::array<double, kAgreementInputs>;

// Precondition: one probability per class in both, and of_class of as many, or no groups.
AgreementInputs agreement_inputs(std::span<const float> photo, std::span<const float> caption,
                                 const ClassGroups& groups);

struct AgreementModel {
  float bias = 0;                                 // b
  std::array<float, kAgreementInputs> weights{};  // w
  float threshold = 0;  // below it they disagree, or nothing is said for sure

  // In [0, 1].
  float agreement(const AgreementInputs& inputs) const;
};

// The array `agreement` [1, 8] of a head file: b, w, threshold. Wrong, as the reader has it: no
// such array, another shape.
AgreementModel read_agreement(ModelReader& reader);
NamedArray agreement_array(const AgreementModel& model);

}  // namespace qurio
