#include <catch2/catch.hpp>

#include "core/model/file/model_reader.h"
#include "core/model/head/head_metadata.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("a matrix survives as a named array", "[file]") {
  Matrix<float> values(2, 3);
  values << 1, 2, 3, 4, 5, 6;
  const ModelFile file{{{"format", "qurio-model"}, {"version", std::string(kModelVersion)}},
                       {named_matrix("other", values * 2), named_matrix("it", values)}};
  CHECK(file.arrays[1].shape == std::vector<std::size_t>{2, 3});
  CHECK(file.arrays[1].values == std::vector<float>{1, 2, 3, 4, 5, 6});
  ModelReader reader(file);
  CHECK(Matrix<float>(reader.matrix("it", 2, 0)) == values);
  CHECK(reader.ok());
  reader.finish();
  CHECK(reader.failure<int>().message() == "array other is not known");
}

TEST_CASE("the first thing that is wrong is what is said", "[file]") {
  const ModelFile file{
      {{"format", "qurio-model"}, {"version", std::string(kModelVersion)}, {"few", "7"}},
      {{"it", {2, 2}, {1, 2, 3, 4}}}};
  ModelReader reader(file);
  CHECK(reader.number("few", 0, 7) == 7);
  CHECK(reader.matrix("it", 2, 3).size() == 0);
  CHECK(reader.number("few", 0, 6) == 0);
  CHECK(reader.matrix("it", 2, 2).size() == 0);
  CHECK(reader.array("missing", {1}) == nullptr);
  CHECK(reader.failure<int>().message() == "array it has shape [2, 2] instead of [2, 3]");
}

TEST_CASE("lines come back as they were", "[file]") {
  const std::vector<std::string> lines = {"a", "b c", "d"};
  CHECK(joined_lines(lines) == "a\nb c\nd");
  CHECK(lines_of("a\nb c\nd") == lines);
  CHECK(lines_of("\na\n\nb c\nd\n") == lines);
  CHECK(lines_of("").empty());
}

TEST_CASE("every configuration comes back from its file by name", "[file]") {
  for (HeadConfig config : small_configs()) {
    config.word_width = kWordWidth;
    for (const auto& [photo, caption] :
         {std::pair(true, true), std::pair(true, false), std::pair(false, true)}) {
      config.photo = photo;
      config.caption = caption;
      CAPTURE(config.name, photo, caption);
      const ModelFile file = random_model(config);
      ModelReader reader(file);
      const HeadConfig read = read_head_config(reader);
      REQUIRE(reader.ok());
      CHECK(read.features == config.features);
      CHECK(read.photo == photo);
      CHECK(read.caption == caption);
      CHECK(read.width == config.width);
      CHECK(read.classes == config.classes);
      if (photo) CHECK(read.region_width == config.region_width);
      if (config.features == FeatureMapKind::circuit) {
        CHECK(read.encoding == config.encoding);
        CHECK(read.qubits == config.qubits);
        CHECK(read.layers == config.layers);
        CHECK(read.entangle == config.entangle);
      }
      if (config.hidden > 0) CHECK(read.hidden == config.hidden);
    }
  }
}
