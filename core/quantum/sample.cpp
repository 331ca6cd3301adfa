#include "core/quantum/sample.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>

#include "core/quantum/circuit.h"
#include "core/quantum/kernels/binomial.h"
#include "core/quantum/kernels/walsh.h"
#include "core/quantum/observe.h"

namespace qurio {
Result<ShotSampler> ShotSampler::create(std::span<const double> probabilities) {
  const std::size_t size = probabilities.size();
  if (!std::has_single_bit(size) || size > std::size_t{1} << kMaxQubits) {
    return {Status::invalid_argument, std::to_string(size) +
                                          " probabilities: a power of two is needed, at most 2^" +
                                          std::to_string(kMaxQubits)};
  }
  ShotSampler sampler;
  sampler.qubits_ = std::countr_zero(size);
  std::vector<double>& sums = sampler.sums_;
  sums.resize(2 * size);
  for (std::size_t b = 0; b < size; ++b) {
    if (!std::isfinite(probabilities[b])) {
      return {Status::not_finite, "probability " + std::to_string(b) + " is not finite"};
    }
    if (probabilities[b] < 0) {
      return {Status::invalid_argument, "probability " + std::to_string(b) + " is negative"};
    }
    sums[size + b] = probabilities[b];
  }
  for (std::size_t k = size; k-- > 1;) sums[k] = sums[2 * k] + sums[2 * k + 1];
  if (!std::isfinite(sums[1])) return {Status::not_finite, "the probabilities' sum is not finite"};
  if (sums[1] <= 0) return {Status::invalid_argument, "all probabilities are zero"};
  return sampler;
}

std::uint32_t ShotSampler::draw(Random& random) const {
  const std::size_t size = sums_.size() / 2;
  double rest = random.uniform() * sums_[1];
  std::size_t group = 1;
  while (group < size) {
    group *= 2;
    // Rounding could lead into a half that never happens.
    if (rest >= sums_[group] && sums_[group + 1] > 0) rest -= sums_[group++];
  }
  return static_cast<std::uint32_t>(group - size);
}

void ShotSampler::count(std::uint64_t shots, Random& random,
                        std::span<std::uint64_t> counts) const {
  const std::size_t size = counts.size();
  std::fill(counts.begin(), counts.end(), std::uint64_t{0});
  if (shots < kShotsPerOutcome * size) {
    for (std::uint64_t shot = 0; shot < shots; ++shot) ++counts[draw(random)];
    return;
  }
  // The shots of a group stand at its first outcome.
  counts[0] = shots;
  std::size_t group = 1;
  for (std::size_t width = size; width > 1; width /= 2) {
    for (std::size_t at = 0; at < size; at += width, ++group) {
      if (counts[at] == 0) continue;
      const std::uint64_t first = binomial(counts[at], sums_[2 * group] / sums_[group], random);
      counts[at + width / 2] = counts[at] - first;
      counts[at] = first;
    }
  }
}

void expectations_z(std::span<double> distribution, std::span<double> z, std::span<double> zz) {
  const int n = std::countr_zero(distribution.size());
  walsh_hadamard(distribution.data(), distribution.size());
  const double sum = distribution[0];
  const auto bit = [n](int q) { return std::size_t{1} << (n - 1 - q); };
  for (int i = 0; i < n; ++i) {
    if (!z.empty()) z[static_cast<std::size_t>(i)] = distribution[bit(i)] / sum;
    for (int j = i + 1; j < n && !zz.empty(); ++j) {
      zz[static_cast<std::size_t>(pair_index(n, i, j))] = distribution[bit(i) | bit(j)] / sum;
    }
  }
}

std::pair<double, double> wilson(double share, std::uint64_t trials, double z) {
  if (trials == 0) return {0, 1};
  const auto n = static_cast<double>(trials);
  const double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
  const double half =
      z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace qurio
