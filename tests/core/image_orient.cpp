#include <catch2/catch.hpp>

#include "core/image/orient.h"

namespace qurio {
namespace {

// A picture whose pixels are all different.
Image numbered(int width, int height) {
  Image image{width, height, {}};
  for (int i = 0; i < width * height; ++i) {
    for (const int value : {i & 255, i >> 8, 7}) {
      image.rgb.push_back(static_cast<std::uint8_t>(value));
    }
  }
  return image;
}

// Where EXIF says that the upright pixel (x, y) is stored: the row and column of the stored picture
// that lie on the visual top and left side (EXIF 2.32, tag 0x0112).
std::pair<int, int> stored_at(int orientation, int x, int y, int width, int height) {
  switch (orientation) {
    case 1:
      return {x, y};
    case 2:
      return {width - 1 - x, y};
    case 3:
      return {width - 1 - x, height - 1 - y};
    case 4:
      return {x, height - 1 - y};
    case 5:
      return {y, x};
    case 6:
      return {y, height - 1 - x};
    case 7:
      return {width - 1 - y, height - 1 - x};
    default:
      return {width - 1 - y, x};
  }
}

TEST_CASE("every orientation comes out upright") {
  // Sides below, at and beyond a tile.
  for (const auto& [width, height] : {std::pair(1, 1), {3, 2}, {1, 40}, {32, 33}, {70, 45}}) {
    const Image stored = numbered(width, height);
    for (int orientation = 1; orientation <= 8; ++orientation) {
      CAPTURE(width, height, orientation);
      const Image image = upright(stored.rgb, width, height, orientation);
      REQUIRE(image.width == (orientation < 5 ? width : height));
      REQUIRE(image.height == (orientation < 5 ? height : width));
      REQUIRE(image.rgb.size() == stored.rgb.size());
      for (int y = 0; y < image.height; ++y) {
        for (int x = 0; x < image.width; ++x) {
          const auto [column, row] = stored_at(orientation, x, y, width, height);
          for (int c = 0; c < 3; ++c) {
            if (image.rgb[3 * (y * image.width + x) + c] !=
                stored.rgb[3 * (row * width + column) + c]) {
              FAIL("pixel " << x << ", " << y);
            }
          }
        }
      }
    }
  }
}

}  // namespace
}  // namespace qurio
