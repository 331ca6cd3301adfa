#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/quantum/kernels/trig.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"

using namespace qurio;

TEST_CASE("own sine and cosine agree with the platform's to the last place", "[trig]") {
  testing::Random random(1);
  testing::Worst worst;
  for (int k = 0; k < 200000; ++k) {
    const double range = k % 2 == 0 ? 10.0 : 1e5;
    const double x = random.uniform(-range, range);
    const SineCosine own = sine_cosine(x);
    worst.see(own.sine - std::sin(x));
    worst.see(own.cosine - std::cos(x));
  }
  CHECK(worst.value() < 3e-16);
}

TEST_CASE("sine and cosine at the quarter turns", "[trig]") {
  using std::numbers::pi;
  CHECK(sine_cosine(0).sine == 0.0);
  CHECK(sine_cosine(0).cosine == 1.0);
  CHECK(sine_cosine(pi / 2).sine == 1.0);
  CHECK(sine_cosine(pi).cosine == -1.0);
  CHECK(sine_cosine(-pi / 2).sine == -1.0);
  // pi as a double is short of pi by 1.2246e-16: a reduction that loses this gives 0.
  CHECK(sine_cosine(pi).sine == Approx(1.2246467991473532e-16).epsilon(1e-12));
  CHECK(std::isnan(sine_cosine(std::numeric_limits<double>::infinity()).sine));
  CHECK(std::isnan(sine_cosine(std::nan("")).cosine));
}
