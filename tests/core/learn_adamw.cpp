#include <catch2/catch.hpp>

#include "core/learn/adamw.h"

using namespace qurio;

namespace {

ParameterLayout one_of_each() {
  ParameterLayout layout;
  layout.add("weights", 1, 1, ParameterGroup::weights);
  layout.add("plain", 1, 1, ParameterGroup::plain);
  layout.add("circuit", 1, 1, ParameterGroup::circuit);
  layout.add("frozen", 1, 1, ParameterGroup::frozen);
  return layout;
}

}  // namespace

TEST_CASE("the first step moves by the rate, group by group", "[adamw]") {
  AdamWOptions options;
  options.rate = 0.01;
  options.circuit_rate = 0.03;
  options.weight_decay = 0.5;
  options.clip = 0;
  AdamW<double> optimiser(one_of_each());
  std::vector<double> parameters{2, 2, 2, 2};
  std::vector<double> gradient{4, -4, 0.001, 4};
  optimiser.step(options, 1, parameters, gradient);
  CHECK(parameters[0] == Approx(2 * (1 - 0.005) - 0.01));
  CHECK(parameters[1] == Approx(2 + 0.01));
  CHECK(parameters[2] == Approx(2 - 0.03).epsilon(1e-6));
  CHECK(parameters[3] == 2);
}

TEST_CASE("the second step follows the textbook", "[adamw]") {
  AdamWOptions options;
  options.rate = 0.1;
  options.weight_decay = 0;
  options.clip = 0;
  ParameterLayout layout;
  layout.add("x", 1, 1, ParameterGroup::plain);
  AdamW<double> optimiser(layout);
  std::vector<double> x{1};
  double m = 0;
  double v = 0;
  double expected = 1;
  for (int t = 1; t <= 5; ++t) {
    std::vector<double> gradient{2 * x[0]};
    const double g = 2 * expected;
    m = 0.9 * m + 0.1 * g;
    v = 0.999 * v + 0.001 * g * g;
    expected -=
        0.1 * (m / (1 - std::pow(0.9, t))) / (std::sqrt(v / (1 - std::pow(0.999, t))) + 1e-8);
    optimiser.step(options, 1, x, gradient);
    CHECK(x[0] == Approx(expected).epsilon(1e-9));
  }
}

TEST_CASE("a long gradient is clipped to its limit", "[adamw]") {
  AdamWOptions options;
  options.clip = 2;
  AdamW<double> optimiser(one_of_each());
  std::vector<double> parameters{0, 0, 0, 0};
  std::vector<double> gradient{30, 0, 40, 0};
  optimiser.step(options, 1, parameters, gradient);
  CHECK(gradient[0] == Approx(1.2));
  CHECK(gradient[2] == Approx(1.6));
  gradient = {0.3, 0, 0.4, 0};
  optimiser.step(options, 1, parameters, gradient);
  CHECK(gradient[0] == 0.3);
}

TEST_CASE("the schedule rises, turns and ends at zero", "[adamw]") {
  CHECK(warmup_cosine(0, 4, 104) == 0.25);
  CHECK(warmup_cosine(3, 4, 104) == 1);
  CHECK(warmup_cosine(4, 4, 104) == 1);
  CHECK(warmup_cosine(54, 4, 104) == Approx(0.5));
  CHECK(warmup_cosine(104, 4, 104) == Approx(0).margin(1e-15));
  CHECK(warmup_cosine(0, 0, 1) == 1);
}

TEST_CASE("a layout knows its blocks", "[adamw]") {
  ParameterLayout layout = one_of_each();
  CHECK(layout.size() == 4);
  CHECK(layout.trainable() == 3);
  CHECK(layout.trainable(ParameterGroup::circuit) == 1);
  CHECK(layout.find("circuit") == 2);
  CHECK(layout.find("nothing") == 4);
  layout.add("matrix", 2, 3, ParameterGroup::weights);
  std::vector<float> all{0, 0, 0, 0, 1, 2, 3, 4, 5, 6};
  CHECK(layout.matrix(std::span<const float>(all), 4)(1, 0) == 4);
  layout.matrix(std::span<float>(all), 4)(1, 2) = 9;
  CHECK(all[9] == 9);
  CHECK(layout.vector(std::span<const float>(all), 4).size() == 6);
}
