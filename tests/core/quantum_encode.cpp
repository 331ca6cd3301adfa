#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/core/support/random_circuit.h"

using namespace qurio;

TEMPLATE_TEST_CASE("amplitude encoding normalises and keeps direction and sign", "[encode]", float,
                   double) {
  const std::vector<TestType> u = {3, 0, -4, 0};
  std::vector<TestType> psi(4);
  const TestType scale = amplitude_encode<TestType>(u, psi);
  CHECK(scale == Approx(0.2));
  CHECK(psi[0] == Approx(0.6));
  CHECK(psi[1] == 0);
  CHECK(psi[2] == Approx(-0.8));
}

TEST_CASE("the zero vector encodes to zero with a finite gradient", "[encode]") {
  const std::vector<double> u(4, 0.0);
  std::vector<double> psi(4);
  const double scale = amplitude_encode<double>(u, psi);
  CHECK(scale == Approx(1000));
  for (const double x : psi) CHECK(x == 0);
  std::vector<double> d(4);
  amplitude_encode_backward<double>(psi, scale, std::vector<double>{1, 2, 3, 4}, d);
  CHECK(d[3] == Approx(4000));
}

TEST_CASE("the gradient of amplitude encoding equals finite differences", "[encode]") {
  testing::Random random(31);
  const double h = 1e-6;
  for (const double length : {0.001, 0.1, 1.0, 30.0}) {
    std::vector<double> u(16);
    std::vector<double> weights(16);
    for (double& x : u) x = random.uniform(-length, length);
    for (double& w : weights) w = random.uniform(-1, 1);
    std::vector<double> psi(16);
    std::vector<double> d(16);
    const double scale = amplitude_encode<double>(u, psi);
    amplitude_encode_backward<double>(psi, scale, weights, d);
    const auto loss = [&](const std::vector<double>& x) {
      std::vector<double> y(16);
      amplitude_encode<double>(x, y);
      double sum = 0;
      for (std::size_t k = 0; k < 16; ++k) sum += weights[k] * y[k];
      return sum;
    };
    for (std::size_t k = 0; k < 16; ++k) {
      const double step = h * length;
      std::vector<double> above = u;
      std::vector<double> below = u;
      above[k] += step;
      below[k] -= step;
      CHECK(d[k] * length ==
            Approx((loss(above) - loss(below)) / (2 * step) * length).margin(1e-7));
    }
  }
}
