// The head as a quantum computer would answer: a finite number of shots, on gates and a read-out
// that err.
//
// The read-out needs two settings, Z on every qubit and X on every qubit; each is given the same
// number of shots, and all its expectations come from the same shots, as on a device. The noise is
// exact (density matrix); only the shots are drawn.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/model/answer/recogniser.h"
#include "core/status.h"

namespace qurio {

inline constexpr int kMostShots = 100000;

// shots and seed are whole numbers in a double, which is what JavaScript has.
struct Measurement {
  double shots = 1000;      // of each of the two settings, 1 to kMostShots
  double depolarising = 0;  // after every gate on its wires: a probability
  double readout = 0;       // that a bit is read as the other: a probability
  double seed = 1;          // 0 to 2^53 - 1
  int repeats = 100;        // experiments that the intervals come from, > 0
};

struct MeasuredAnswer {
  std::vector<float> probabilities;  // what the first experiment says
  std::vector<float> low;            // 2.5 % and 97.5 % quantiles over the experiments
  std::vector<float> high;
  std::vector<float> limit;  // what infinitely many shots would say, the noise included
  float agreement = 0;       // share of the experiments whose first class is that of the exact head
};

// Errors: those of Recogniser::answer, invalid_argument (shots, seed, repeats, the noise),
// too_large (more qubits than kMaxDensityQubits).
Result<MeasuredAnswer> measure_shots(const Recogniser& recogniser, const EncodedObject& object,
                                     std::span<const float> angles, const Measurement& measurement);

struct SafeShots {
  int shots = 0;
};

// The fewest shots, of 10, 20, 50, 100 ... kMostShots, with which at least `share` of the
// experiments put the exact head's class first; 0 if not even kMostShots do. measurement.shots is
// not read. Errors as measure_shots().
Result<SafeShots> shots_until_safe(const Recogniser& recogniser, const EncodedObject& object,
                                   std::span<const float> angles, const Measurement& measurement,
                                   double share = 0.95);

}  // namespace qurio
