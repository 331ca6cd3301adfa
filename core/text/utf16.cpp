#include "core/text/utf16.h"

#include <cstddef>

namespace qurio {

std::vector<std::int32_t> utf16_offsets(std::string_view utf8) {
  std::vector<std::int32_t> offsets(utf8.size() + 1);
  std::int32_t units = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    offsets[i] = units;
    const auto byte = static_cast<unsigned char>(utf8[i]);
    // A byte that continues a character is no unit; characters of four bytes are two.
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  offsets[utf8.size()] = units;
  return offsets;
}

}  // namespace qurio
