// EXIF orientation, applied to pixels.
#pragma once

#include <cstdint>
#include <span>

#include "core/image/image.h"

namespace qurio {

// The upright picture of stored pixels: `rgb` holds 3 * width * height bytes, `orientation` is the
// EXIF value 1..8 (1 as stored, 2 mirrored, 3 turned by 180 degrees, 4 flipped, 5 transposed, 6 to
// be turned clockwise, 7 transversed, 8 to be turned counter-clockwise). 5 to 8 swap the sides.
Image upright(std::span<const std::uint8_t> rgb, int width, int height, int orientation);

}  // namespace qurio
