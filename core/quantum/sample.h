// Shots: what a measurement in the computational basis gives, with own reproducible random numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "core/quantum/random.h"
#include "core/quantum/state.h"
#include "core/status.h"

namespace qurio {

// Draws shots from a binary tree of sums of probabilities, in either of two ways, both exact: one
// by one by inversion of the distribution function, n comparisons for 2^n outcomes; or all at once
// by the conditional method for multinomial numbers: the shots of a group of outcomes part into
// those of its two halves by a binomial number, down to the single outcomes.
class ShotSampler {
 public:
  // probabilities.size() is a power of two, at most 2^kMaxQubits. They need not sum to 1: they are
  // divided by their sum. Errors: invalid_argument if one is negative or all are zero, or for
  // another size; not_finite.
  static Result<ShotSampler> create(std::span<const double> probabilities);

  int qubits() const { return qubits_; }
  // A basis index.
  std::uint32_t draw(Random& random) const;
  // counts[b] <- how many of `shots` shots gave b; counts.size() == 2^qubits. Allocates nothing,
  // and takes no longer for more shots once there are kShotsPerOutcome for every outcome.
  void count(std::uint64_t shots, Random& random, std::span<std::uint64_t> counts) const;

  // From here on all at once is faster.
  static constexpr std::uint64_t kShotsPerOutcome = 2;

 private:
  int qubits_ = 0;
  // Group 1 is all outcomes, group k has the halves 2k and 2k + 1, and 2^qubits + b is outcome b.
  std::vector<double> sums_;
};

// <Z_i> (n) and <Z_i Z_j> (pair_count) of a distribution over basis indices, in the order of
// expectations_z; `distribution` (2^n) is divided by its sum, and overwritten: probabilities, or
// counts of shots. Either span may be empty. Precondition: the sum is positive.
void expectations_z(std::span<double> distribution, std::span<double> z, std::span<double> zz);

// Wilson score interval (Wilson 1927) of a share of trials; z = 1.96: 95 %. No trials: [0, 1].
std::pair<double, double> wilson(double share, std::uint64_t trials, double z = 1.959963984540054);

}  // namespace qurio
