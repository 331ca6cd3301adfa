// stb_image, behind an allocation budget. The only door to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/image/bytes.h"

namespace qurio {

struct StbFree {
  void operator()(std::uint8_t* pixels) const;
};

struct StbPixels {
  std::unique_ptr<std::uint8_t, StbFree> data;  // null: not decoded, the rest says why
  int width = 0;
  int height = 0;
  bool over_budget = false;    // an allocation would have gone beyond the budget
  bool out_of_memory = false;  // an allocation within the budget failed
  const char* reason = "";     // stb_image's own words
};

// `stream` is what preflight() made of a JPEG or PNG; never call it with anything else. `channels`
// is 3 (RGB) or 4 (RGBA, not premultiplied); 8 bits each, as stored, orientation not applied.
// `budget`: bytes that may be allocated at any one time.
StbPixels stb_decode(Bytes stream, int channels, std::size_t budget);

// A JPEG of three or four components, as preflight() passed it, with a channel for each: RGB, to
// the last bit, or cyan, magenta, yellow, black, each 255 where there is no ink.
StbPixels stb_decode_components(Bytes stream, std::size_t budget);

// Pixels of another decoder in a block like those of this one; null: there is no memory.
StbPixels stb_copy(Bytes pixels);

// What a zlib stream holds; nothing where that is broken or has more than `most` bytes.
std::vector<std::uint8_t> stb_inflate(Bytes zlib, std::size_t most);

// The Adler-32 checksum of what a zlib stream holds; nothing where it does not inflate within
// `budget` bytes. A stream that is cut off may inflate to anything.
std::optional<std::uint32_t> stb_inflated_checksum(Bytes zlib, std::size_t budget);

}  // namespace qurio
