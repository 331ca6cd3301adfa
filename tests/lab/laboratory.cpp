#include "models/lab/laboratory.h"

#include <catch2/catch.hpp>

#include "tests/core/support/objective_gradient.h"
#include "tests/core/support/toy_task.h"
#include "tests/lab/support/lab_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("the whole gradient of every compared head is that of finite differences", "[lab]") {
  for (const LabConfig& config : small_lab_configs()) {
    CAPTURE(config.name);
    auto objective = make_objective<double>(config);
    REQUIRE(objective.ok());
    check_objective_gradient(objective.value());
  }
}

TEST_CASE("every compared head learns a task that can be learned", "[lab]") {
  for (const LabConfig& config : small_lab_configs()) {
    CAPTURE(config.name);
    const ToyTask toy(config);
    LabTrainOptions options;
    static_cast<TrainOptions&>(options) = quick_training();
    auto trainer = make_trainer<float>(config, toy.items, options);
    REQUIRE(trainer.ok());
    while (!trainer.value().done()) trainer.value().step();
    CHECK(toy.accuracy_of(trainer.value()) > 0.9);
  }
}

TEST_CASE("a frozen circuit does not move, a trained one does", "[lab]") {
  for (const CircuitUse use : {CircuitUse::frozen, CircuitUse::trained}) {
    LabConfig config;
    static_cast<HeadConfig&>(config) = small_configs()[0];
    config.circuit = use;
    const ToyTask toy(config);
    LabTrainOptions options;
    static_cast<TrainOptions&>(options) = quick_training();
    auto trainer = make_trainer<float>(config, toy.items, options).value();
    const auto& layout = trainer.model().layout();
    const auto block = layout.find("angles");
    const std::span<const float> all(trainer.parameters());
    const Vector<float> before = layout.vector(all, block);
    for (int i = 0; i < 5; ++i) trainer.step();
    const Vector<float> after = layout.vector(all, block);
    CHECK((before == after) == (use == CircuitUse::frozen));
  }
}

TEST_CASE("natural gradient steps learn too, and need a circuit", "[lab]") {
  LabConfig config;
  static_cast<HeadConfig&>(config) = small_configs()[0];
  const ToyTask toy(config);
  LabTrainOptions options;
  static_cast<TrainOptions&>(options) = quick_training();
  options.natural_rate = 0.2;
  auto trainer = make_trainer<float>(config, toy.items, options).value();
  const auto& layout = trainer.model().layout();
  const std::span<const float> all(trainer.parameters());
  const Vector<float> before = layout.vector(all, layout.find("angles"));
  while (!trainer.done()) trainer.step();
  const Vector<float> after = layout.vector(all, layout.find("angles"));
  CHECK((before - after).norm() > 0.01F);
  CHECK(toy.accuracy_of(trainer) > 0.9);

  options.natural_damping = 0;
  CHECK(make_trainer<float>(config, toy.items, options).message() ==
        "training options: natural_rate must not be negative, natural_damping must be positive");
  options.natural_damping = 0.02;
  config.features = FeatureMapKind::linear;
  CHECK(make_trainer<float>(config, toy.items, options).message() ==
        "training options: natural_rate needs one trained circuit without reupload");
}

TEST_CASE("a compared head that does not fit says which field", "[lab]") {
  const auto message = [](auto change) {
    LabConfig config;
    change(config);
    return validated(config).message();
  };
  CHECK(message([](LabConfig&) {}).empty());
  CHECK(message([](LabConfig& a) { a.qubits = 11; }) == "head j6e: qubits must be 1 to 10");
  CHECK(message([](LabConfig& a) { a.copies = 0; }) == "head j6e: copies must be 1 to 64");
  CHECK(message([](LabConfig& a) { a.ansatz = Ansatz::brick, a.qubits = 1; }) ==
        "head j6e: a brick wall needs 2 qubits");
  CHECK(message([](LabConfig& a) { a.landmarks = Landmarks::fidelity; }) ==
        "head j6e: hidden must be 1 to 4096");
  CHECK(message([](LabConfig& a) {
          a.evidence = 8, a.features = FeatureMapKind::bilinear, a.hidden = 2;
        }) == "head j6e: this head takes no evidence");
  CHECK(message([](LabConfig& a) { a.class_register = true; }) ==
        "head j6e: a register of classes needs its evidence");
  CHECK(message([](LabConfig& a) {
          a = for_classes(a, 5, true);
          a.class_register = true, a.qubits = 3;
        }) == "head j6e: a register of classes needs 2^(qubits - 1) of at least the classes");
  CHECK(message([](LabConfig& a) { a.reupload = true, a.copies = 2; }) ==
        "head j6e: reupload needs one trained ring circuit with a layer and Pauli read-out");
}

TEST_CASE("a file can hold none of what only the comparison knows", "[lab]") {
  for (const LabConfig& config : small_lab_configs()) {
    CAPTURE(config.name);
    CHECK_FALSE(is_shippable(config));
  }
  CHECK(is_shippable(LabConfig{}));
}
