// File bytes to upright RGB pixels: preflight, stb_image (JPEG and PNG only), EXIF orientation,
// alpha over white.
//
// stb_image is memory-unsafe on hostile files. In the product this runs only inside its own
// WebAssembly instance, thrown away after one photo; the preflight in front of it reads headers
// only and refuses what is known to break it.
#pragma once

#include <cstdint>
#include <span>

#include "core/image/image.h"
#include "core/status.h"

namespace qurio {

// Errors: empty_file, not_an_image, unsupported_format (names the format), damaged_file,
// incomplete_file, too_large, out_of_memory.
Result<Image> decode(std::span<const std::uint8_t> file);

}  // namespace qurio
