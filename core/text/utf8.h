// UTF-8 decoding that never fails.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace qurio {

inline constexpr char32_t kReplacementCharacter = 0xFFFD;

struct CodePoint {
  char32_t value = 0;
  std::uint8_t length = 0;  // bytes it takes in the text, 1..4
  bool valid = true;        // false: an ill-formed sequence, value is kReplacementCharacter
};

// The code point that starts at `offset`. An ill-formed sequence gives one U+FFFD per maximal
// subpart (The Unicode Standard, chapter 3.9: the practice of WHATWG's TextDecoder).
// Precondition: offset < text.size().
CodePoint decode_utf8(std::string_view text, std::size_t offset);

// Precondition: `value` is a Unicode scalar value.
void append_utf8(std::string& text, char32_t value);

// Unicode's White_Space property.
bool is_white_space(char32_t value);

}  // namespace qurio
