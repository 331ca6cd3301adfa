// Pixels with four channels, as canvases and ImageData have them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/image/decode.h"
#include "core/image/image.h"
#include "core/image/problem.h"
#include "core/image/webp_metadata.h"
#include "core/status.h"

namespace qurio {

// Whether `bytes` bytes are the pixels of a picture of this size, within the limits of every
// picture (preflight.h): invalid_argument, too_large.
Check check_rgba(std::uint64_t bytes, std::int64_t width, std::int64_t height);

// What another decoder made of a file, with what stands beside the pixels in it. Errors: those of
// check_rgba.
Result<StoredPicture> picture_from_rgba(std::span<const std::uint8_t> rgba, int width, int height,
                                        Metadata metadata);

// 4 * width * height bytes, opaque.
std::vector<std::uint8_t> rgba_of(const Image& image);

}  // namespace qurio
