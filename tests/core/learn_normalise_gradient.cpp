#include <catch2/catch.hpp>

#include "core/learn/normalise_gradient.h"
#include "core/model/front/normalise.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

namespace {

// Checks d(sum(c * f(x)))/dx for a function in place with a gradient in place.
template <typename Forward, typename Backward>
double in_place_error(Forward forward, Backward backward) {
  Random random(8);
  Matrix<double> x = random_matrix<double>(random, 4, 6);
  const Matrix<double> weights = random_matrix<double>(random, 4, 6);
  Matrix<double> y;
  Vector<double> kept(4);
  const auto loss = [&] {
    y = x;
    forward(y, kept);
    return weights.cwiseProduct(y).sum();
  };
  loss();
  Matrix<double> d = weights;
  backward(y, kept, d);
  return gradient_error(loss, span_of(x), span_of(d));
}

}  // namespace

TEST_CASE("gradients of the normalisations are those of finite differences", "[normalise]") {
  using M = Matrix<double>;
  using V = Vector<double>;
  CHECK(in_place_error([](M& x, V& k) { layer_norm<double>(x, k); },
                       [](M& y, V& k, M& d) { layer_norm_backward<double>(y, k, d); }) < 1e-8);
  CHECK(in_place_error([](M& x, V& k) { unit_rows<double>(x, k); },
                       [](M& y, V& k, M& d) { unit_rows_backward<double>(y, k, d); }) < 1e-8);
  CHECK(in_place_error([](M& x, V&) { softmax_rows<double>(x); },
                       [](M& y, V&, M& d) { softmax_rows_backward<double>(y, d); }) < 1e-8);
  CHECK(in_place_error([](M& x, V&) { softmax_columns<double>(x); },
                       [](M& y, V&, M& d) { softmax_columns_backward<double>(y, d); }) < 1e-8);
  CHECK(in_place_error([](M& x, V&) { softmax<double>(Eigen::Map<V>(x.data(), x.size())); },
                       [](M& y, V&, M& d) {
                         softmax_backward<double>(Eigen::Map<V>(y.data(), y.size()),
                                                  Eigen::Map<V>(d.data(), d.size()));
                       }) < 1e-8);
}
