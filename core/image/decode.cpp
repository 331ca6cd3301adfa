#include "core/image/decode.h"

#include <string>
#include <utility>

#include "core/image/orient.h"
#include "core/image/preflight.h"

namespace qurio {
namespace {

const char* format_name(ImageFormat format) { return format == ImageFormat::jpeg ? "JPEG" : "PNG"; }

// RGBA to RGB in place, over white.
void composite_on_white(std::uint8_t* pixels, std::size_t count) {
  const std::uint8_t* in = pixels;
  for (std::uint8_t* out = pixels; count > 0; --count, in += 4, out += 3) {
    const unsigned alpha = in[3];
    const unsigned white = 255 * (255 - alpha);
    for (int c = 0; c < 3; ++c)
      out[c] = static_cast<std::uint8_t>((in[c] * alpha + white + 127) / 255);
  }
}

// Inks to RGB in place: each lets pass what black lets pass of it.
void multiply_inks(std::uint8_t* pixels, std::size_t count) {
  const auto product = [](unsigned a, unsigned b) {
    const unsigned scaled = a * b + 128;
    return static_cast<std::uint8_t>((scaled + (scaled >> 8)) >> 8);
  };
  const std::uint8_t* in = pixels;
  for (std::uint8_t* out = pixels; count > 0; --count, in += 4, out += 3) {
    const unsigned black = in[3];
    for (int c = 0; c < 3; ++c) out[c] = product(in[c], black);
  }
}

Result<StoredPicture> refused(const CheckedImage& checked, const StbPixels& pixels) {
  const std::string size =
      std::to_string(checked.width) + " x " + std::to_string(checked.height) + " pixels";
  if (pixels.out_of_memory) {
    return {Status::out_of_memory, "there is not enough memory for " + size +
                                       ": close other pages, or choose a smaller copy"};
  }
  const std::string name = format_name(checked.format);
  if (pixels.over_budget) {
    return {Status::damaged_file,
            "this " + name + " holds more data than its " + size + " need: choose another copy"};
  }
  return {Status::damaged_file, "the picture data of this " + name + " is damaged (" +
                                    pixels.reason + "): choose another copy"};
}

StbPixels decode_pixels(const CheckedImage& checked) {
  const bool wide =
      checked.format == ImageFormat::jpeg && checked.colour.space == ProfileSpace::rgb;
  if (checked.has_inks || (wide && !checked.is_gray)) {
    return stb_decode_components(checked.stream, checked.decode_bytes);
  }
  return stb_decode(checked.stream, checked.has_alpha ? 4 : 3, checked.decode_bytes);
}

}  // namespace

Result<StoredPicture> decode_stored(std::span<const std::uint8_t> file) {
  Result<CheckedImage> result = preflight(file);
  if (!result.ok()) return {result.status(), result.message()};
  CheckedImage checked = std::move(result).value();

  StbPixels pixels = decode_pixels(checked);
  if (!pixels.data || pixels.width != checked.width || pixels.height != checked.height) {
    return refused(checked, pixels);
  }
  using Fourth = StoredPicture::Fourth;
  return StoredPicture{
      .width = checked.width,
      .height = checked.height,
      .orientation = checked.orientation,
      .fourth = checked.has_inks    ? Fourth::black
                : checked.has_alpha ? Fourth::alpha
                                    : Fourth::none,
      .pixels = std::move(pixels.data),
      .colour = std::move(checked.colour),
  };
}

Image finish(StoredPicture picture) {
  std::uint8_t* const pixels = picture.pixels.get();
  switch (picture.fourth) {
    case StoredPicture::Fourth::alpha:
      composite_on_white(pixels, picture.count());
      break;
    case StoredPicture::Fourth::black:
      multiply_inks(pixels, picture.count());
      break;
    case StoredPicture::Fourth::none:
      break;
  }
  return upright({pixels, 3 * picture.count()}, picture.width, picture.height, picture.orientation);
}

Result<Image> decode(std::span<const std::uint8_t> file) {
  Result<StoredPicture> stored = decode_stored(file);
  if (!stored.ok()) return {stored.status(), stored.message()};
  return finish(std::move(stored).value());
}

}  // namespace qurio
