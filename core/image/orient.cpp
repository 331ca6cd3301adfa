#include "core/image/orient.h"

#include <algorithm>
#include <cstddef>
#include <cstring>

namespace qurio {
namespace {

// Where the upright picture's pixel (0, 0) is stored, and how far away its neighbours are, in
// pixels.
struct Walk {
  std::ptrdiff_t start;
  std::ptrdiff_t right;
  std::ptrdiff_t down;
};

Walk walk_of(std::ptrdiff_t width, std::ptrdiff_t height, int orientation) {
  const std::ptrdiff_t last_column = width - 1;
  const std::ptrdiff_t last_row = (height - 1) * width;
  switch (orientation) {
    case 2:
      return {last_column, -1, width};
    case 3:
      return {last_row + last_column, -1, -width};
    case 4:
      return {last_row, 1, -width};
    case 5:
      return {0, width, 1};
    case 6:
      return {last_row, -width, 1};
    case 7:
      return {last_row + last_column, -width, -1};
    case 8:
      return {last_column, width, -1};
    default:
      return {0, 1, width};
  }
}

}  // namespace

Image upright(std::span<const std::uint8_t> rgb, int width, int height, int orientation) {
  if (orientation == 1) return {width, height, {rgb.begin(), rgb.end()}};
  const bool turned = orientation >= 5;
  Image image{turned ? height : width, turned ? width : height, {}};
  image.rgb.resize(rgb.size());
  const Walk walk = walk_of(width, height, orientation);

  // In tiles, so that the rows and columns that are read together stay in the cache.
  constexpr int kTile = 32;
  for (int top = 0; top < image.height; top += kTile) {
    const int bottom = std::min(top + kTile, image.height);
    for (int left = 0; left < image.width; left += kTile) {
      const int right = std::min(left + kTile, image.width);
      for (int y = top; y < bottom; ++y) {
        std::uint8_t* out =
            image.rgb.data() + std::size_t{3} * (std::size_t{1} * y * image.width + left);
        std::ptrdiff_t at = walk.start + y * walk.down + left * walk.right;
        for (int x = left; x < right; ++x, out += 3, at += walk.right) {
          std::memcpy(out, rgb.data() + 3 * at, 3);
        }
      }
    }
  }
  return image;
}

}  // namespace qurio
