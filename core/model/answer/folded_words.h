// Words as the lexicon compares them: runs of letters and digits in lower case, without accents,
// 's and plural endings. A hyphen separates words; what nobody sees (core/text/invisible.h) neither
// separates nor counts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace qurio {

// Words beyond these are not read.
inline constexpr int kMaxLexiconWords = 400;

// A folded word and where it stands.
struct FoldedWord {
  std::string text;
  std::int32_t begin = 0;
  std::int32_t end = 0;
};

// The first `limit` words. Ill-formed UTF-8 separates words, as every other character that
// is neither a Latin letter nor an ASCII digit does.
std::vector<FoldedWord> folded_words(std::string_view text, int limit = kMaxLexiconWords);

}  // namespace qurio
