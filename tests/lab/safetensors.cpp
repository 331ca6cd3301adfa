// Head files with 16-bit numbers.
#include "models/train/safetensors.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace qurio;

namespace {

// The number that a file of halves keeps of `value`.
float kept(float value) {
  Safetensors file;
  file.half = true;
  file.arrays = {{"a", {1}, {value}}};
  return parse_safetensors(write_safetensors(file)).value().arrays[0].values[0];
}

}  // namespace

TEST_CASE("a number is kept as the nearest half, ties to even", "[safetensors]") {
  CHECK(kept(1 + 0x1p-11F) == 1);                // between two halves, the even one
  CHECK(kept(1 + 3 * 0x1p-11F) == 1 + 0x1p-9F);  // up, to the even one
  CHECK(kept(std::nextafter(1 + 0x1p-11F, 2.0F)) == 1 + 0x1p-10F);
  CHECK(kept(-65519.9F) == -65504);
  CHECK(kept(0x1p-25F) == 0);  // half the smallest
  CHECK(kept(std::nextafter(0x1p-25F, 1.0F)) == 0x1p-24F);
  CHECK(std::signbit(kept(-0.0F)));
}

TEST_CASE("arrays of halves are read as they were written", "[safetensors]") {
  Safetensors file;
  file.half = true;
  file.metadata = {{"name", "small"}};
  file.arrays = {{"a", {2, 2}, {1, -0.5F, 0.1F, 65504}}, {"b", {1}, {3e-8F}}};
  const auto bytes = write_safetensors(file);
  const auto read = parse_safetensors(bytes);
  REQUIRE(read.ok());
  REQUIRE(read.value().arrays.size() == 2);
  CHECK(read.value().metadata == file.metadata);
  CHECK(read.value().arrays[0].shape == std::vector<std::size_t>{2, 2});
  CHECK(read.value().arrays[0].values == std::vector<float>{1, -0.5F, 0.0999755859375F, 65504});
  CHECK(read.value().arrays[1].values[0] == 0x1p-24F * 1);
  file.half = false;
  CHECK(write_safetensors(file).size() > bytes.size());
  file.half = true;
  file.arrays[0].values[0] = 1e6F;
  CHECK(parse_safetensors(write_safetensors(file)).status() == Status::not_finite);
}
