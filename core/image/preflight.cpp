#include "core/image/preflight.h"

#include <string>

#include "core/image/formats.h"
#include "core/image/jpeg_preflight.h"
#include "core/image/limits.h"
#include "core/image/png_preflight.h"

namespace qurio {
namespace {

constexpr std::string_view kJpegSignature = "\xFF\xD8\xFF";
constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1A\n";

// "12.3": how many millions, rounded.
std::string megapixels(std::int64_t pixels) {
  const std::int64_t tenths = (pixels + 50'000) / 100'000;
  return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

std::string sides(std::int64_t width, std::int64_t height) {
  return std::to_string(width) + " x " + std::to_string(height) + " pixels";
}

// The whole file is the beginning of a signature, and more than one byte of it.
bool begins(Bytes file, std::string_view signature) {
  return file.size() > 1 && file.size() < signature.size() &&
         has_at(file, 0, signature.substr(0, file.size()));
}

}  // namespace

Check check_pixels(std::int64_t width, std::int64_t height) {
  if (width > kMaxSide || height > kMaxSide) {
    return too_large("this picture has " + sides(width, height) + "; no side may be longer than " +
                     std::to_string(kMaxSide) + ": choose a smaller copy");
  }
  if (width * height > kMaxPixels) {
    return too_large("this picture has " + megapixels(width * height) + " megapixels (" +
                     sides(width, height) + "); at most " + std::to_string(kMaxPixels / 1'000'000) +
                     " are opened: choose a smaller copy");
  }
  return std::nullopt;
}

Check check_memory(const CheckedImage& image) {
  if (image.decode_bytes <= kMaxDecodeBytes) return std::nullopt;
  return too_large(
      "to open this picture of " + sides(image.width, image.height) + " takes " +
      std::to_string(image.decode_bytes >> 20) + " MB, more than the " +
      std::to_string(kMaxDecodeBytes >> 20) +
      " MB set aside: choose a smaller copy, or one that is not progressive or 16-bit");
}

Result<CheckedImage> preflight(Bytes file) {
  if (file.empty()) {
    return {Status::empty_file, "the file is empty (0 bytes): copy or send it again"};
  }
  if (file.size() > kMaxFileBytes) {
    return {Status::too_large, "the file has " + std::to_string(file.size() >> 20) +
                                   " MB; at most " + std::to_string(kMaxFileBytes >> 20) +
                                   " are opened: choose a smaller copy"};
  }
  if (begins(file, kJpegSignature) || begins(file, kPngSignature)) {
    return {Status::incomplete_file, "only the first " + std::to_string(file.size()) +
                                         " bytes of the picture are here: copy or send it again"};
  }
  if (has_at(file, 0, kJpegSignature)) return preflight_jpeg(file);
  if (has_at(file, 0, kPngSignature)) return preflight_png(file);
  Problem problem = explain_other_format(file);
  return {problem.status, std::move(problem.message)};
}

}  // namespace qurio
