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

#include "core/model/head/head.h"
#include "core/quantum/quantum.h"
#include "core/status.h"

namespace qurio {

struct Measurement {
  std::uint64_t shots = 1000;  // of each of the two settings, > 0
  NoiseModel noise = {};
  std::uint64_t seed = 1;
  int repeats = 100;  // experiments that the intervals come from, > 0
};

struct MeasuredAnswer {
  std::vector<float> probabilities;  // what the first experiment says
  std::vector<float> low;            // 2.5 % and 97.5 % quantiles over the experiments
  std::vector<float> high;
  std::vector<float> limit;  // what infinitely many shots would say, the noise included
  float agreement = 0;       // share of the experiments whose first class is that of the exact head
};

// `angles` as in Head::answer. Errors: its own, invalid_argument (shots, repeats, the noise),
// too_large (more qubits than kMaxDensityQubits).
Result<MeasuredAnswer> measure(const Head& head, const HeadInput& input,
                               std::span<const float> angles, const Measurement& measurement);

inline constexpr std::uint64_t kMostShots = 100000;

// The fewest shots, of 10, 20, 50, 100 ... kMostShots, with which at least `share` of the
// experiments put the exact head's class first; 0 if not even kMostShots do. Errors as measure().
Result<std::uint64_t> shots_until_safe(const Head& head, const HeadInput& input,
                                       std::span<const float> angles,
                                       const Measurement& measurement, double share = 0.95);

}  // namespace qurio
