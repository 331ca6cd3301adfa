// The size limits of preflight.h, as checks.
#pragma once

#include <cstdint>

#include "core/image/preflight.h"
#include "core/image/problem.h"

namespace qurio {

// Sides above kMaxSide or more than kMaxPixels: too_large. Precondition: sides >= 1.
Check check_pixels(std::int64_t width, std::int64_t height);

// decode_bytes above kMaxDecodeBytes: too_large. Reads width and height for the message.
Check check_memory(const CheckedImage& image);

}  // namespace qurio
