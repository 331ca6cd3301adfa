#include <catch2/catch.hpp>

#include "core/model/arm.h"
#include "core/model/fusion.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("the default arm and every small arm are valid", "[arm]") {
  CHECK(validated(Arm{}).ok());
  for (const Arm& arm : small_arms()) CHECK(validated(arm).ok());
}

TEST_CASE("an arm that does not fit says which field", "[arm]") {
  const auto message = [](auto change) {
    Arm arm;
    change(arm);
    return validated(arm).message();
  };
  CHECK(message([](Arm& a) { a.width = 0; }) == "arm j6e: width must be 1 to 1024");
  CHECK(message([](Arm& a) { a.word_width = 0; }) == "arm j6e: feature widths must be positive");
  CHECK(message([](Arm& a) { a.classes = 1; }) == "arm j6e: classes must be 2 to 4096");
  CHECK(message([](Arm& a) { a.photo = a.caption = false; }) ==
        "arm j6e: an arm needs photo, caption or both");
  CHECK(message([](Arm& a) { a.output_scale = 0; }) == "arm j6e: output_scale must be positive");
  CHECK(message([](Arm& a) { a.layers = -1; }) == "arm j6e: layers must be 0 to 64");
  CHECK(message([](Arm& a) { a.encoding = Encoding::modality, a.qubits = 1; }) ==
        "arm j6e: modality encoding needs at least 2 qubits");
  CHECK(message([](Arm& a) { a.encoding = Encoding::registers, a.qubits = 5; }) ==
        "arm j6e: register encoding needs an even number of qubits");
  CHECK(message([](Arm& a) { a.encoding = Encoding::reference; }) ==
        "arm j6e: reference encoding needs 2^qubits > 2 width");
  CHECK(message([](Arm& a) { a.features = FeatureMapKind::mlp; }) ==
        "arm j6e: hidden must be 1 to 4096");
  CHECK(message([](Arm& a) { a.features = FeatureMapKind::quadratic, a.qubits = 0; }) ==
        "arm j6e: qubits must be 1 to 10");
}

TEST_CASE("the arms have the sizes that the comparison states", "[arm]") {
  const auto size = [](auto change) {
    Arm arm;
    arm.classes = 17;
    change(arm);
    return Fusion<float>::create(arm).value().layout().trainable();
  };
  CHECK(size([](Arm& a) { a.features = FeatureMapKind::linear; }) == 11540);
  CHECK(size([](Arm& a) { a.features = FeatureMapKind::mlp, a.hidden = 59; }) == 15290);
  CHECK(size([](Arm& a) { a.features = FeatureMapKind::bilinear, a.hidden = 23; }) == 12315);
  CHECK(size([](Arm& a) { a.encoding = Encoding::modality; }) == 13296);
  CHECK(size([](Arm& a) { a.circuit = CircuitUse::frozen; }) == 15326);
  CHECK(size([](Arm& a) { a.circuit = CircuitUse::none; }) == 15326);
  CHECK(size([](Arm& a) { a.entangle = false; }) == 15344);
}
