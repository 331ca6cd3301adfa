#include <catch2/catch.hpp>

#include "core/learn/loss.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("cross-entropy of equal logits is log(classes), smoothed or not", "[loss]") {
  const Matrix<double> logits = Matrix<double>::Constant(2, 4, 1.5);
  const std::vector<int> labels{0, 3};
  Matrix<double> d;
  CHECK(cross_entropy<double>(logits, labels, 0.0, d) == Approx(std::log(4)));
  CHECK(d(0, 0) == Approx((0.25 - 1) / 2));
  CHECK(d(0, 1) == Approx(0.25 / 2));
  CHECK(cross_entropy<double>(logits, labels, 0.2, d) == Approx(std::log(4)));
}

TEST_CASE("smoothing keeps a certain answer from costing nothing", "[loss]") {
  Matrix<double> logits = Matrix<double>::Zero(1, 3);
  logits(0, 1) = 50;
  const std::vector<int> labels{1};
  Matrix<double> d;
  CHECK(cross_entropy<double>(logits, labels, 0.0, d) < 1e-12);
  CHECK(cross_entropy<double>(logits, labels, 0.3, d) == Approx(50 * 0.3 * 2 / 3));
}

TEST_CASE("the gradient of cross-entropy is that of finite differences", "[loss]") {
  Random random(2);
  Matrix<double> logits = random_matrix<double>(random, 4, 5);
  const std::vector<int> labels{0, 2, 4, 4};
  Matrix<double> d, scratch;
  cross_entropy<double>(logits, labels, 0.1, d);
  CHECK(gradient_error([&] { return cross_entropy<double>(logits, labels, 0.1, scratch); },
                       span_of(logits), span_of(d)) < 1e-8);
}

TEST_CASE("contrast is small for matching rows and log n for equal ones", "[loss]") {
  Matrix<double> d_a, d_b;
  const Matrix<double> matching = Matrix<double>::Identity(4, 4);
  CHECK(info_nce<double>(matching, matching, d_a, d_b) ==
        Approx(std::log(1 + 3 * std::exp(-10.0))));
  const Matrix<double> equal = Matrix<double>::Constant(4, 4, 2.0);
  CHECK(info_nce<double>(equal, equal, d_a, d_b) == Approx(std::log(4)));
}

TEST_CASE("one pair has nothing to be told from", "[loss]") {
  Matrix<double> d_a, d_b;
  const Matrix<double> one = Matrix<double>::Constant(1, 3, 1.0);
  CHECK(info_nce<double>(one, one, d_a, d_b) == 0);
  CHECK(d_a.rows() == 1);
  CHECK(d_a.cwiseAbs().maxCoeff() == 0);
}

TEST_CASE("the gradient of the contrast is that of finite differences", "[loss]") {
  Random random(3);
  Matrix<double> a = random_matrix<double>(random, 5, 4);
  Matrix<double> b = random_matrix<double>(random, 5, 4);
  Matrix<double> d_a, d_b, unused_a, unused_b;
  info_nce<double>(a, b, d_a, d_b);
  const auto loss = [&] { return info_nce<double>(a, b, unused_a, unused_b); };
  CHECK(gradient_error(loss, span_of(a), span_of(d_a)) < 1e-7);
  CHECK(gradient_error(loss, span_of(b), span_of(d_b)) < 1e-7);
}

TEST_CASE("a map on the object costs nothing, one beside it as much as the floor allows",
          "[loss]") {
  Vector<double> shares(4), on(4), beside(4), d(4);
  shares << 1, 1, 0, 0;
  on << 0.5, 0.5, 0, 0;
  beside << 0, 0, 0, 1;
  CHECK(object_miss<double>(on, shares, d) == Approx(-std::log(1 + kObjectFloor)));
  CHECK(object_miss<double>(beside, shares, d) == Approx(-std::log(kObjectFloor)));
  CHECK(d[0] == Approx(-1 / kObjectFloor));
  CHECK(d[3] == 0);
}

TEST_CASE("the gradient of missing the object is that of finite differences", "[loss]") {
  Vector<double> map(5), shares(5), d(5), scratch(5);
  map << 0.1, 0.2, 0.3, 0.15, 0.25;
  shares << 0, 0.4, 1, 0.05, 0;
  object_miss<double>(map, shares, d);
  const std::span<double> x(map.data(), 5);
  CHECK(gradient_error([&] { return object_miss<double>(map, shares, scratch); }, x,
                       std::span<const double>(d.data(), 5)) < 1e-8);
}
