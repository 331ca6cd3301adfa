// What turning the angles of the circuit does: the whole curve of one, and the slope of all.
//
// An angle that occurs once, in a gate of the two-term shift rule, moves every expectation on
// a + b cos t + c sin t (Nakanishi, Fujii, Todo, Phys. Rev. Research 2, 043158, 2020): three runs
// of the circuit give the whole curve, exactly; two give the slope at one point (Mitarai et al.
// 2018).
#pragma once

#include <span>
#include <vector>

#include "core/model/answer/recogniser.h"

namespace qurio {

// The head's probabilities for every turn of one angle, the others as given: samples x classes, at
// t = -pi + 2 pi s / (samples - 1). Errors: those of Recogniser::answer, invalid_argument (no such
// angle, one that the rule does not hold for, fewer than two samples).
Result<std::vector<float>> angle_sweep(const Recogniser& recogniser, const EncodedObject& object,
                                       std::span<const float> angles, int angle, int samples);

// d log p / d angle of the class that the head puts first, for every angle, at the angles given.
// Errors: those of Recogniser::answer, invalid_argument (an angle that the rule does not hold for).
Result<std::vector<float>> angle_gradient(const Recogniser& recogniser, const EncodedObject& object,
                                          std::span<const float> angles);

}  // namespace qurio
