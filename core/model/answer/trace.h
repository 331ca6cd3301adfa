// Every step of the circuit, observed.
#pragma once

#include <span>
#include <vector>

#include "core/model/answer/recogniser.h"

namespace qurio {

// One flat buffer for the page: as many rows as operations and one (row 0: after encoding), each
//   amplitudes re (2^n), amplitudes im (2^n), Bloch vectors (3 n), one-qubit entropies (n),
//   mutual information of pairs (n(n-1)/2), class probabilities if read out here (classes).
// Entropies and mutual information in bits.
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
