#include "tests/core/image_files.h"

#include <cstdlib>

namespace qurio::test {
namespace {

// CRC-32 bit by bit: not the code under test.
std::uint32_t slow_crc(const Octets& bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const std::uint8_t byte : bytes) {
    crc ^= byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

std::uint32_t adler(const Octets& bytes) {
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (const std::uint8_t byte : bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}

std::uint8_t octet(int value) { return static_cast<std::uint8_t>(value); }

}  // namespace

Octets operator+(Octets left, const Octets& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

Octets octets(std::string_view text) { return {text.begin(), text.end()}; }

void append32(Octets& out, std::uint32_t value) {
  for (const int shift : {24, 16, 8, 0}) out.push_back(static_cast<std::uint8_t>(value >> shift));
}

Octets png_signature() { return octets("\x89PNG\r\n\x1A\n"); }

Octets png_chunk(std::string_view type, const Octets& data, bool wrong) {
  const Octets body = octets(type) + data;
  Octets chunk;
  append32(chunk, static_cast<std::uint32_t>(data.size()));
  chunk = chunk + body;
  append32(chunk, slow_crc(body) + (wrong ? 1 : 0));
  return chunk;
}

Octets png_header(const PngHeader& header) {
  Octets data;
  append32(data, header.width);
  append32(data, header.height);
  for (const int value :
       {header.depth, header.colour_type, header.compression, header.filter, header.interlace}) {
    data.push_back(octet(value));
  }
  return png_chunk("IHDR", data);
}

Octets zlib_stored(const Octets& data) {
  Octets out = {0x78, 0x01};
  std::size_t at = 0;
  do {
    const std::size_t size = std::min<std::size_t>(data.size() - at, 65535);
    const bool last = at + size == data.size();
    out.insert(out.end(), {octet(last ? 1 : 0), octet(size & 255), octet(size >> 8),
                           octet(~size & 255), octet(~size >> 8 & 255)});
    out.insert(out.end(), data.begin() + at, data.begin() + at + size);
    at += size;
  } while (at < data.size());
  append32(out, adler(data));
  return out;
}

Octets png_data(const Octets& rows) { return png_chunk("IDAT", zlib_stored(rows)); }
Octets png_end() { return png_chunk("IEND", {}); }

Octets png(const PngHeader& header, const Octets& rows) {
  return png_signature() + png_header(header) + png_data(rows) + png_end();
}

JpegBitWriter& JpegBitWriter::put(std::uint32_t value, int bits) {
  for (int bit = bits - 1; bit >= 0; --bit) bits_.push_back((value >> bit & 1) != 0);
  return *this;
}

Octets JpegBitWriter::bytes() const {
  std::vector<bool> bits = bits_;
  while (bits.size() % 8 != 0) bits.push_back(true);
  Octets out;
  for (std::size_t at = 0; at < bits.size(); at += 8) {
    int value = 0;
    for (std::size_t bit = 0; bit < 8; ++bit) value = value * 2 + (bits[at + bit] ? 1 : 0);
    out.push_back(octet(value));
    if (value == 0xFF) out.push_back(0);
  }
  return out;
}

Octets jpeg_marker(int marker) { return {0xFF, octet(marker)}; }

Octets jpeg_segment(int marker, const Octets& data) {
  const std::size_t length = data.size() + 2;
  return jpeg_marker(marker) + Octets{octet(length >> 8), octet(length & 255)} + data;
}

Octets huffman_table(int kind, int number, const Octets& symbols) {
  Octets data = {octet(kind << 4 | number)};
  for (int length = 1; length <= 16; ++length) {
    data.push_back(length == 4 ? octet(symbols.size()) : 0);
  }
  return jpeg_segment(0xC4, data + symbols);
}

Octets dc_table(int number) {
  Octets symbols;
  for (int i = 0; i < 15; ++i) symbols.push_back(octet(i));
  return huffman_table(0, number, symbols);
}

Octets ac_table(int number) {
  return huffman_table(1, number, {0x00, 0x01, 0x11, 0xF0, 0x10, 0x20, 0xF1, 0x02, 0x0F, 0xE1});
}

Octets quantization_table(int number, int value) {
  return jpeg_segment(0xDB, Octets{octet(number)} + Octets(64, octet(value)));
}

Octets jpeg_frame(int width, int height, const std::vector<FrameComponent>& components, int marker,
                  int precision) {
  Octets data = {octet(precision),  octet(height >> 8), octet(height & 255),
                 octet(width >> 8), octet(width & 255), octet(components.size())};
  for (const FrameComponent& component : components) {
    data = data +
           Octets{octet(component.id), octet(component.sampling), octet(component.quantization)};
  }
  return jpeg_segment(marker, data);
}

Octets jpeg_scan(const std::vector<ScanPart>& parts, const Octets& data, int start, int end,
                 int approximation) {
  Octets header = {octet(parts.size())};
  for (const ScanPart& part : parts) header = header + Octets{octet(part.id), octet(part.tables)};
  header = header + Octets{octet(start), octet(end), octet(approximation)};
  return jpeg_segment(0xDA, header) + data;
}

Octets jpeg(const Octets& middle) {
  return jpeg_marker(0xD8) + quantization_table() + dc_table() + ac_table() + middle +
         jpeg_marker(0xD9);
}

void put_block(JpegBitWriter& bits, int dc_difference) {
  int size = 0;
  while ((std::abs(dc_difference) >> size) != 0) ++size;
  bits.put(size, 4);
  if (size > 0) bits.put(dc_difference > 0 ? dc_difference : dc_difference + (1 << size) - 1, size);
  bits.put(kEob, 4);
}

Octets gray_jpeg(int width, int height, const std::vector<int>& levels) {
  JpegBitWriter bits;
  int before = 0;
  for (const int level : levels) {
    put_block(bits, level - before);
    before = level;
  }
  return jpeg(jpeg_frame(width, height, {{}}) + jpeg_scan({{}}, bits.bytes()));
}

}  // namespace qurio::test
