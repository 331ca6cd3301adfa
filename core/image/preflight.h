// The check in front of the decoder: a file is read to its end by a parser of our own, before any
// memory for pixels is taken, and only what was checked is handed on.
//
// A file that passes has
// - at most kMaxFileBytes, kMaxPixels and kMaxSide;
// - JPEG: 8 bits, 1, 3 or 4 components, Huffman coding, baseline, extended or progressive with at
//   most kMaxScans scans; tables inside their bounds and defined before use; entropy-coded data
//   that decodes to exactly the declared number of blocks, restart markers in order, and an end
//   marker unless every bit of every coefficient is there;
// - PNG: chunks in order with right lengths and checksums, a possible header, palette and
//   transparency, compressed data that can hold the picture, and an end chunk unless the data end
//   with the checksum of the whole picture; not Apple's CgBI;
// - a decoder that needs at most kMaxDecodeBytes.
// Metadata are dropped unread, but for the EXIF orientation and what the numbers of the colours
// mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/image/bytes.h"
#include "core/image/icc.h"
#include "core/image/image.h"
#include "core/status.h"

namespace qurio {

inline constexpr std::size_t kMaxFileBytes = std::size_t{32} << 20;
inline constexpr std::int64_t kMaxPixels = 40'000'000;
inline constexpr int kMaxScans = 100;
// With the file, its checked copy and the finished picture a decoder instance stays below 512 MB.
inline constexpr std::size_t kMaxDecodeBytes = std::size_t{400} << 20;

enum class ImageFormat : std::uint8_t { jpeg, png };

struct CheckedImage {
  ImageFormat format = ImageFormat::jpeg;
  int width = 0;  // as stored, before the orientation is applied
  int height = 0;
  int orientation = 1;  // EXIF, 1..8
  bool has_alpha = false;
  bool is_gray = false;   // JPEG: one component
  bool has_inks = false;  // JPEG: cyan, magenta, yellow, black
  ColourProfile colour;
  std::size_t decode_bytes = 0;      // what the decoder may allocate at most
  std::vector<std::uint8_t> stream;  // the file, reduced to what was checked
};

// Errors: empty_file, not_an_image, unsupported_format (names the format), damaged_file,
// incomplete_file, too_large.
Result<CheckedImage> preflight(Bytes file);

}  // namespace qurio
