// IEEE 754 half precision to single.
#pragma once

#include <bit>
#include <cstdint>

namespace qurio {

// Exact for every half, subnormal and not finite ones included. Without branches, so that loops
// over it are vectorised.
inline float half_to_float(std::uint16_t half) {
  const std::uint32_t magnitude = static_cast<std::uint32_t>(half & 0x7fffU) << 13;
  // The exponents' biases differ by 112; a product also makes subnormal halves normal.
  const float scaled = std::bit_cast<float>(magnitude) * 0x1p112F;
  const std::uint32_t finite = std::bit_cast<std::uint32_t>(scaled);
  const std::uint32_t special = magnitude | 0x7f800000U;
  const std::uint32_t bits = magnitude >= 0x0f800000U ? special : finite;
  return std::bit_cast<float>(bits | (static_cast<std::uint32_t>(half & 0x8000U) << 16));
}

}  // namespace qurio
