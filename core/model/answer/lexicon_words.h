// A caption as the lexicon looks it up: Latin words in the caption's language and in English, Han
// characters one by one, in the order of the caption.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/answer/lexicon_format.h"

namespace qurio {

struct LexiconWord {
  std::string own;         // as the dictionary of its language has it
  std::string english;     // as the English one has it; empty: it is not looked up there
  std::int32_t begin = 0;  // byte offsets, [begin, end)
  std::int32_t end = 0;
  bool han = false;
  bool goes_on = false;   // a Han character that stands beside the one before
  bool function = false;  // a function word of the caption's language
  double place = 0;       // words before it; a Han character is half of one
};

// The first kMaxLexiconWords words and as many Han characters.
std::vector<LexiconWord> lexicon_words(std::string_view caption, Language language,
                                       const ParsedLexicon& lexicon);

}  // namespace qurio
