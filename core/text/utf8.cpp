#include "core/text/utf8.h"

namespace qurio {
namespace {

// Table 3-7 of the Unicode Standard: what may follow a lead byte.
struct Lead {
  int trailing;             // continuation bytes; 0: no lead byte
  unsigned lowest = 0x80;   // of the first continuation byte
  unsigned highest = 0xBF;  // of the first continuation byte
};

Lead lead_of(unsigned byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {1};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0};
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  const auto byte_at = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte_at(offset);
  if (first < 0x80) return {first, 1, true};
  Lead lead = lead_of(first);
  if (lead.trailing == 0) return {kReplacementCharacter, 1, false};

  char32_t value = first & (0x3Fu >> lead.trailing);
  std::uint8_t length = 1;
  for (int i = 0; i < lead.trailing; ++i, ++length) {
    if (offset + length >= text.size()) return {kReplacementCharacter, length, false};
    const unsigned next = byte_at(offset + length);
    if (next < lead.lowest || next > lead.highest) return {kReplacementCharacter, length, false};
    value = (value << 6) | (next & 0x3Fu);
    lead.lowest = 0x80;
    lead.highest = 0xBF;
  }
  return {value, length, true};
}

void append_utf8(std::string& text, char32_t value) {
  const auto push = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  const auto push_tail = [&](int shift) { push(0x80 | ((value >> shift) & 0x3F)); };
  if (value < 0x80) {
    push(value);
  } else if (value < 0x800) {
    push(0xC0 | (value >> 6));
    push_tail(0);
  } else if (value < 0x10000) {
    push(0xE0 | (value >> 12));
    push_tail(6);
    push_tail(0);
  } else {
    push(0xF0 | (value >> 18));
    push_tail(12);
    push_tail(6);
    push_tail(0);
  }
}

bool is_white_space(char32_t value) {
  return (value >= 0x09 && value <= 0x0D) || value == 0x20 || value == 0x85 || value == 0xA0 ||
         value == 0x1680 || (value >= 0x2000 && value <= 0x200A) || value == 0x2028 ||
         value == 0x2029 || value == 0x202F || value == 0x205F || value == 0x3000;
}

}  // namespace qurio
