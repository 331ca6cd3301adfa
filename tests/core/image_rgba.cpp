#include <catch2/catch.hpp>

#include "core/image/rgba.h"

namespace qurio {
namespace {

TEST_CASE("pixels lose and gain their fourth channel") {
  const std::vector<std::uint8_t> rgba = {1, 2, 3, 255, 4, 5, 6, 0};
  const auto image = image_from_rgba(rgba, 2, 1);
  REQUIRE(image.ok());
  CHECK(image.value().width == 2);
  CHECK(image.value().height == 1);
  CHECK(image.value().rgb == std::vector<std::uint8_t>{1, 2, 3, 4, 5, 6});
  CHECK(rgba_of(image.value()) == std::vector<std::uint8_t>{1, 2, 3, 255, 4, 5, 6, 255});
}

TEST_CASE("bytes that are no picture of that size are refused") {
  const auto status = [](std::uint64_t bytes, std::int64_t width, std::int64_t height) {
    const Check problem = check_rgba(bytes, width, height);
    return problem ? problem->status : Status::ok;
  };
  CHECK(status(24, 2, 3) == Status::ok);
  CHECK(status(23, 2, 3) == Status::invalid_argument);
  CHECK(status(0, 0, 0) == Status::invalid_argument);
  CHECK(status(16, -2, -2) == Status::invalid_argument);
  // 4 x 32768 x 32768 is 0 in 32 bits.
  CHECK(status(0, 32768, 32768) == Status::too_large);
  CHECK(status(0, 65536, 16384) == Status::too_large);
  CHECK(status(std::uint64_t{1} << 32, 32768, 32768) == Status::too_large);
  CHECK(image_from_rgba({}, 32768, 32768).status() == Status::too_large);
}

}  // namespace
}  // namespace qurio
