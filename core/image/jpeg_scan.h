// Walks through one scan's entropy-coded data as a decoder would, without computing pixels (ITU-T
// T.81, F.2 and G.2): is every block there, every code valid, every restart marker in its place?
//
// This is what tells a truncated photo from a whole one, and what keeps a decoder that trusts its
// input from seeing anything else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/image/bytes.h"
#include "core/image/jpeg_huffman.h"
#include "core/image/problem.h"

namespace qurio {

// Per 8x8 block the coefficients that are not zero: bit k, in zigzag order. Only progressive
// pictures need it; correction bits follow for exactly these.
struct NonzeroMap {
  int stride = 0;
  std::vector<std::uint64_t> blocks;
};

struct ScanComponent {
  // Defined where the scan uses them.
  const HuffmanTable* dc = nullptr;
  const HuffmanTable* ac = nullptr;
  int horizontal = 1;  // blocks per MCU; 1 x 1 when the component is alone in its scan
  int vertical = 1;
  NonzeroMap* nonzero = nullptr;  // progressive only; covers every block of every MCU
};

struct JpegScan {
  int number = 1;  // for messages
  bool progressive = false;
  int spectral_start = 0;  // band of coefficients, 0..63
  int spectral_end = 63;
  int high_bit = 0;  // successive approximation: 0 in a first pass
  int low_bit = 0;
  int mcus_wide = 0;
  int mcus_high = 0;
  int restart_interval = 0;  // MCUs; 0: none
  std::vector<ScanComponent> components;
};

// `at`: where the scan's data begins; afterwards behind its last byte. What was read is appended to
// `stream`, without fill bytes and without what lies between an interval's end and its marker.
Check check_scan(const JpegScan& scan, Bytes file, std::size_t& at,
                 std::vector<std::uint8_t>& stream);

}  // namespace qurio
