#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "core/quantum/kernels/logarithm.h"
#include "tests/core/support/hash.h"
#include "tests/core/support/random_circuit.h"

using namespace qurio;

namespace {

// The distance to the platform's logarithm in units in its last place.
double units_off(double x) {
  const double expected = std::log(x);
  const double unit = std::nextafter(std::fabs(expected), INFINITY) - std::fabs(expected);
  return std::fabs(natural_log(x) - expected) / unit;
}

}  // namespace

TEST_CASE("the own logarithm agrees with the platform's to the last place", "[logarithm]") {
  testing::Random random(1);
  double worst = 0;
  for (int k = 0; k < 200000; ++k) {
    const double u = random.uniform(0, 1);
    worst = std::max(worst, units_off(1 - u));
    worst = std::max(worst, units_off(1 + u * 1e-3));
    worst = std::max(worst, units_off(1 - u * 1e-6));
    worst = std::max(worst, units_off(std::ldexp(1 + u, random.below(2000) - 1000)));
  }
  CHECK(worst <= 1);
}

TEST_CASE("the logarithm where a step of its reduction lies", "[logarithm]") {
  CHECK(natural_log(1) == 0);
  CHECK(natural_log(std::exp(1.0)) == Approx(1).epsilon(1e-16));
  for (const double edge : {std::sqrt(0.5), std::sqrt(2.0), 1.0, 2.0, 0.5}) {
    for (const double x : {std::nextafter(edge, 0), edge, std::nextafter(edge, 4)}) {
      if (x != 1) CHECK(units_off(x) <= 1);
    }
  }
  CHECK(units_off(0x1p-53) <= 1);
  CHECK(units_off(std::numeric_limits<double>::min()) <= 1);
  CHECK(units_off(std::numeric_limits<double>::max()) <= 1);
  CHECK(natural_log(0) < -700);
}

TEST_CASE("the logarithm has the same bits everywhere", "[logarithm]") {
  testing::Random random(2);
  testing::Hash hash;
  for (int k = 0; k < 10000; ++k) hash.see(natural_log(random.uniform(1e-9, 1e9)));
  CHECK(hash.value() == 0x8aca919ee0b7d4adULL);
}
