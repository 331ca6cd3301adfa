// Han characters, which are written without spaces.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace qurio {

// Unified ideographs and the mark that repeats one. Not kana, not Hangul.
bool is_han(char32_t value);
bool is_kana(char32_t value);

struct HanCharacter {
  char32_t value = 0;
  std::int32_t begin = 0;  // byte offsets, [begin, end)
  std::int32_t end = 0;
  bool goes_on = false;  // nothing that can be seen stands between it and the one before
};

// The first `limit` Han characters of a text.
std::vector<HanCharacter> han_characters(std::string_view text, int limit);

}  // namespace qurio
