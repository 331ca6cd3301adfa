#include <catch2/catch.hpp>

#include "core/model/head/fusion.h"
#include "core/model/head/head_config.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("the default head and every small head are valid", "[head]") {
  CHECK(validated(HeadConfig{}).ok());
  for (const HeadConfig& config : small_configs()) CHECK(validated(config).ok());
}

TEST_CASE("a head that does not fit says which field", "[head]") {
  const auto message = [](auto change) {
    HeadConfig config;
    change(config);
    return validated(config).message();
  };
  CHECK(message([](HeadConfig& a) { a.width = 0; }) == "head j6e: width must be 1 to 1024");
  CHECK(message([](HeadConfig& a) { a.word_width = 0; }) ==
        "head j6e: feature widths must be positive");
  CHECK(message([](HeadConfig& a) { a.classes = 1; }) == "head j6e: classes must be 2 to 4096");
  CHECK(message([](HeadConfig& a) { a.photo = a.caption = false; }) ==
        "head j6e: a head needs photo, caption or both");
  CHECK(message([](HeadConfig& a) { a.output_scale = 0; }) ==
        "head j6e: output_scale must be positive");
  CHECK(message([](HeadConfig& a) { a.layers = -1; }) == "head j6e: layers must be 0 to 64");
  CHECK(message([](HeadConfig& a) { a.encoding = Encoding::modality, a.qubits = 1; }) ==
        "head j6e: modality encoding needs at least 2 qubits");
  CHECK(message([](HeadConfig& a) { a.encoding = Encoding::registers, a.qubits = 5; }) ==
        "head j6e: register encoding needs an even number of qubits");
  CHECK(message([](HeadConfig& a) { a.encoding = Encoding::reference; }) ==
        "head j6e: reference encoding needs 2^qubits > 2 width");
  CHECK(message([](HeadConfig& a) { a.qubits = 11; }) == "head j6e: qubits must be 1 to 10");
  CHECK(message([](HeadConfig& a) { a.features = FeatureMapKind::mlp; }) ==
        "head j6e: hidden must be 1 to 4096");
  CHECK(message([](HeadConfig& a) { a.features = FeatureMapKind::quadratic, a.qubits = 0; }) ==
        "head j6e: qubits must be 1 to 10");
}

TEST_CASE("the heads have the sizes that the comparison states", "[head]") {
  const auto size = [](auto change) {
    HeadConfig config;
    config.classes = 17;
    change(config);
    return Fusion<float>::create(config).value().layout().trainable();
  };
  CHECK(size([](HeadConfig& a) { a.features = FeatureMapKind::linear; }) == 11540);
  CHECK(size([](HeadConfig& a) { a.features = FeatureMapKind::mlp, a.hidden = 59; }) == 15290);
  CHECK(size([](HeadConfig& a) { a.features = FeatureMapKind::bilinear, a.hidden = 23; }) == 12315);
  CHECK(size([](HeadConfig& a) { a.encoding = Encoding::modality; }) == 13296);
  CHECK(size([](HeadConfig& a) { a.entangle = false; }) == 15344);
}
