// What turning one angle does while everything else stays.
//
// An angle that occurs once, in a gate of the two-term shift rule, moves every expectation on
// a + b cos t + c sin t (Nakanishi, Fujii, Todo, Phys. Rev. Research 2, 043158, 2020): three runs
// of the circuit give the whole curve, exactly, and its slope; every other angle's slope takes two.
#pragma once

#include <span>
#include <vector>

#include "core/model/answer/recogniser.h"

namespace qurio {

struct AngleSweep {
  // Of the head alone: samples x classes, at t = -pi + 2 pi s / (samples - 1).
  std::vector<float> probabilities;
  // d log p / d angle of the class that the head puts first, for every angle, at the angles given.
  std::vector<float> gradient;
};

// Errors: those of Recogniser::answer, invalid_argument (no such angle, one that the rule does not
// hold for, fewer than two samples).
Result<AngleSweep> angle_sweep(const Recogniser& recogniser, const EncodedObject& object,
                               std::span<const float> angles, int angle, int samples);

}  // namespace qurio
