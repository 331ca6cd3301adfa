// The tables that a JPEG defines between its scans: DHT, DQT, DRI (ITU-T T.81, B.2.4).
#pragma once

#include <array>

#include "core/image/jpeg_huffman.h"
#include "core/image/problem.h"

namespace qurio {

inline constexpr int kMaxJpegTables = 4;

struct JpegTables {
  std::array<HuffmanTable, kMaxJpegTables> dc;
  std::array<HuffmanTable, kMaxJpegTables> ac;
  std::array<bool, kMaxJpegTables> has_quantization{};
  int restart_interval = 0;  // MCUs; 0: none

  // What a segment holds behind its length. A table that is defined again replaces the old one.
  Check read_huffman(Bytes data);
  Check read_quantization(Bytes data);
  Check read_restart_interval(Bytes data);
};

}  // namespace qurio
