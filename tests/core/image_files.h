// Small JPEG and PNG files, written byte by byte, right or wrong as a test wants them.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "core/image/bytes.h"

namespace qurio::test {

using Octets = std::vector<std::uint8_t>;

Octets operator+(Octets left, const Octets& right);
Octets octets(std::string_view text);
void append32(Octets& out, std::uint32_t value);

// ---- PNG ----

struct PngHeader {
  std::uint32_t width = 1;
  std::uint32_t height = 1;
  int depth = 8;
  int colour_type = 2;
  int compression = 0;
  int filter = 0;
  int interlace = 0;
};

Octets png_signature();
// With length and checksum; a `wrong` checksum is off by one.
Octets png_chunk(std::string_view type, const Octets& data, bool wrong = false);
Octets png_header(const PngHeader& header);
// A zlib stream of stored blocks.
Octets zlib_stored(const Octets& data);
// IDAT of `rows`, every row with its filter byte.
Octets png_data(const Octets& rows);
Octets png_end();
// Signature, header, data, end.
Octets png(const PngHeader& header, const Octets& rows);

// ---- JPEG ----

// Entropy-coded bits with stuffing; the last byte is filled with ones.
class JpegBitWriter {
 public:
  JpegBitWriter& put(std::uint32_t value, int bits);
  Octets bytes() const;

 private:
  std::vector<bool> bits_;
};

Octets jpeg_segment(int marker, const Octets& data);
Octets jpeg_marker(int marker);

// Table `number` of kind 0 (DC) or 1 (AC): symbol i has the 4-bit code i. At most 15 symbols.
Octets huffman_table(int kind, int number, const Octets& symbols);
// DC symbols 0 to 14: the code is the number of bits that follow.
Octets dc_table(int number = 0);
// Every entry `value`: with 8, a DC coefficient of 1 is one gray level.
Octets quantization_table(int number = 0, int value = 8);

struct FrameComponent {
  int id = 1;
  int sampling = 0x11;
  int quantization = 0;
};
Octets jpeg_frame(int width, int height, const std::vector<FrameComponent>& components,
                  int marker = 0xC0, int precision = 8);

struct ScanPart {
  int id = 1;
  int tables = 0x00;  // DC << 4 | AC
};
Octets jpeg_scan(const std::vector<ScanPart>& parts, const Octets& data, int start = 0,
                 int end = 63, int approximation = 0);

// The AC symbols of the tests, in the order of their codes.
enum AcCode : int {
  kEob = 0,      // 0x00: end of block
  kOne = 1,      // 0x01: one bit follows
  kSkipOne = 2,  // 0x11: one zero, then one bit
  kZrl = 3,      // 0xF0: sixteen zeros
  kEob2 = 4,     // 0x10: end of band, one more bit of run
  kEob4 = 5,     // 0x20
  kSkip15 = 6,   // 0xF1
  kTwo = 7,      // 0x02
  kFifteen = 8,  // 0x0F
  kSkip14 = 9,   // 0xE1
};
Octets ac_table(int number = 0);

// SOI, tables 0, `middle`, EOI.
Octets jpeg(const Octets& middle);

// A gray picture of 8x8 blocks whose gray levels are 128 + levels[i] (|level| < 128).
Octets gray_jpeg(int width, int height, const std::vector<int>& levels);
// The bits of one such block.
void put_block(JpegBitWriter& bits, int dc_difference);

}  // namespace qurio::test
