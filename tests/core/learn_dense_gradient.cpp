#include <catch2/catch.hpp>

#include "core/learn/dense_gradient.h"
#include "core/model/front/dense.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("the gradient of a dense layer is that of finite differences and is added", "[dense]") {
  Random random(4);
  Matrix<double> x = random_matrix<double>(random, 5, 3);
  Matrix<double> w = random_matrix<double>(random, 3, 4);
  Vector<double> b = random_matrix<double>(random, 4, 1);
  const Matrix<double> weights = random_matrix<double>(random, 5, 4);
  Matrix<double> y(5, 4);
  const auto loss = [&] {
    dense<double>(x, w, b, y);
    return (weights.array() * y.array().square()).sum();
  };
  loss();
  const Matrix<double> d_y = 2 * weights.cwiseProduct(y);
  Matrix<double> d_w = Matrix<double>::Constant(3, 4, 1);
  Vector<double> d_b = Vector<double>::Constant(4, 2);
  Matrix<double> d_x(5, 3);
  dense_backward<double>(x, d_y, d_w, d_b);
  dense_backward_input<double>(w, d_y, d_x);
  d_w.array() -= 1;
  d_b.array() -= 2;
  const auto span = [](auto& m) { return std::span<double>(m.data(), std::size_t(m.size())); };
  CHECK(gradient_error(loss, span(w), span(d_w)) < 1e-9);
  CHECK(gradient_error(loss, span(b), span(d_b)) < 1e-9);
  CHECK(gradient_error(loss, span(x), span(d_x)) < 1e-9);
}
