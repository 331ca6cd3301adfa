#include <catch2/catch.hpp>

#include "core/learn/feature_training.h"
#include "tests/core/support/map_gradient.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("every feature map has the gradient of finite differences", "[feature_map]") {
  for (const HeadConfig& config : small_configs()) {
    for (const Eigen::Index rows : {3, 20}) {  // less than a vector of samples, and several
      CAPTURE(config.name, rows);
      ParameterLayout layout;
      const TrainableMap<double> made = make_trainable_map<double>(config, layout);
      check_map_gradient(made, layout, fused_width(config), rows);
    }
  }
}
