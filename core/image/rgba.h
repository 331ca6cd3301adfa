// Pixels with four channels, as canvases and ImageData have them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/image/image.h"
#include "core/image/problem.h"
#include "core/status.h"

namespace qurio {

// Whether `bytes` bytes are the pixels of a picture of this size, within the limits of every
// picture (preflight.h): invalid_argument, too_large.
Check check_rgba(std::uint64_t bytes, std::int64_t width, std::int64_t height);

// The pixels without the fourth channel, which is not read: the caller has drawn them over white.
// Errors: those of check_rgba.
Result<Image> image_from_rgba(std::span<const std::uint8_t> rgba, int width, int height);

// 4 * width * height bytes, opaque.
std::vector<std::uint8_t> rgba_of(const Image& image);

}  // namespace qurio
