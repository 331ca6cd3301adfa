#include "models/lab/lab_maps.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"
#include "models/lab/class_register_features.h"
#include "models/lab/laboratory.h"
#include "tests/core/support/map_gradient.h"
#include "tests/lab/support/lab_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("every map of the laboratory has the gradient of finite differences", "[feature_map]") {
  for (const LabConfig& config : small_lab_configs()) {
    for (const Eigen::Index rows : {3, 20}) {
      CAPTURE(config.name, rows);
      ParameterLayout layout;
      const TrainableMap<double> made = make_lab_map<double>(config, layout);
      check_map_gradient(made, layout, fused_width(config), rows);
    }
  }
}

TEST_CASE("angles that depend on the data are those of a circuit of one's own", "[feature_map]") {
  const LabConfig config = small_lab_configs()[5];
  REQUIRE(config.reupload);
  ParameterLayout layout;
  const TrainableMap<double> made = make_lab_map<double>(config, layout);
  Random random(6);
  Matrix<double> parameters(1, Eigen::Index(layout.size()));
  made.training->initialise(layout, random, span_of(parameters));
  const Matrix<double> z = random_matrix<double>(random, 3, 2 * config.width);
  FeaturePass<double> pass;
  made.map->forward(layout, span_of(parameters), z, pass);
  const Matrix<double>& f = pass.features;
  const std::span<const double> all = span_of(parameters);
  Matrix<double> angles = layout.matrix(all, layout.find("angles"));
  angles.rightCols(6) += z.row(2) * layout.matrix(all, layout.find("angle_weights"));
  const auto plan = Plan<double>::compile(circuit_of(config)).value();
  State<double> state(3), scratch(3);
  state.set_real({pass.prepared.amplitudes.row(2).data(), 8});
  plan.run({angles.data(), 9}, state);
  std::vector<double> e(12);
  readout_zx<double>(state, scratch, e);
  for (Eigen::Index k = 0; k < 12; ++k) {
    CHECK(f(2, k) == Approx(e[std::size_t(k)]).margin(1e-12));
  }
}

TEST_CASE("the circuits of an ensemble do not know of each other", "[feature_map]") {
  LabConfig config = small_lab_configs()[4];
  config.copies = 2;
  config.qubits = 3;
  ParameterLayout layout;
  const TrainableMap<double> made = make_lab_map<double>(config, layout);
  Random random(7);
  Matrix<double> parameters(1, Eigen::Index(layout.size()));
  made.training->initialise(layout, random, span_of(parameters));
  const Matrix<double> z = random_matrix<double>(random, 2, 2 * config.width);
  FeaturePass<double> first, second;
  made.map->forward(layout, span_of(parameters), z, first);
  layout.vector(span_of(parameters), layout.find("angles_1"))[0] += 1;
  made.map->forward(layout, span_of(parameters), z, second);
  const Matrix<double>& before = first.features;
  const Matrix<double>& after = second.features;
  CHECK(before.cols() == 24);
  CHECK((before.leftCols(12) - after.leftCols(12)).cwiseAbs().maxCoeff() == 0);
  CHECK((before.rightCols(12) - after.rightCols(12)).cwiseAbs().maxCoeff() > 0.01);
}

TEST_CASE("a register of classes says the class that all the evidence is for", "[feature_map]") {
  LabConfig config;
  static_cast<HeadConfig&>(config) = small_configs()[0];
  config = for_classes(config, 4, true);
  config.class_register = true;
  const auto objective = make_objective<double>(config).value();
  const Fusion<double>& model = objective.model();
  Random random(9);
  std::vector<double> parameters(objective.layout().size());
  objective.initialise(random, std::span<double>(parameters));
  start_output_at_codes<double>(config, parameters);
  const Items<double> items(config, 1, 2);
  Sample<double> sample = items.samples[0];
  for (int k = 0; k < 4; ++k) {
    std::vector<double> evidence(16, 0.0);
    evidence[std::size_t(k)] = 3;
    sample.evidence = evidence.data();
    FusionPass<double> pass;
    model.forward(parameters, std::span<const Sample<double>>(&sample, 1), pass);
    Eigen::Index top = 0;
    pass.logits.row(0).maxCoeff(&top);
    CHECK(top == k);
    // sqrt(softmax) of one score of 3 among four.
    CHECK(pass.map.left(0, k) == Approx(std::sqrt(std::exp(3.0) / (std::exp(3.0) + 3))));
  }
}

TEST_CASE("a landmark that is the state itself is wholly alike", "[feature_map]") {
  for (const Landmarks kind : {Landmarks::fidelity, Landmarks::gaussian}) {
    LabConfig config;
    static_cast<HeadConfig&>(config) = small_configs()[0];
    config.landmarks = kind;
    config.hidden = 2;
    ParameterLayout layout;
    const TrainableMap<double> made = make_lab_map<double>(config, layout);
    Random random(8);
    Matrix<double> parameters(1, Eigen::Index(layout.size()));
    made.training->initialise(layout, random, span_of(parameters));
    const Matrix<double> z = random_matrix<double>(random, 1, 2 * config.width);
    const std::span<double> all = span_of(parameters);
    const Matrix<double> u = z * layout.matrix(all, layout.find("encoder")) +
                             Matrix<double>(layout.matrix(all, layout.find("encoder_bias")));
    // A state does not know its length or its sign, a Gaussian does.
    const double factor = kind == Landmarks::fidelity ? -3 : 1;
    layout.matrix(all, layout.find("landmarks")).row(1) = factor * u.row(0);
    FeaturePass<double> pass;
    made.map->forward(layout, all, z, pass);
    const Matrix<double>& f = pass.features;
    CHECK(f(0, 1) == Approx(1).epsilon(1e-5));
    CHECK(f(0, 0) < 0.99);
    CHECK(f(0, 0) >= 0);
  }
}

TEST_CASE("a head that is shipped is the same map in the laboratory", "[feature_map]") {
  for (const HeadConfig& shipped : small_configs()) {
    CAPTURE(shipped.name);
    LabConfig config;
    static_cast<HeadConfig&>(config) = shipped;
    CHECK(is_shippable(config));
    const auto ours = make_model<double>(config).value();
    const auto theirs = Fusion<double>::create(shipped).value();
    REQUIRE(ours.layout().size() == theirs.layout().size());
    const std::vector<double> parameters = random_parameters(objective_of<double>(shipped), 4);
    const Items<double> items(shipped, 4, 2);
    FusionPass<double> a, b;
    ours.forward(parameters, items.samples, a);
    theirs.forward(parameters, items.samples, b);
    CHECK(a.logits == b.logits);
  }
}
