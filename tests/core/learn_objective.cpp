#include <catch2/catch.hpp>

#include "core/learn/objective.h"
#include "tests/core/support/objective_gradient.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("the whole gradient of every head is that of finite differences", "[objective]") {
  for (const HeadConfig& config : small_configs()) {
    CAPTURE(config.name);
    auto objective = objective_of<double>(config);
    check_objective_gradient(objective);
  }
}

TEST_CASE("the shipped size has the gradient of finite differences", "[objective]") {
  HeadConfig config;
  config.classes = 17;
  auto objective = objective_of<double>(config);
  CHECK(objective.layout().trainable() == 15344);
  CHECK(objective.layout().trainable(ParameterGroup::circuit) == 18);
  Items<double> items(config, 4, 11, 49, 20);
  std::vector<double> parameters = random_parameters(objective, 6);
  std::vector<double> gradient(parameters.size());
  std::vector<double> scratch(parameters.size());
  const Matrix<double> keep = dropout_mask(4, 2 * config.width);
  objective.loss(parameters, items.samples, items.labels, keep, {}, gradient);
  const auto loss = [&] {
    return objective.loss(parameters, items.samples, items.labels, keep, {}, scratch);
  };
  for (const ParameterBlock& block : objective.layout().blocks()) {
    CAPTURE(block.name);
    CHECK(directional_error(loss, std::span<double>(parameters).subspan(block.offset, block.size()),
                            std::span<const double>(gradient).subspan(block.offset, block.size()),
                            3) < 1e-7);
  }
}
