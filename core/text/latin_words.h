// Words of Latin script as lists of words compare them: runs of letters and digits in lower case,
// without accents and 's. A hyphen separates words; what nobody sees (invisible.h) neither
// separates nor counts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace qurio {

struct LatinWord {
  std::string text;        // letters a-z, digits
  std::int32_t begin = 0;  // byte offsets, [begin, end)
  std::int32_t end = 0;
  bool capital = false;            // its first letter is one
  std::size_t elided = 0;          // letters before its first apostrophe: 1 in "l'huile"; 0: none
  std::vector<std::int32_t> at{};  // where every letter of `text` begins
};

// The first `limit` words. Ill-formed UTF-8 separates words, as every other character that
// is neither a Latin letter nor an ASCII digit does.
std::vector<LatinWord> latin_words(std::string_view text, int limit);

}  // namespace qurio
