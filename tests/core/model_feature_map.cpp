#include <catch2/catch.hpp>

#include "core/learn/circuit_training.h"
#include "core/model/head/circuit_features.h"
#include "core/model/head/feature_map.h"
#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("circuit features are the simulator's read-out of the prepared state", "[feature_map]") {
  for (const HeadConfig& config : small_configs()) {
    if (config.features != FeatureMapKind::circuit) continue;
    CAPTURE(config.name);
    ParameterLayout layout;
    CircuitFeatures<double> map(config, circuit_of(config), layout);
    Random random(13);
    Matrix<double> parameters(1, Eigen::Index(layout.size()));
    CircuitTraining<double>(map, config).initialise(layout, random, span_of(parameters));
    Matrix<double> z = random_matrix<double>(random, 40, 2 * config.width);
    FeaturePass<double> pass;
    map.forward(layout, span_of(parameters), z, pass);
    const Matrix<double>& f = pass.features;
    const auto plan = Plan<double>::compile(circuit_of(config)).value();
    const auto angles =
        layout.vector(std::span<const double>(span_of(parameters)), layout.find("angles"));
    State<double> state(config.qubits), scratch(config.qubits);
    std::vector<double> e(std::size_t(readout_size(config.qubits)));
    for (const Eigen::Index row : {0, 39}) {
      const Matrix<double>& psi = pass.prepared.amplitudes;
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
  CircuitFeatures<double> map(config, circuit_of(config), layout);
  Matrix<double> parameters = Matrix<double>::Zero(1, Eigen::Index(layout.size()));
  FeaturePass<double> pass;
  map.forward(layout, span_of(parameters), Matrix<double>::Ones(1, 2 * config.width), pass);
  const Matrix<double>& f = pass.features;
  CHECK(pass.prepared.amplitudes(0, 0) == 1);
  CHECK((f.row(0).head(6).array() - 1).abs().maxCoeff() < 1e-12);  // <Z>, <ZZ>
  CHECK(f.row(0).tail(6).cwiseAbs().maxCoeff() < 1e-12);           // <X>, <XX>
}

TEST_CASE("registers are a product of the picture's and the caption's state", "[feature_map]") {
  HeadConfig config = small_configs()[2];
  REQUIRE(config.encoding == Encoding::registers);
  ParameterLayout layout;
  CircuitFeatures<double> map(config, circuit_of(config), layout);
  Random random(5);
  Matrix<double> parameters(1, Eigen::Index(layout.size()));
  CircuitTraining<double>(map, config).initialise(layout, random, span_of(parameters));
  FeaturePass<double> pass;
  map.forward(layout, span_of(parameters), random_matrix<double>(random, 1, 2 * config.width),
              pass);
  const Matrix<double> psi = pass.prepared.amplitudes.reshaped<Eigen::RowMajor>(4, 4);
  for (Eigen::Index i = 0; i < 3; ++i) {  // rank one: every 2x2 minor vanishes
    for (Eigen::Index j = 0; j < 3; ++j) {
      CHECK(psi(i, j) * psi(i + 1, j + 1) - psi(i, j + 1) * psi(i + 1, j) ==
            Approx(0).margin(1e-12));
    }
  }
}

TEST_CASE("a map keeps nothing: passes do not know of each other", "[feature_map]") {
  for (const HeadConfig& config : small_configs()) {
    CAPTURE(config.name);
    ParameterLayout layout;
    const TrainableMap<double> made = make_trainable_map<double>(config, layout);
    Random random(14);
    Matrix<double> parameters(1, Eigen::Index(layout.size()));
    made.training->initialise(layout, random, span_of(parameters));
    const Matrix<double> z = random_matrix<double>(random, 3, 2 * config.width);
    FeaturePass<double> first, other, again;
    made.map->forward(layout, span_of(parameters), z, first);
    made.map->forward(layout, span_of(parameters), -2 * z, other);
    made.map->forward(layout, span_of(parameters), z, again);
    CHECK(first.features == again.features);
    CHECK(first.features != other.features);
  }
}
