#include "core/image/decode.h"

#include <string>
#include <utility>

#include "core/image/orient.h"
#include "core/image/preflight.h"
#include "core/image/stb.h"

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

Result<Image> refused(const CheckedImage& checked, const StbPixels& pixels) {
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

}  // namespace

Result<Image> decode(std::span<const std::uint8_t> file) {
  Result<CheckedImage> result = preflight(file);
  if (!result.ok()) return {result.status(), result.message()};
  CheckedImage checked = std::move(result).value();

  const StbPixels pixels =
      stb_decode(checked.stream, checked.has_alpha ? 4 : 3, checked.decode_bytes);
  if (!pixels.data || pixels.width != checked.width || pixels.height != checked.height) {
    return refused(checked, pixels);
  }
  checked.stream = {};
  const std::size_t count = static_cast<std::size_t>(checked.width) * checked.height;
  if (checked.has_alpha) composite_on_white(pixels.data.get(), count);
  return upright({pixels.data.get(), 3 * count}, checked.width, checked.height,
                 checked.orientation);
}

}  // namespace qurio
