// Pixels in memory: 8-bit RGB, row-major from the top left, no padding.
#pragma once

#include <cstdint>
#include <vector>

namespace qurio {

inline constexpr int kMaxSide = 65535;  // pixels, of every image that is opened or resized

struct Image {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> rgb;  // 3 * width * height
};

}  // namespace qurio
