#include <catch2/catch.hpp>

#include "core/model/front/normalise.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

namespace {

std::span<double> span_of(Matrix<double>& m) { return {m.data(), std::size_t(m.size())}; }

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
