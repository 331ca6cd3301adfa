#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"

using namespace qurio;

namespace {

Status refusal(const std::vector<double>& probabilities) {
  const Result<ShotSampler> result = ShotSampler::create(probabilities);
  REQUIRE_FALSE(result.ok());
  CHECK_FALSE(result.message().empty());
  return result.status();
}

}  // namespace

TEST_CASE("what is no distribution is refused", "[sample]") {
  CHECK(refusal({}) == Status::invalid_argument);
  CHECK(refusal({0.5, 0.25, 0.25}) == Status::invalid_argument);
  CHECK(refusal({0, 0, 0, 0}) == Status::invalid_argument);
  CHECK(refusal({1, -1e-9}) == Status::invalid_argument);
  CHECK(refusal({1, std::nan("")}) == Status::not_finite);
  CHECK(refusal({1, std::numeric_limits<double>::infinity()}) == Status::not_finite);
  const double huge = std::numeric_limits<double>::max();
  CHECK(refusal({huge, huge}) == Status::not_finite);
}

TEST_CASE("shots fall with their probabilities", "[sample]") {
  Random random(3);
  for (const std::vector<double>& p : {std::vector<double>{1},
                                       {0, 1},
                                       {1, 0, 0, 0},
                                       {3, 1},
                                       {0.97, 0.01, 0, 0.02},
                                       {0.1, 0.2, 0.05, 0.15, 0.3, 0.1, 0.02, 0.08}}) {
    const ShotSampler sampler = ShotSampler::create(p).value();
    constexpr std::uint64_t kShots = 200000;
    std::vector<std::uint64_t> counts(p.size());
    sampler.count(kShots, random, counts);
    double sum = 0;
    for (const double x : p) sum += x;
    std::uint64_t total = 0;
    for (std::size_t b = 0; b < p.size(); ++b) {
      const double expected = p[b] / sum;
      const double sigma = std::sqrt(expected * (1 - expected) / kShots);
      CHECK(std::fabs(static_cast<double>(counts[b]) / kShots - expected) <= 4.5 * sigma);
      total += counts[b];
    }
    CHECK(total == kShots);
  }
}

TEST_CASE("a large distribution passes a chi-squared test, and its seed repeats it", "[sample]") {
  testing::Random source(4);
  std::vector<double> p(4096);
  double sum = 0;
  for (double& x : p) sum += x = source.uniform(0, 1) * source.uniform(0, 1);
  const ShotSampler sampler = ShotSampler::create(p).value();
  CHECK(sampler.qubits() == 12);
  Random random(5);
  std::vector<std::uint64_t> counts(p.size());
  constexpr std::uint64_t kShots = 4000000;
  sampler.count(kShots, random, counts);
  double chi = 0;
  int cells = 0;
  for (std::size_t b = 0; b < p.size(); ++b) {
    const double expected = p[b] / sum * kShots;
    if (expected < 5) continue;
    const double off = static_cast<double>(counts[b]) - expected;
    chi += off * off / expected;
    ++cells;
  }
  // Mean `cells`, standard deviation sqrt(2 cells): five of them either way.
  CHECK(std::fabs(chi - cells) < 5 * std::sqrt(2.0 * cells));
  Random again(5);
  std::vector<std::uint64_t> repeated(p.size());
  sampler.count(kShots, again, repeated);
  CHECK(repeated == counts);
}

TEST_CASE("shots one by one and shots all at once have one distribution", "[sample]") {
  // Means and covariances of the counts, drawn either way, against those of a multinomial.
  const std::vector<double> p = {0.4, 0.02, 0, 0.08, 0.25, 0.001, 0.149, 0.1};
  const ShotSampler sampler = ShotSampler::create(p).value();
  constexpr std::uint64_t kEdge = ShotSampler::kShotsPerOutcome * 8;
  for (const std::uint64_t shots : {kEdge - 1, kEdge, std::uint64_t{3000}}) {
    CAPTURE(shots);
    Random random(9);
    constexpr int kRuns = 40000;
    const auto n = static_cast<double>(shots);
    std::vector<double> mean(8);
    std::vector<double> products(64);
    std::vector<std::uint64_t> counts(8);
    for (int run = 0; run < kRuns; ++run) {
      sampler.count(shots, random, counts);
      for (std::size_t a = 0; a < 8; ++a) {
        mean[a] += static_cast<double>(counts[a]) / kRuns;
        for (std::size_t b = 0; b < 8; ++b) {
          products[8 * a + b] += (static_cast<double>(counts[a]) - n * p[a]) *
                                 (static_cast<double>(counts[b]) - n * p[b]) / kRuns;
        }
      }
    }
    CHECK(counts[2] == 0);
    for (std::size_t a = 0; a < 8; ++a) {
      const double spread = n * p[a] * (1 - p[a]);
      CHECK(std::fabs(mean[a] - n * p[a]) <= 4.5 * std::sqrt(spread / kRuns));
      for (std::size_t b = 0; b < 8; ++b) {
        const double other = n * p[b] * (1 - p[b]);
        const double exact = a == b ? spread : -n * p[a] * p[b];
        // A product of two normal numbers has a variance of at most twice that of their squares.
        const double sigma = std::sqrt((2 * spread * other + std::sqrt(spread * other)) / kRuns);
        CHECK(std::fabs(products[8 * a + b] - exact) <= 5 * sigma + 1e-9);
      }
    }
  }
}

TEST_CASE("expectations of a distribution are those of the state", "[sample]") {
  testing::Random random(6);
  for (int n = 1; n <= 7; ++n) {
    const State<double> state = testing::random_state(random, n);
    std::vector<double> p(state.size());
    probabilities(state, std::span(p));
    for (double& x : p) x *= 1000;  // counts need no normalising
    std::vector<double> z(static_cast<std::size_t>(n));
    std::vector<double> zz(static_cast<std::size_t>(pair_count(n)));
    std::vector<double> expected_z(z.size());
    std::vector<double> expected_zz(zz.size());
    expectations_z(state, std::span(expected_z), std::span(expected_zz));
    expectations_z(std::span(p), z, zz);
    testing::Worst worst;
    for (std::size_t k = 0; k < z.size(); ++k) worst.see(z[k] - expected_z[k]);
    for (std::size_t k = 0; k < zz.size(); ++k) worst.see(zz[k] - expected_zz[k]);
    CHECK(worst.value() < 1e-13);
  }
}

TEST_CASE("Wilson intervals of known values", "[sample]") {
  const auto [low, high] = wilson(0.8, 10);
  CHECK(low == Approx(0.4901625).epsilon(1e-5));
  CHECK(high == Approx(0.9433178).epsilon(1e-5));
  CHECK(wilson(0, 5).first == 0);
  CHECK(wilson(1, 5).second == 1);
  CHECK(wilson(0, 0) == std::pair<double, double>(0, 1));
}

TEST_CASE("95 % intervals hold the true probability about 95 times in 100", "[sample]") {
  const double p = 0.83;
  const ShotSampler sampler = ShotSampler::create(std::vector<double>{p, 1 - p}).value();
  Random random(7);
  int held = 0;
  constexpr int kTrials = 4000;
  for (int k = 0; k < kTrials; ++k) {
    std::vector<std::uint64_t> counts(2);
    sampler.count(300, random, counts);
    const auto [low, high] = wilson(static_cast<double>(counts[0]) / 300, 300);
    if (low <= p && p <= high) ++held;
  }
  CHECK(held > kTrials * 0.935);
  CHECK(held < kTrials * 0.965);
}
