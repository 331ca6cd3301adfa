// Every step of the circuit, observed.
#pragma once

#include <span>
#include <vector>

#include "core/model/answer/recogniser.h"

namespace qurio {

// One flat buffer for the page: as many rows as operations and one (row 0: after encoding), each a
// row of FollowedState (core/quantum/follow.h) and the class probabilities if read out here
// (classes).
struct Trace {
  int qubits = 0;
  int classes = 0;
  int rows = 0;
  int row_length = 0;
  std::vector<float> values;
};

// Errors: those of Recogniser::answer.
Result<Trace> trace(const Recogniser& recogniser, const EncodedObject& object,
                    std::span<const float> angles = {});

}  // namespace qurio
