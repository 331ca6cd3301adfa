#include <catch2/catch.hpp>
#include <utility>

#include "core/image/rgba.h"

namespace qurio {
namespace {

TEST_CASE("pixels of another decoder are laid over white, and turned as their file says") {
  const std::vector<std::uint8_t> rgba = {1, 2, 3, 255, 4, 5, 6, 0};
  auto picture = picture_from_rgba(rgba, 2, 1, {.orientation = 6, .colour = {}});
  REQUIRE(picture.ok());
  CHECK(picture.value().channels() == 4);
  const Image image = finish(std::move(picture).value());
  CHECK(image.width == 1);
  CHECK(image.height == 2);
  CHECK(image.rgb == std::vector<std::uint8_t>{1, 2, 3, 255, 255, 255});
  CHECK(rgba_of(image) == std::vector<std::uint8_t>{1, 2, 3, 255, 255, 255, 255, 255});
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
  CHECK(picture_from_rgba({}, 32768, 32768, {}).status() == Status::too_large);
}

}  // namespace
}  // namespace qurio
