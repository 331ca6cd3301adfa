#include <catch2/catch.hpp>

#include "core/model/front/border_distance.h"
#include "tests/core/support/model_data.h"
#include "tests/core/support/model_reference.h"

using namespace qurio;
using namespace qurio::test;

namespace {

Vector<double> distance_of(const Matrix<double>& regions) {
  return border_distance(MatrixView<double>(regions.data(), regions.rows(), regions.cols()));
}

}  // namespace

TEST_CASE("border distance is that of the slow reference", "[border]") {
  Random random(4);
  const Matrix<double> regions = random_matrix<double>(random, 49, 6);
  const Vector<double> given = distance_of(regions);
  const Numbers expected =
      reference_border_distance(Numbers(regions.data(), regions.data() + regions.size()));
  for (Eigen::Index r = 0; r < 49; ++r) CHECK(given[r] == Approx(expected[std::size_t(r)]));
  CHECK(given.mean() == Approx(0).margin(1e-12));
  CHECK(given.squaredNorm() / 49 == Approx(1));
}

TEST_CASE("an object in the middle is further from the border than its background", "[border]") {
  Matrix<double> regions = Matrix<double>::Zero(25, 2);
  regions.col(0).setConstant(3);
  regions.row(12) << 0.5, 4;
  const Vector<double> distance = distance_of(regions);
  Eigen::Index furthest = 0;
  distance.maxCoeff(&furthest);
  CHECK(furthest == 12);
  CHECK(distance[0] < 0);
}

TEST_CASE("how strongly a region answers says nothing about what it shows", "[border]") {
  Random random(5);
  Matrix<double> regions = random_matrix<double>(random, 9, 3).cwiseAbs();
  const Vector<double> before = distance_of(regions);
  regions.row(4) *= 5;
  CHECK((distance_of(regions) - before).norm() < 1e-12);
}

TEST_CASE("without a border or a difference there is no distance", "[border]") {
  Random random(6);
  for (const int count : {1, 4, 5, 8}) {
    CAPTURE(count);
    CHECK(distance_of(random_matrix<double>(random, count, 3)).norm() == 0);
  }
  CHECK(distance_of(Matrix<double>::Ones(49, 3)).norm() == 0);
  CHECK(distance_of(Matrix<double>::Zero(49, 3)).norm() == 0);
  CHECK(distance_of(Matrix<double>::Constant(49, 3, -1)).norm() == 0);
}
