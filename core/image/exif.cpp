#include "core/image/exif.h"

#include <cstddef>
#include <cstdint>

namespace qurio {
namespace {

constexpr std::uint32_t kOrientationTag = 0x0112;
constexpr std::uint32_t kShort = 3;
constexpr std::size_t kEntryBytes = 12;

struct Tiff {
  Bytes bytes;
  bool little_endian;

  bool holds(std::size_t at, std::size_t count) const {
    return at <= bytes.size() && count <= bytes.size() - at;
  }
  std::uint32_t u16(std::size_t at) const {
    return little_endian ? bytes[at] | (std::uint32_t{bytes[at + 1]} << 8) : read16(bytes, at);
  }
  std::uint32_t u32(std::size_t at) const {
    return little_endian ? u16(at) | (u16(at + 2) << 16) : read32(bytes, at);
  }
};

}  // namespace

int exif_orientation(Bytes bytes) {
  const bool little_endian = has_at(bytes, 0, "II");
  if (!little_endian && !has_at(bytes, 0, "MM")) return 1;
  const Tiff tiff{bytes, little_endian};
  if (!tiff.holds(0, 8) || tiff.u16(2) != 42) return 1;

  const std::size_t directory = tiff.u32(4);
  if (!tiff.holds(directory, 2)) return 1;
  const std::uint32_t entries = tiff.u16(directory);
  for (std::uint32_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + i * kEntryBytes;
    if (!tiff.holds(entry, kEntryBytes)) return 1;
    if (tiff.u16(entry) != kOrientationTag) continue;
    if (tiff.u16(entry + 2) != kShort || tiff.u32(entry + 4) != 1) return 1;
    const std::uint32_t value = tiff.u16(entry + 8);
    return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
  }
  return 1;
}

}  // namespace qurio
