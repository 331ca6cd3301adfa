// A JPEG Huffman table (ITU-T T.81, annexes C and F.2.2.3) for decoding.
#pragma once

#include <array>
#include <cstdint>

#include "core/image/bytes.h"

namespace qurio {

// A decoded symbol; length 0: no code begins with these bits.
struct HuffmanSymbol {
  std::uint8_t length = 0;
  std::uint8_t value = 0;
};

class HuffmanTable {
 public:
  // `counts`: how many codes there are of 1, 2, ..., 16 bits; `values`: their symbols in order, as
  // many as the counts sum to. False when there are more codes than bits allow (an over-full table)
  // or more than 256. Precondition: counts.size() == 16.
  bool build(Bytes counts, Bytes values);

  bool defined() const { return defined_; }

  // The symbol that the 16 bits of `next` begin with.
  HuffmanSymbol lookup(std::uint32_t next) const {
    const HuffmanSymbol fast = fast_[next >> (16 - kFastBits)];
    return fast.length != 0 ? fast : lookup_long(next);
  }

 private:
  static constexpr int kFastBits = 9;

  HuffmanSymbol lookup_long(std::uint32_t next) const;

  bool defined_ = false;
  std::array<HuffmanSymbol, 1 << kFastBits> fast_{};
  std::array<std::uint32_t, 17>
      end_{};  // per length: behind its last code, left-aligned in 16 bits
  std::array<std::int32_t, 17> offset_{};  // per length: index of a code's symbol minus the code
  std::array<std::uint8_t, 256> values_{};
};

}  // namespace qurio
