#include <catch2/catch.hpp>

#include "core/model/front/dense.h"

using namespace qurio;

TEST_CASE("a dense layer is x w + b", "[dense]") {
  Matrix<double> x(2, 2), w(2, 3), y(2, 3);
  Vector<double> b(3);
  x << 1, 2, 3, 4;
  w << 1, 0, -1, 2, 1, 0;
  b << 10, 20, 30;
  dense<double>(x, w, b, y);
  Matrix<double> expected(2, 3);
  expected << 15, 22, 29, 21, 24, 27;
  CHECK(y == expected);
}
