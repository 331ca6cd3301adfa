#include "core/quantum/kernels/binomial.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>

#include "core/quantum/kernels/logarithm.h"

namespace qurio {
namespace {

// Below this mean inversion is faster; above it the rejection's constants hold.
constexpr double kSmallMean = 10;

// log k! minus Stirling's formula for it.
double stirling_tail(double k) {
  static constexpr std::array<double, 10> kFirst = {
      0.08106146679532726,  0.04134069595540929, 0.02767792568499834, 0.02079067210376509,
      0.01664469118982119,  0.01387612882307075, 0.01189670994589177, 0.01041126526197209,
      0.009255462182712733, 0.008330563433362871};
  if (k < static_cast<double>(kFirst.size())) return kFirst[static_cast<std::size_t>(k)];
  const double next = k + 1;
  const double square = next * next;
  return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / next;
}

constexpr std::uint64_t kWord = 64;

// At most kWord trials, each a comparison of a uniform number's binary digits with those of p: a
// digit of all of them at a time, until none is undecided.
std::uint64_t by_digits(std::uint64_t trials, double p, Random& random) {
  std::uint64_t undecided = ~std::uint64_t{0} >> (kWord - trials);
  std::uint64_t below = 0;
  while (undecided != 0 && p > 0) {
    const std::uint64_t digits = random.next();
    p *= 2;
    if (p >= 1) {
      p -= 1;
      below |= undecided & ~digits;
      undecided &= digits;
    } else {
      undecided &= ~digits;
    }
  }
  return static_cast<std::uint64_t>(std::popcount(below));
}

// 1 - (1 - p)^n, by squaring.
double any_success(std::uint64_t n, double p) {
  double any = 0;
  for (; n != 0; n /= 2) {
    if (n % 2 != 0) any += p - any * p;
    p *= 2 - p;
  }
  return any;
}

// Walks up the distribution function.
std::uint64_t by_inversion(std::uint64_t n, double p, Random& random) {
  const double odds = p / (1 - p);
  const double none = 1 - any_success(n, p);
  for (;;) {
    double left = random.uniform();
    double mass = none;
    for (std::uint64_t k = 0; k <= n; ++k) {
      if (left < mass) return k;
      left -= mass;
      mass *= odds * static_cast<double>(n - k) / static_cast<double>(k + 1);
    }
    // Rounding left a rest beyond the last value.
  }
}

// The logarithm of the probability of k over that of the most probable m.
double log_ratio(double n, double odds, double m, double k) {
  return (m + 0.5) * natural_log((m + 1) / (odds * (n - m + 1))) +
         (n + 1) * natural_log((n - m + 1) / (n - k + 1)) +
         (k + 0.5) * natural_log(odds * (n - k + 1) / (k + 1)) +
         (stirling_tail(m) + stirling_tail(n - m) - stirling_tail(k) - stirling_tail(n - k));
}

// The names of the paper: u and v are uniform, k = floor((2a / (1/2 - |u|) + b) u + c).
std::uint64_t by_rejection(std::uint64_t trials, double p, Random& random) {
  const auto n = static_cast<double>(trials);
  const double deviation = std::sqrt(n * p * (1 - p));
  const double b = 1.15 + 2.53 * deviation;
  const double a = -0.0873 + 0.0248 * b + 0.01 * p;
  const double c = n * p + 0.5;
  const double surely = 0.92 - 4.2 / b;
  for (;;) {
    const double u = random.uniform() - 0.5;
    const double v = random.uniform();
    const double edge = 0.5 - std::fabs(u);
    const double k = std::floor((2 * a / edge + b) * u + c);
    if (!(k >= 0 && k <= n)) continue;
    if (edge >= 0.07 && v <= surely) return static_cast<std::uint64_t>(k);
    const double alpha = (2.83 + 5.1 / b) * deviation;
    const double height = natural_log(v * alpha / (a / (edge * edge) + b));
    if (height <= log_ratio(n, p / (1 - p), std::floor((n + 1) * p), k)) {
      return static_cast<std::uint64_t>(k);
    }
  }
}

std::uint64_t at_most_half(std::uint64_t trials, double p, Random& random) {
  const bool small = static_cast<double>(trials) * p < kSmallMean;
  return small ? by_inversion(trials, p, random) : by_rejection(trials, p, random);
}

}  // namespace

std::uint64_t binomial(std::uint64_t trials, double p, Random& random) {
  if (trials == 0 || !(p > 0)) return 0;
  if (p >= 1) return trials;
  if (trials <= kWord) return by_digits(trials, p, random);
  return p <= 0.5 ? at_most_half(trials, p, random) : trials - at_most_half(trials, 1 - p, random);
}

}  // namespace qurio
