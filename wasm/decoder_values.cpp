#include "wasm/decoder_values.h"

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/image/decode.h"
#include "core/image/image.h"
#include "core/image/resize.h"
#include "wasm/values.h"

namespace qurio::wasm {
namespace {

using emscripten::val;

constexpr int kPreviewSide = 1024;

// ImageData wants four channels.
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

PhotoResult photo_of(const Image& image) {
  PhotoResult result{.status = name_of(Status::ok)};
  result.width = image.width;
  result.height = image.height;
  const std::vector<float> tensor = vision_tensor(image);
  result.tensor = typed_array(std::span<const float>(tensor));
  const Image small = preview(image, kPreviewSide);
  result.preview_width = small.width;
  result.preview_height = small.height;
  const std::vector<std::uint8_t> rgba = rgba_of(small);
  result.preview = typed_array(std::span<const std::uint8_t>(rgba));
  return result;
}

}  // namespace

PhotoResult decode_photo(const val& file) {
  // The file's copy is freed before the pixels are resized: both are large.
  const Result<Image> image = [&file] { return decode(numbers<std::uint8_t>(file)); }();
  if (!image.ok()) return {.status = name_of(image.status()), .message = image.message()};
  return photo_of(image.value());
}

PhotoResult photo_from_rgba(const val& rgba, int width, int height) {
  const std::size_t bytes = rgba["length"].as<std::size_t>();
  if (width < 1 || height < 1 ||
      bytes != 4 * static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {
    return {.status = name_of(Status::invalid_argument),
            .message = "fromRgba: the pixels are not 4 x width x height bytes"};
  }
  const std::vector<std::uint8_t> pixels = numbers<std::uint8_t>(rgba);
  Image image{.width = width, .height = height, .rgb = {}};
  image.rgb.resize(bytes / 4 * 3);
  for (std::size_t p = 0; p < bytes / 4; ++p) {
    image.rgb[3 * p] = pixels[4 * p];
    image.rgb[3 * p + 1] = pixels[4 * p + 1];
    image.rgb[3 * p + 2] = pixels[4 * p + 2];
  }
  return photo_of(image);
}

}  // namespace qurio::wasm
