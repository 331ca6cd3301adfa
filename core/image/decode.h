// File bytes to upright RGB pixels: preflight, stb_image (JPEG and PNG only), then, with a stop in
// between where colours can be converted, alpha over white and EXIF orientation.
//
// stb_image is memory-unsafe on hostile files. In the product this runs only inside its own
// WebAssembly instance, thrown away after one photo; the preflight in front of it reads headers
// only and refuses what is known to break it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "core/image/icc.h"
#include "core/image/image.h"
#include "core/image/stb.h"
#include "core/status.h"

namespace qurio {

// How a decoder hands a picture on: as stored, neither upright nor, perhaps, in sRGB.
struct StoredPicture {
  enum class Fourth : std::uint8_t { none, alpha, black };

  int width = 0;
  int height = 0;
  int orientation = 1;  // EXIF, 1..8
  Fourth fourth = Fourth::none;
  std::unique_ptr<std::uint8_t, StbFree> pixels;  // row-major, 3 or 4 channels; inks: 255 is none
  ColourProfile colour;

  std::size_t count() const { return static_cast<std::size_t>(width) * height; }
  int channels() const { return fourth == Fourth::none ? 3 : 4; }
};

// Errors: empty_file, not_an_image, unsupported_format (names the format), damaged_file,
// incomplete_file, too_large, out_of_memory.
Result<StoredPicture> decode_stored(std::span<const std::uint8_t> file);

// Colours are converted before anything mixes pixels (alpha over white, resizing), so that one
// picture in two colour spaces becomes the same tensor; a conversion looks at one pixel at a time,
// so it may come before the orientation. What is not converted yet is taken for sRGB here, and inks
// are multiplied.
Image finish(StoredPicture picture);

// Both, colour profiles left aside. Errors: those of decode_stored.
Result<Image> decode(std::span<const std::uint8_t> file);

}  // namespace qurio
