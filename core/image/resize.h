// Area-averaging resize and the vision encoder's input tensor.
//
// Every output value is the weighted mean of a run of source pixels, with integer weights and
// integer sums: the same bits natively and in WebAssembly. Per axis, shrinking weighs each source
// pixel by the part of the output pixel it covers; growing interpolates between the centres of the
// two nearest pixels and repeats the border.
#pragma once

#include <vector>

#include "core/image/image.h"

namespace qurio {

inline constexpr int kVisionSide = 224;

// Preconditions, here and below: sides in 1..kMaxSide. Rounded to the nearest 8-bit value.
Image resize(const Image& image, int width, int height);

// Whole picture to 3 x 224 x 224 (planes R, G, B; values in [0, 1]): what the vision encoder sees.
// Not rounded to 8 bits in between.
std::vector<float> vision_tensor(const Image& image);

// Largest picture within max_side x max_side of the same proportions; the picture itself if it
// fits.
Image preview(const Image& image, int max_side);

}  // namespace qurio
