// The bits of a JPEG's entropy-coded data, most significant first (ITU-T T.81, F.2.2.5): the zero
// byte stuffed behind 0xFF is taken out, any other 0xFF is a marker and ends the bits.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/image/bytes.h"

namespace qurio {

class JpegBits {
 public:
  JpegBits(Bytes file, std::size_t begin) : file_(file), begin_(begin), at_(begin) {}

  // Buffers at least 32 bits, or all there are.
  void fill() {
    if (count_ >= 32) return;
    if (file_.size() - at_ >= 4) {
      const std::uint32_t word = read32(file_, at_);
      const bool has_ff = (~word - 0x01010101U) & word & 0x80808080U;
      if (!has_ff) {
        buffer_ |= static_cast<std::uint64_t>(word) << (32 - count_);
        count_ += 32;
        at_ += 4;
        return;
      }
    }
    fill_bytewise();
  }

  // The next 16 bits; zeros where there are none. Precondition of this and skip(): fill().
  std::uint32_t peek16() const { return static_cast<std::uint32_t>(buffer_ >> 48); }

  // False when fewer than `bits` (at most 32) are left.
  bool skip(int bits) {
    if (bits > count_) return false;
    buffer_ <<= bits;
    count_ -= bits;
    return true;
  }

  // Precondition: fill(). True when fewer than `bits` (at most 32) are left.
  bool ends_within(int bits) const { return count_ < bits; }

  // Where the byte behind the last one that has been read from lies in the file.
  std::size_t position() const {
    std::size_t at = at_;
    for (int unread = count_ / 8; unread > 0; --unread) {
      const bool stuffed = at - begin_ >= 2 && file_[at - 1] == 0 && file_[at - 2] == 0xFF;
      at -= stuffed ? 2 : 1;
    }
    return at;
  }

 private:
  void fill_bytewise() {
    while (count_ <= 56 && at_ < file_.size()) {
      const std::uint64_t byte = file_[at_];
      if (byte == 0xFF) {
        if (at_ + 1 >= file_.size() || file_[at_ + 1] != 0) return;
        ++at_;
      }
      ++at_;
      buffer_ |= byte << (56 - count_);
      count_ += 8;
    }
  }

  Bytes file_;
  std::size_t begin_;
  std::size_t at_;
  std::uint64_t buffer_ = 0;  // left-aligned, zeros behind
  int count_ = 0;
};

}  // namespace qurio
