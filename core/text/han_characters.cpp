#include "core/text/han_characters.h"

#include <cstddef>

#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace qurio {

bool is_han(char32_t value) {
  return value == 0x3005 || (value >= 0x3400 && value <= 0x4DBF) ||
         (value >= 0x4E00 && value <= 0x9FFF) || (value >= 0xF900 && value <= 0xFAFF) ||
         (value >= 0x20000 && value <= 0x323AF);
}

bool is_kana(char32_t value) {
  return (value >= 0x3041 && value <= 0x30FF && value != 0x30FB) ||
         (value >= 0x31F0 && value <= 0x31FF);
}

std::vector<HanCharacter> han_characters(std::string_view text, int limit) {
  std::vector<HanCharacter> characters;
  bool goes_on = false;
  for (std::size_t at = 0; at < text.size() && static_cast<int>(characters.size()) < limit;) {
    const CodePoint code = decode_utf8(text, at);
    const std::size_t next = at + code.length;
    if (is_han(code.value)) {
      characters.push_back(
          {code.value, static_cast<std::int32_t>(at), static_cast<std::int32_t>(next), goes_on});
      goes_on = true;
    } else if (!is_invisible(code.value)) {
      goes_on = false;
    }
    at = next;
  }
  return characters;
}

}  // namespace qurio
