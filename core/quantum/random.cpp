#include "core/quantum/random.h"

#include <cmath>
#include <numbers>

#include "core/quantum/kernels/logarithm.h"
#include "core/quantum/kernels/trig.h"

namespace qurio {

Random::Random(std::uint64_t seed) {
  for (std::uint64_t& word : state_) {
    seed += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = seed;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    word = z ^ (z >> 31);
  }
}

std::size_t Random::below(std::size_t bound) {
  const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
  std::uint64_t value = next();
  while (value >= limit) value = next();
  return static_cast<std::size_t>(value % bound);
}

double Random::normal() {
  const double radius = std::sqrt(-2 * natural_log(1 - uniform()));
  return radius * sine_cosine(2 * std::numbers::pi * uniform()).cosine;
}

}  // namespace qurio
