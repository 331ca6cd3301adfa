#include "core/image/rgba.h"

#include <cstddef>
#include <utility>

#include "core/image/limits.h"

namespace qurio {

Check check_rgba(std::uint64_t bytes, std::int64_t width, std::int64_t height) {
  if (width < 1 || height < 1) {
    return Problem{Status::invalid_argument, "a picture has at least one pixel"};
  }
  if (Check large = check_pixels(width, height)) return large;
  if (bytes != 4 * static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height)) {
    return Problem{Status::invalid_argument, "the pixels are not 4 x width x height bytes"};
  }
  return {};
}

Result<StoredPicture> picture_from_rgba(std::span<const std::uint8_t> rgba, int width, int height,
                                        Metadata metadata) {
  if (Check problem = check_rgba(rgba.size(), width, height)) {
    return {problem->status, problem->message};
  }
  StbPixels copy = stb_copy(rgba);
  if (!copy.data) {
    return {Status::out_of_memory,
            "there is not enough memory for this picture: close other pages"};
  }
  return StoredPicture{
      .width = width,
      .height = height,
      .orientation = metadata.orientation,
      .fourth = StoredPicture::Fourth::alpha,
      .pixels = std::move(copy.data),
      .colour = std::move(metadata.colour),
  };
}

std::vector<std::uint8_t> rgba_of(const Image& image) {
  const std::size_t pixels = image.rgb.size() / 3;
  std::vector<std::uint8_t> rgba(4 * pixels);
  for (std::size_t p = 0; p < pixels; ++p) {
    rgba[4 * p] = image.rgb[3 * p];
    rgba[4 * p + 1] = image.rgb[3 * p + 1];
    rgba[4 * p + 2] = image.rgb[3 * p + 2];
    rgba[4 * p + 3] = 255;
  }
  return rgba;
}

}  // namespace qurio
