#include "models/lab/probability_readout.h"

#include <catch2/catch.hpp>

#include "core/model/head/batched_readout.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("outcomes of a basis state and of a uniform superposition", "[probability_readout]") {
  ProbabilityReadout<double> readout(2);
  StateBatch<double> state;
  state.re.resize(2, 4);
  state.re << 0, 0, 1, 0, 0.5, 0.5, 0.5, 0.5;
  StateBatch<double> rotated;
  Matrix<double> f;
  readout.forward(state, rotated, f);
  REQUIRE(f.cols() == 8);
  CHECK(f(0, 2) == Approx(3));                // certain in Z
  CHECK(f(0, 0) == Approx(-1));               // never
  CHECK(f(0, 4) == Approx(0).margin(1e-12));  // anything in X
  CHECK(f(1, 1) == Approx(0).margin(1e-12));  // anything in Z
  CHECK(f(1, 4) == Approx(3));                // certain in X
}

TEST_CASE("both read-outs agree on the expectation values", "[probability_readout]") {
  Random random(2);
  StateBatch<double> state{random_matrix<double>(random, 4, 8),
                           random_matrix<double>(random, 4, 8)};
  for (Eigen::Index b = 0; b < 4; ++b) {
    const double norm = std::sqrt(state.re.row(b).squaredNorm() + state.im.row(b).squaredNorm());
    state.re.row(b) /= norm;
    state.im.row(b) /= norm;
  }
  ProbabilityReadout<double> all(3);
  BatchedReadout<double> few(3);
  Matrix<double> f, e;
  StateBatch<double> rotated;
  all.forward(state, rotated, f);
  few.forward(state, rotated, e);
  for (Eigen::Index b = 0; b < 4; ++b) {
    CHECK(f.row(b).sum() == Approx(0).margin(1e-12));
    for (const Eigen::Index basis : {0, 1}) {
      double z0 = 0;  // qubit 0 is the most significant bit
      for (Eigen::Index k = 0; k < 8; ++k) z0 += (k < 4 ? 1 : -1) * (f(b, 8 * basis + k) + 1) / 8;
      CHECK(z0 == Approx(e(b, 6 * basis)).margin(1e-12));
    }
  }
}
