// Head files with 16-bit numbers.
#include "models/train/safetensors.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "models/train/half.h"

using namespace qurio;

TEST_CASE("every half is itself again after being a single", "[half]") {
  for (std::uint32_t half = 0; half < 0x10000U; ++half) {
    const float value = half_to_float(static_cast<std::uint16_t>(half));
    if (std::isnan(value)) {
      CHECK(std::isnan(half_to_float(float_to_half(value))));
    } else if (float_to_half(value) != half) {
      FAIL("half " << half << " comes back as " << float_to_half(value));
    }
  }
}

TEST_CASE("a single becomes the nearest half, ties to even", "[half]") {
  for (std::uint16_t half = 0; half < 0x7bffU; ++half) {
    const float low = half_to_float(half);
    const float high = half_to_float(static_cast<std::uint16_t>(half + 1));
    const float middle = low + (high - low) / 2;
    const auto even = static_cast<std::uint16_t>(half + (half & 1U));
    const bool good = float_to_half(middle) == even &&
                      float_to_half(std::nextafter(middle, low)) == half &&
                      float_to_half(std::nextafter(middle, high)) == half + 1 &&
                      float_to_half(-middle) == (even | 0x8000U);
    if (!good) FAIL("between half " << half << " and the next");
  }
  CHECK(float_to_half(65519.9F) == 0x7bffU);
  CHECK(float_to_half(65520.0F) == 0x7c00U);
  CHECK(float_to_half(-std::numeric_limits<float>::infinity()) == 0xfc00U);
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
