#include <catch2/catch.hpp>
#include <set>

#include "core/learn/k_means.h"

using namespace qurio;

TEST_CASE("k-means finds the centres of heaps that lie apart") {
  Random random(3);
  Matrix<float> rows(90, 2);
  for (Eigen::Index i = 0; i < rows.rows(); ++i) {
    const auto heap = static_cast<float>(i % 3);
    rows(i, 0) = 10 * heap + 0.1F * static_cast<float>(random.normal());
    rows(i, 1) = -5 * heap + 0.1F * static_cast<float>(random.normal());
  }
  // Lloyd's algorithm may start with two centres in one heap: some seed finds all three.
  std::set<int> found;
  for (std::uint64_t seed = 1; seed <= 10 && found.size() < 3; ++seed) {
    Random start(seed);
    const Matrix<float> centres = k_means(rows, 3, start);
    found.clear();
    for (Eigen::Index c = 0; c < 3; ++c) {
      const auto heap = static_cast<int>(std::lround(centres(c, 0) / 10));
      if (std::abs(centres(c, 0) - 10.0F * static_cast<float>(heap)) < 0.1F &&
          std::abs(centres(c, 1) + 5.0F * static_cast<float>(heap)) < 0.1F) {
        found.insert(heap);
      }
    }
  }
  CHECK(found == std::set<int>{0, 1, 2});
}

TEST_CASE("k-means repeats rows when there are too few, and is the same for a seed") {
  Matrix<float> rows(2, 1);
  rows << 1, 4;
  Random random(1);
  const Matrix<float> centres = k_means(rows, 4, random);
  REQUIRE(centres.rows() == 4);
  for (Eigen::Index c = 0; c < 4; ++c) CHECK((centres(c, 0) == 1 || centres(c, 0) == 4));
  Random first(8), second(8);
  CHECK(k_means(rows, 2, first) == k_means(rows, 2, second));
}
