#include "core/image/jpeg_tables.h"

#include <cstddef>
#include <string>

namespace qurio {
namespace {

Problem broken_part(const std::string& what) {
  return damaged("a " + what + " of this JPEG is broken: choose another copy");
}

}  // namespace

Check JpegTables::read_huffman(Bytes data) {
  const auto broken_table = [] { return broken_part("Huffman table"); };
  while (!data.empty()) {
    if (data.size() < 17) return broken_table();
    const int kind = data[0] >> 4;
    const int number = data[0] & 15;
    if (kind > 1 || number >= kMaxJpegTables) return broken_table();
    const Bytes counts = data.subspan(1, 16);
    std::size_t total = 0;
    for (const std::uint8_t count : counts) total += count;
    if (data.size() - 17 < total) return broken_table();
    HuffmanTable& table = kind == 0 ? dc[number] : ac[number];
    if (!table.build(counts, data.subspan(17, total))) return broken_table();
    data = data.subspan(17 + total);
  }
  return std::nullopt;
}

Check JpegTables::read_quantization(Bytes data) {
  while (!data.empty()) {
    const int precision = data[0] >> 4;
    const int number = data[0] & 15;
    const std::size_t length = precision == 0 ? 65 : 129;
    if (precision > 1 || number >= kMaxJpegTables || data.size() < length) {
      return broken_part("quantization table");
    }
    has_quantization[number] = true;
    data = data.subspan(length);
  }
  return std::nullopt;
}

Check JpegTables::read_restart_interval(Bytes data) {
  if (data.size() != 2) return broken_part("restart interval");
  restart_interval = static_cast<int>(read16(data, 0));
  return std::nullopt;
}

}  // namespace qurio
