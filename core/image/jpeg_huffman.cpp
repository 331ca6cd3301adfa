#include "core/image/jpeg_huffman.h"

#include <algorithm>

namespace qurio {

bool HuffmanTable::build(Bytes counts, Bytes values) {
  *this = {};
  if (values.size() > values_.size()) return false;
  std::copy(values.begin(), values.end(), values_.begin());
  std::uint32_t code = 0;
  std::uint32_t index = 0;
  for (std::uint32_t length = 1; length <= 16; ++length) {
    code <<= 1;
    offset_[length] = static_cast<std::int32_t>(index) - static_cast<std::int32_t>(code);
    const std::uint32_t count = counts[length - 1];
    if (code + count > (1U << length)) return false;
    for (std::uint32_t i = 0; i < count; ++i, ++code, ++index) {
      if (length > kFastBits) continue;
      const HuffmanSymbol symbol{static_cast<std::uint8_t>(length), values_[index]};
      const std::uint32_t spread = 1U << (kFastBits - length);
      std::fill_n(fast_.begin() + std::size_t{code} * spread, spread, symbol);
    }
    end_[length] = code << (16 - length);
  }
  defined_ = true;
  return true;
}

HuffmanSymbol HuffmanTable::lookup_long(std::uint32_t next) const {
  for (std::uint32_t length = kFastBits + 1; length <= 16; ++length) {
    if (next >= end_[length]) continue;
    const auto code = static_cast<std::int32_t>(next >> (16 - length));
    const std::int32_t index = code + offset_[length];
    return {static_cast<std::uint8_t>(length), values_[static_cast<std::size_t>(index)]};
  }
  return {};
}

}  // namespace qurio
