// Numbers in files, most significant byte first (JPEG, PNG, ISO media).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace qurio {

using Bytes = std::span<const std::uint8_t>;

// Precondition of both: the bytes are inside.
inline std::uint32_t read16(Bytes bytes, std::size_t at) {
  return (std::uint32_t{bytes[at]} << 8) | bytes[at + 1];
}
inline std::uint32_t read32(Bytes bytes, std::size_t at) {
  return (read16(bytes, at) << 16) | read16(bytes, at + 2);
}

// False when `text` does not fit there.
inline bool has_at(Bytes bytes, std::size_t at, std::string_view text) {
  if (at > bytes.size() || bytes.size() - at < text.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (bytes[at + i] != static_cast<std::uint8_t>(text[i])) return false;
  }
  return true;
}

}  // namespace qurio
