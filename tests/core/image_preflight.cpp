#include <catch2/catch.hpp>

#include "core/image/limits.h"
#include "core/image/preflight.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::Octets;

TEST_CASE("an empty file, and one that is larger than the limit") {
  const auto empty = preflight({});
  CHECK(empty.status() == Status::empty_file);
  CHECK(empty.message() == "the file is empty (0 bytes): copy or send it again");

  Octets large = test::png({}, {0, 1, 2, 3});
  large.resize(kMaxFileBytes);
  CHECK(preflight(large).ok());
  large.push_back(0);
  const auto too_large = preflight(large);
  CHECK(too_large.status() == Status::too_large);
  CHECK(too_large.message() == "the file has 32 MB; at most 32 are opened: choose a smaller copy");
}

TEST_CASE("a file that ends inside a signature") {
  const Octets signature = test::png_signature();
  CHECK(preflight(Bytes(signature).first(1)).status() == Status::not_an_image);
  for (std::size_t size = 2; size < signature.size(); ++size) {
    CHECK(preflight(Bytes(signature).first(size)).status() == Status::incomplete_file);
  }
  CHECK(preflight(Octets{0xFF, 0xD8}).message() ==
        "only the first 2 bytes of the picture are here: copy or send it again");
  CHECK(preflight(Octets{0xFF}).status() == Status::not_an_image);
  CHECK(preflight(Octets{0xFF, 0xD9}).status() == Status::not_an_image);
}

TEST_CASE("the format is told by the signature") {
  const auto png = preflight(test::png({}, {0, 1, 2, 3}));
  REQUIRE(png.ok());
  CHECK(png.value().format == ImageFormat::png);
  const auto jpeg = preflight(test::gray_jpeg(8, 8, {0}));
  REQUIRE(jpeg.ok());
  CHECK(jpeg.value().format == ImageFormat::jpeg);
  CHECK(preflight(test::octets("GIF89a")).status() == Status::unsupported_format);
}

TEST_CASE("what a preflight hands on passes a preflight, unchanged") {
  const auto jpeg = preflight(test::gray_jpeg(16, 8, {3, -5}));
  REQUIRE(jpeg.ok());
  const auto again = preflight(jpeg.value().stream);
  REQUIRE(again.ok());
  CHECK(again.value().stream == jpeg.value().stream);
}

TEST_CASE("pixels: sides and area have a limit") {
  CHECK_FALSE(check_pixels(1, kMaxSide));
  CHECK_FALSE(check_pixels(8000, 5000));
  CHECK_FALSE(check_pixels(kMaxSide, 610));
  const Check area = check_pixels(8000, 5001);
  REQUIRE(area);
  CHECK(area->status == Status::too_large);
  CHECK(area->message ==
        "this picture has 40.0 megapixels (8000 x 5001 pixels); at most 40 are opened: choose a "
        "smaller copy");
  CHECK(check_pixels(8000, 6000)->message.find("48.0 megapixels") != std::string::npos);
  for (const auto& [width, height] : {std::pair(kMaxSide + 1, 1), {1, kMaxSide + 1}}) {
    const Check side = check_pixels(width, height);
    REQUIRE(side);
    CHECK(side->status == Status::too_large);
    CHECK(side->message.find("no side may be longer than 65535") != std::string::npos);
  }
}

TEST_CASE("memory has a limit") {
  CheckedImage image;
  image.width = 7000;
  image.height = 5000;
  image.decode_bytes = kMaxDecodeBytes;
  CHECK_FALSE(check_memory(image));
  image.decode_bytes = (std::size_t{401} << 20) + 5;
  const Check problem = check_memory(image);
  REQUIRE(problem);
  CHECK(problem->status == Status::too_large);
  CHECK(problem->message ==
        "to open this picture of 7000 x 5000 pixels takes 401 MB, more than the 400 MB set aside: "
        "choose a smaller copy, or one that is not progressive or 16-bit");
}

}  // namespace
}  // namespace qurio
