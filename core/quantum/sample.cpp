#include "core/quantum/sample.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>

#include "core/quantum/circuit.h"
#include "core/quantum/observe.h"
#include "core/quantum/walsh.h"

namespace qurio {
namespace {

// The index takes the upper bits of one random number, the threshold is compared with 32 of those
// below: a probability is off by less than 2^-32 of an even one.
constexpr int kThresholdBits = 32;
constexpr std::uint64_t kAlways = std::uint64_t{1} << kThresholdBits;

std::pair<double, double> wilson_of(double p, double n, double z) {
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  return {std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

}  // namespace

Result<ShotSampler> ShotSampler::create(std::span<const double> probabilities) {
  const std::size_t size = probabilities.size();
  if (!std::has_single_bit(size) || size > std::size_t{1} << kMaxQubits) {
    return {Status::invalid_argument, std::to_string(size) +
                                          " probabilities: a power of two is needed, at most 2^" +
                                          std::to_string(kMaxQubits)};
  }
  double sum = 0;
  for (std::size_t b = 0; b < size; ++b) {
    if (!std::isfinite(probabilities[b])) {
      return {Status::not_finite, "probability " + std::to_string(b) + " is not finite"};
    }
    if (probabilities[b] < 0) {
      return {Status::invalid_argument, "probability " + std::to_string(b) + " is negative"};
    }
    sum += probabilities[b];
  }
  if (!std::isfinite(sum)) return {Status::not_finite, "the probabilities' sum is not finite"};
  if (sum <= 0) return {Status::invalid_argument, "all probabilities are zero"};

  // Every outcome gets `size` * p; the poor ones are filled up from rich ones, their aliases.
  ShotSampler sampler;
  sampler.qubits_ = std::countr_zero(size);
  sampler.entries_.resize(size);
  std::vector<double> share(size);
  std::vector<std::uint32_t> poor;
  std::vector<std::uint32_t> rich;
  for (std::size_t b = 0; b < size; ++b) {
    share[b] = probabilities[b] / sum * static_cast<double>(size);
    (share[b] < 1 ? poor : rich).push_back(static_cast<std::uint32_t>(b));
  }
  while (!poor.empty() && !rich.empty()) {
    const std::uint32_t low = poor.back();
    const std::uint32_t high = rich.back();
    poor.pop_back();
    sampler.entries_[low] = {static_cast<std::uint64_t>(share[low] * static_cast<double>(kAlways)),
                             high};
    share[high] -= 1 - share[low];
    if (share[high] < 1) {
      rich.pop_back();
      poor.push_back(high);
    }
  }
  // What is left is 1 but for rounding.
  for (const auto* const rest : {&poor, &rich}) {
    for (const std::uint32_t b : *rest) sampler.entries_[b] = {kAlways, b};
  }
  return sampler;
}

std::uint32_t ShotSampler::draw(Random& random) const {
  const std::uint64_t bits = random.next();
  const auto index = static_cast<std::uint32_t>(bits >> kThresholdBits >> (32 - qubits_));
  const Entry& entry = entries_[index];
  // The lower half of the number is independent of the index, which is cut from the upper one.
  return (bits & (kAlways - 1)) < entry.threshold ? index : entry.alias;
}

void ShotSampler::count(std::uint64_t shots, Random& random,
                        std::span<std::uint64_t> counts) const {
  std::fill(counts.begin(), counts.end(), std::uint64_t{0});
  for (std::uint64_t shot = 0; shot < shots; ++shot) ++counts[draw(random)];
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

std::pair<double, double> wilson(std::uint64_t successes, std::uint64_t trials, double z) {
  if (trials == 0) return {0, 1};
  const auto n = static_cast<double>(trials);
  return wilson_of(static_cast<double>(successes) / n, n, z);
}

std::pair<double, double> expectation_interval(double mean, std::uint64_t shots, double z) {
  if (shots == 0) return {-1, 1};
  const auto [low, high] = wilson_of((1 + mean) / 2, static_cast<double>(shots), z);
  return {2 * low - 1, 2 * high - 1};
}

}  // namespace qurio
