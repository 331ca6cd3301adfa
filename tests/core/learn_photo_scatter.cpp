#include <catch2/catch.hpp>
#include <cmath>

#include "core/learn/photo_scatter.h"
#include "core/model/answer/unit_length.h"

using namespace qurio;

TEST_CASE("photos are grouped by class, then by source") {
  const std::vector<int> labels = {1, 0, 1, 0, 1};
  const std::vector<int> sources = {7, 9, 2, 9, 7};
  const auto groups = photo_groups(labels, sources);
  REQUIRE(groups.size() == 3);
  CHECK(groups[0].label == 0);
  CHECK(groups[0].rows == std::vector<Eigen::Index>{1, 3});
  CHECK(groups[1].label == 1);
  CHECK(groups[1].rows == std::vector<Eigen::Index>{2});
  CHECK(groups[2].rows == std::vector<Eigen::Index>{0, 4});
}

TEST_CASE("a group counts as the root of its size") {
  // One group of two at +-1 along x, one of one: scatter 2 / sqrt 2 over sqrt 2 + 1.
  Matrix<double> x(3, 2);
  x << 4, 1, 6, 1, -3, 2;
  const auto groups = photo_groups(std::vector<int>{0, 0, 1}, std::vector<int>{0, 0, 0});
  const GroupScatter scatter = group_scatter(x, groups);
  CHECK(scatter.means(0, 0) == 5);
  CHECK(scatter.means(0, 1) == 1);
  CHECK(scatter.means(1, 0) == -3);
  CHECK(scatter.within(0, 0) == Approx(2 / std::sqrt(2.0) / (std::sqrt(2.0) + 1)));
  CHECK(scatter.within(1, 1) == 0);
  CHECK(scatter.within(0, 1) == 0);
}

TEST_CASE("what has no direction stays as it is") {
  Vector<float> zero = Vector<float>::Zero(3);
  to_unit_length(zero);
  CHECK(zero.norm() == 0);
  Vector<float> long_one(2);
  long_one << 3, 4;
  to_unit_length(long_one);
  CHECK(long_one[0] == Approx(0.6F));
}
