#include <catch2/catch.hpp>

#include "core/model/front/normalise.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("layer norm gives mean 0 and variance 1", "[normalise]") {
  Random random(1);
  Matrix<double> x = random_matrix<double>(random, 3, 64);
  x.array() = 7 * x.array() + 5;
  Vector<double> inverse_sd(3);
  layer_norm<double>(x, inverse_sd);
  for (Eigen::Index i = 0; i < 3; ++i) {
    CHECK(x.row(i).mean() == Approx(0).margin(1e-12));
    CHECK(x.row(i).squaredNorm() / 64 == Approx(1).epsilon(1e-6));
    CHECK(inverse_sd[i] == Approx(1.0 / 7).epsilon(0.3));
  }
}

TEST_CASE("a constant row stays finite", "[normalise]") {
  Matrix<double> x = Matrix<double>::Constant(1, 5, 3.0);
  Vector<double> kept(1);
  layer_norm<double>(x, kept);
  CHECK(x.cwiseAbs().maxCoeff() == 0);
  Matrix<double> zero = Matrix<double>::Zero(1, 5);
  unit_rows<double>(zero, kept);
  CHECK(zero.cwiseAbs().maxCoeff() == 0);
}

TEST_CASE("softmax sums to one and survives large logits", "[normalise]") {
  Vector<double> x(3);
  x << 1000, 999, -1000;
  softmax<double>(x);
  CHECK(x.sum() == Approx(1));
  CHECK(x[0] == Approx(1 / (1 + std::exp(-1.0))));
  Matrix<double> rows(2, 2), columns(2, 2);
  rows << 0, std::log(3), 5, 5;
  columns = rows.transpose();
  softmax_rows<double>(rows);
  softmax_columns<double>(columns);
  CHECK(rows(0, 1) == Approx(0.75));
  CHECK(rows(1, 0) == Approx(0.5));
  CHECK((rows - columns.transpose()).cwiseAbs().maxCoeff() < 1e-15);
}
