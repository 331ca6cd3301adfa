#include "core/image/webp_metadata.h"

#include <string_view>

#include "core/image/exif.h"

namespace qurio {
namespace {

using std::string_view_literals::operator""sv;

std::uint32_t read32_little(Bytes bytes, std::size_t at) {
  const std::uint32_t reversed = read32(bytes, at);
  return (reversed >> 24) | ((reversed >> 8) & 0xFF00U) | ((reversed & 0xFF00U) << 8) |
         (reversed << 24);
}

// Some programs put JPEG's mark in front of the block.
Bytes exif_block(Bytes data) { return has_at(data, 0, "Exif\0\0"sv) ? data.subspan(6) : data; }

}  // namespace

Metadata webp_metadata(Bytes file) {
  Metadata metadata;
  if (!has_at(file, 0, "RIFF") || !has_at(file, 8, "WEBP")) return metadata;
  for (std::size_t at = 12; file.size() - at >= 8;) {
    const std::size_t size = read32_little(file, at + 4);
    const std::size_t left = file.size() - at - 8;
    if (size > left) break;
    const Bytes data = file.subspan(at + 8, size);
    if (has_at(file, at, "ICCP")) metadata.colour = use_profile(data, ProfileSpace::rgb);
    if (has_at(file, at, "EXIF")) metadata.orientation = exif_orientation(exif_block(data));
    const std::size_t padded = size + size % 2;
    if (padded > left) break;
    at += 8 + padded;
  }
  return metadata;
}

}  // namespace qurio
