#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "core/quantum/kernels/binomial.h"

using namespace qurio;

namespace {

// log of the probability of k in n trials.
double log_mass(double n, double p, double k) {
  return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1) + k * std::log(p) +
         (n - k) * std::log1p(-p);
}

// Chi-squared over the values that are expected five times or more, all others in one cell, in
// standard deviations from its mean.
double surprise(std::uint64_t trials, double p, int draws, Random& random) {
  const auto n = static_cast<double>(trials);
  std::vector<int> seen(trials + 1);
  for (int d = 0; d < draws; ++d) {
    const std::uint64_t k = binomial(trials, p, random);
    REQUIRE(k <= trials);
    ++seen[k];
  }
  double chi = 0;
  double expected_rest = 0;
  double seen_rest = 0;
  int cells = 0;
  for (std::size_t k = 0; k < seen.size(); ++k) {
    const double expected = draws * std::exp(log_mass(n, p, static_cast<double>(k)));
    if (expected < 5) {
      expected_rest += expected;
      seen_rest += seen[k];
      continue;
    }
    chi += (seen[k] - expected) * (seen[k] - expected) / expected;
    ++cells;
  }
  if (expected_rest >= 5) {
    chi += (seen_rest - expected_rest) * (seen_rest - expected_rest) / expected_rest;
    ++cells;
  } else {
    CHECK(seen_rest < 25);
  }
  const double freedom = std::max(1, cells - 1);
  return (chi - freedom) / std::sqrt(2 * freedom);
}

}  // namespace

TEST_CASE("binomial numbers follow their distribution in all three ways", "[binomial]") {
  Random random(21);
  // One trial; words of digits; inversion; rejection; and both ends of p in each.
  for (const auto& [trials, p] : std::vector<std::pair<std::uint64_t, double>>{{1, 0.3},
                                                                               {5, 0.9},
                                                                               {63, 0.5},
                                                                               {64, 0.123},
                                                                               {65, 0.1},
                                                                               {65, 0.93},
                                                                               {900, 0.01},
                                                                               {900, 0.995},
                                                                               {65, 0.5},
                                                                               {100, 0.101},
                                                                               {200, 0.7},
                                                                               {4000, 0.25},
                                                                               {50000, 0.0003},
                                                                               {100000, 0.5}}) {
    CAPTURE(trials, p);
    CHECK(std::fabs(surprise(trials, p, 200000, random)) < 4.5);
  }
}

TEST_CASE("what cannot vary does not", "[binomial]") {
  Random random(22);
  CHECK(binomial(0, 0.5, random) == 0);
  for (const std::uint64_t trials : {std::uint64_t{1}, std::uint64_t{64}, std::uint64_t{100000}}) {
    CHECK(binomial(trials, 0, random) == 0);
    CHECK(binomial(trials, -1e-17, random) == 0);
    CHECK(binomial(trials, 1, random) == trials);
    CHECK(binomial(trials, 1 + 1e-15, random) == trials);
  }
}

TEST_CASE("a million million trials keep mean and spread", "[binomial]") {
  Random random(23);
  const double n = 1e12;
  const double p = 0.37;
  constexpr int kDraws = 20000;
  double sum = 0;
  double squares = 0;
  for (int d = 0; d < kDraws; ++d) {
    const double off = static_cast<double>(binomial(1000000000000, p, random)) - n * p;
    sum += off;
    squares += off * off;
  }
  const double variance = n * p * (1 - p);
  CHECK(std::fabs(sum / kDraws) < 4.5 * std::sqrt(variance / kDraws));
  CHECK(squares / kDraws == Approx(variance).epsilon(0.05));
}
