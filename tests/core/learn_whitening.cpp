#include <catch2/catch.hpp>

#include "core/learn/whitening.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

namespace {

// Rows whose second number follows the first, with a third that never changes.
Matrix<float> rows_of(int count) {
  Random random(17);
  Matrix<float> rows(count, 4);
  for (Eigen::Index i = 0; i < count; ++i) {
    const double a = random.normal();
    rows.row(i) << float(3 * a + 10), float(30 * a + random.normal()), 7.0F, float(random.normal());
  }
  return rows;
}

}  // namespace

TEST_CASE("sums of parts are the sum of the whole", "[whitening]") {
  const Matrix<float> rows = rows_of(50);
  Moments pool(4), part(4), other(4);
  pool.add(rows);
  part.add(rows.topRows(20));
  other.add(rows.bottomRows(30));
  part.add(other);
  CHECK(part.count() == 50);
  CHECK((part.sum() - pool.sum()).norm() < 1e-9);
  const Matrix<double> difference = part.products() - pool.products();
  CHECK(Matrix<double>(difference.triangularView<Eigen::Lower>()).norm() < 1e-8);
}

TEST_CASE("a whitening gives uncorrelated numbers of the damped variance", "[whitening]") {
  const Matrix<float> rows = rows_of(4000);
  Moments moments(4);
  moments.add(rows);
  const Whitening whitening = fit_whitening(moments, 2, true);
  Matrix<float> out(4000, 2);
  whiten(whitening, rows, out);
  const Matrix<double> exact = out.cast<double>();
  CHECK(exact.colwise().mean().norm() < 1e-4);
  const Matrix<double> covariance = exact.transpose() * exact / 4000;
  CHECK(std::abs(covariance(0, 1)) < 1e-3);
  // The correlation matrix has eigenvalues near 2, 1, 0, 0: variance eig / (eig + 0.1 mean eig).
  CHECK(covariance(0, 0) == Approx(2 / (2 + 0.075)).epsilon(0.01));
  CHECK(covariance(1, 1) == Approx(1 / (1 + 0.075)).epsilon(0.01));
  CHECK(whitening.map.row(2).norm() == 0);  // the constant number says nothing
}

TEST_CASE("without standardising, the largest variance comes first", "[whitening]") {
  Moments moments(4);
  moments.add(rows_of(1000));
  const Whitening whitening = fit_whitening(moments, 1, false);
  Eigen::Index largest = 0;
  whitening.map.col(0).cwiseAbs().maxCoeff(&largest);
  CHECK(largest == 1);
  CHECK(whitening.map(1, 0) > 0);
}

TEST_CASE("a single row makes a finite whitening", "[whitening]") {
  Moments moments(4);
  moments.add(rows_of(1));
  const Whitening whitening = fit_whitening(moments, 2, true);
  CHECK(whitening.map.allFinite());
}
