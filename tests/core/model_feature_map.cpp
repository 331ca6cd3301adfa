#include <catch2/catch.hpp>

#include "core/model/head/circuit_features.h"
#include "core/model/head/feature_map.h"
#include "core/model/head/readout.h"
#include "core/quantum/observe.h"
#include "core/quantum/plan.h"
#include "tests/core/support/gradient_check.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

namespace {
std::span<double> span_of(Matrix<double>& m) { return {m.data(), std::size_t(m.size())}; }
}  // namespace

TEST_CASE("every feature map has the gradient of finite differences", "[feature_map]") {
  for (const HeadConfig& config : small_configs()) {
    for (const Eigen::Index rows : {3, 20}) {  // row by row, and as a matrix
      CAPTURE(config.name, rows);
      ParameterLayout layout;
      const auto map = make_feature_map<double>(config, layout);
      Random random(12);
      Matrix<double> parameters(1, Eigen::Index(layout.size()));
      map->initialise(layout, random, span_of(parameters));
      Matrix<double> z = random_matrix<double>(random, rows, 2 * config.width);
      const Matrix<double> weights = random_matrix<double>(random, rows, map->size());
      Matrix<double> f, d_z;
      Matrix<double> gradient = Matrix<double>::Zero(1, Eigen::Index(layout.size()));
      const auto loss = [&] {
        map->forward(layout, span_of(parameters), z, f);
        return weights.cwiseProduct(f).sum();
      };
      loss();
      CHECK(f.cols() == map->size());
      map->backward(layout, span_of(parameters), z, weights, d_z, span_of(gradient));
      CHECK(gradient_error(loss, span_of(z), span_of(d_z)) < 1e-7);
      for (const ParameterBlock& block : layout.blocks()) {
        CAPTURE(block.name);
        CHECK(gradient_error(loss, span_of(parameters).subspan(block.offset, block.size()),
                             span_of(gradient).subspan(block.offset, block.size())) < 1e-7);
      }
    }
  }
}

TEST_CASE("circuit features are the simulator's read-out of the prepared state", "[feature_map]") {
  for (const HeadConfig& config : small_configs()) {
    if (config.features != FeatureMapKind::circuit || config.readout != Readout::pauli ||
        config.reupload || config.copies > 1) {
      continue;
    }
    CAPTURE(config.name);
    ParameterLayout layout;
    CircuitFeatures<double> map(config, layout);
    Random random(13);
    Matrix<double> parameters(1, Eigen::Index(layout.size()));
    map.initialise(layout, random, span_of(parameters));
    Matrix<double> z = random_matrix<double>(random, 40, 2 * config.width);
    Matrix<double> f;
    map.forward(layout, span_of(parameters), z, f);
    const auto plan = Plan<double>::compile(circuit_of(config)).value();
    const auto angles =
        layout.vector(std::span<const double>(span_of(parameters)), layout.find("angles"));
    State<double> state(config.qubits), scratch(config.qubits);
    std::vector<double> e(std::size_t(readout_size(config.qubits)));
    for (const Eigen::Index row : {0, 39}) {
      const Matrix<double>& psi = *map.amplitudes();
      CHECK(psi.row(row).norm() == Approx(1).epsilon(1e-5));
      state.set_real({psi.row(row).data(), std::size_t(psi.cols())});
      plan.run({angles.data(), std::size_t(angles.size())}, state);
      readout_zx<double>(state, scratch, e);
      for (Eigen::Index k = 0; k < f.cols(); ++k) {
        CHECK(f(row, k) == Approx(e[std::size_t(k)]).margin(1e-12));
      }
    }
  }
}

TEST_CASE("angle encoding at angle zero is |0...0>", "[feature_map]") {
  HeadConfig config = small_configs()[4];
  REQUIRE(config.encoding == Encoding::angle);
  ParameterLayout layout;
  CircuitFeatures<double> map(config, layout);
  Matrix<double> parameters = Matrix<double>::Zero(1, Eigen::Index(layout.size()));
  Matrix<double> f;
  map.forward(layout, span_of(parameters), Matrix<double>::Ones(1, 2 * config.width), f);
  CHECK((*map.amplitudes())(0, 0) == 1);
  CHECK((f.row(0).head(6).array() - 1).abs().maxCoeff() < 1e-12);  // <Z>, <ZZ>
  CHECK(f.row(0).tail(6).cwiseAbs().maxCoeff() < 1e-12);           // <X>, <XX>
}

TEST_CASE("registers are a product of the picture's and the caption's state", "[feature_map]") {
  HeadConfig config = small_configs()[2];
  REQUIRE(config.encoding == Encoding::registers);
  ParameterLayout layout;
  CircuitFeatures<double> map(config, layout);
  Random random(5);
  Matrix<double> parameters(1, Eigen::Index(layout.size()));
  map.initialise(layout, random, span_of(parameters));
  Matrix<double> f;
  map.forward(layout, span_of(parameters), random_matrix<double>(random, 1, 2 * config.width), f);
  const Matrix<double> psi = map.amplitudes()->reshaped<Eigen::RowMajor>(4, 4);
  for (Eigen::Index i = 0; i < 3; ++i) {  // rank one: every 2x2 minor vanishes
    for (Eigen::Index j = 0; j < 3; ++j) {
      CHECK(psi(i, j) * psi(i + 1, j + 1) - psi(i, j + 1) * psi(i + 1, j) ==
            Approx(0).margin(1e-12));
    }
  }
}

TEST_CASE("angles that depend on the data are those of a circuit of one's own", "[feature_map]") {
  HeadConfig config = small_configs()[0];
  config.reupload = true;
  ParameterLayout layout;
  const auto map = make_feature_map<double>(config, layout);
  Random random(6);
  Matrix<double> parameters(1, Eigen::Index(layout.size()));
  map->initialise(layout, random, span_of(parameters));
  const Matrix<double> z = random_matrix<double>(random, 3, 2 * config.width);
  Matrix<double> f;
  map->forward(layout, span_of(parameters), z, f);
  const std::span<const double> all = span_of(parameters);
  Matrix<double> angles = layout.matrix(all, layout.find("angles"));
  angles.rightCols(6) += z.row(2) * layout.matrix(all, layout.find("angle_weights"));
  const auto plan = Plan<double>::compile(circuit_of(config)).value();
  State<double> state(3), scratch(3);
  state.set_real({map->amplitudes()->row(2).data(), 8});
  plan.run({angles.data(), 9}, state);
  std::vector<double> e(12);
  readout_zx<double>(state, scratch, e);
  for (Eigen::Index k = 0; k < 12; ++k) {
    CHECK(f(2, k) == Approx(e[std::size_t(k)]).margin(1e-12));
  }
}

TEST_CASE("the circuits of an ensemble do not know of each other", "[feature_map]") {
  HeadConfig config = small_configs()[0];
  config.copies = 2;
  ParameterLayout layout;
  const auto map = make_feature_map<double>(config, layout);
  Random random(7);
  Matrix<double> parameters(1, Eigen::Index(layout.size()));
  map->initialise(layout, random, span_of(parameters));
  const Matrix<double> z = random_matrix<double>(random, 2, 2 * config.width);
  Matrix<double> before, after;
  map->forward(layout, span_of(parameters), z, before);
  layout.vector(span_of(parameters), layout.find("angles_1"))[0] += 1;
  map->forward(layout, span_of(parameters), z, after);
  CHECK(before.cols() == 24);
  CHECK((before.leftCols(12) - after.leftCols(12)).cwiseAbs().maxCoeff() == 0);
  CHECK((before.rightCols(12) - after.rightCols(12)).cwiseAbs().maxCoeff() > 0.01);
}

TEST_CASE("a landmark that is the state itself is wholly alike", "[feature_map]") {
  for (const FeatureMapKind kind : {FeatureMapKind::fidelity, FeatureMapKind::gaussian}) {
    HeadConfig config = small_configs()[0];
    config.features = kind;
    config.hidden = 2;
    ParameterLayout layout;
    const auto map = make_feature_map<double>(config, layout);
    Random random(8);
    Matrix<double> parameters(1, Eigen::Index(layout.size()));
    map->initialise(layout, random, span_of(parameters));
    const Matrix<double> z = random_matrix<double>(random, 1, 2 * config.width);
    const std::span<double> all = span_of(parameters);
    const Matrix<double> u = z * layout.matrix(all, layout.find("encoder")) +
                             Matrix<double>(layout.matrix(all, layout.find("encoder_bias")));
    // A state does not know its length or its sign, a Gaussian does.
    const double factor = kind == FeatureMapKind::fidelity ? -3 : 1;
    layout.matrix(all, layout.find("landmarks")).row(1) = factor * u.row(0);
    Matrix<double> f;
    map->forward(layout, all, z, f);
    CHECK(f(0, 1) == Approx(1).epsilon(1e-5));
    CHECK(f(0, 0) < 0.99);
    CHECK(f(0, 0) >= 0);
  }
}
