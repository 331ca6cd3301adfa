// Area-averaging resize and the vision encoder's input tensor.
#pragma once

#include <span>
#include <vector>

#include "core/image/image.h"

namespace qurio {

inline constexpr int kVisionSide = 224;

// Exact area average when shrinking, bilinear when growing, per axis. Preconditions: sides >= 1.
Image resize(const Image& image, int width, int height);

// Whole picture to 3 x 224 x 224 (planes R, G, B; values in [0, 1]): what the vision encoder sees.
std::vector<float> vision_tensor(const Image& image);

// Largest picture within max_side x max_side of the same proportions; the picture itself if it fits.
Image preview(const Image& image, int max_side);

}  // namespace qurio
