#include "wasm/decoder_values.h"

#include <utility>

#include "core/image/decode.h"
#include "core/image/image.h"
#include "core/image/resize.h"
#include "core/image/rgba.h"

namespace qurio::wasm {
namespace {

using emscripten::val;

constexpr int kPreviewSide = 1024;

Outcome<BoundPhoto> photo_of(const Result<Image>& read) {
  if (!read.ok()) return outcome_of(Result<BoundPhoto>(read.status(), read.message()));
  const Image& image = read.value();
  const Image small = preview(image, kPreviewSide);
  const std::vector<std::uint8_t> rgba = rgba_of(small);
  return outcome_of(Result<BoundPhoto>(BoundPhoto{
      .width = image.width,
      .height = image.height,
      .tensor = vision_tensor(image),
      .preview_width = small.width,
      .preview_height = small.height,
      .preview = typed_array(std::span<const std::uint8_t>(rgba)),
  }));
}

}  // namespace

Outcome<BoundPhoto> decode_photo(const val& file) {
  // The file's copy is freed before the pixels are resized: both are large.
  const Result<Image> image = [&file] { return decode(numbers<std::uint8_t>(file)); }();
  return photo_of(image);
}

Outcome<BoundPhoto> photo_from_rgba(const val& rgba, int width, int height) {
  const Result<Image> image = [&rgba, width, height]() -> Result<Image> {
    const Check problem = check_rgba(rgba["length"].as<std::size_t>(), width, height);
    if (problem) return {problem->status, problem->message};
    return image_from_rgba(numbers<std::uint8_t>(rgba), width, height);
  }();
  return photo_of(image);
}

}  // namespace qurio::wasm
