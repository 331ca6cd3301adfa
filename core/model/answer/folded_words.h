// Words as the lexicon compares them: those of core/text/latin_words.h without the plural endings
// of their language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/language_guess.h"
#include "core/text/latin_words.h"

namespace qurio {

// Words beyond these are not read.
inline constexpr int kMaxLexiconWords = 400;

// A folded word and where it stands.
struct FoldedWord {
  std::string text;
  std::int32_t begin = 0;
  std::int32_t end = 0;
};

// English plurals: the first `limit` words.
std::vector<FoldedWord> folded_words(std::string_view text, int limit = kMaxLexiconWords);

// Entries and captions lose the same endings, so that a wrong singular does no harm. Spanish:
// plural, and the gender of participles; French: plural, gender, and an elided word before it (l',
// d', qu'); any other language: the English plural, but for German, whose words are folded by what
// the list has (german_words.h) and come as they are.
FoldedWord folded_word(const LatinWord& word, Language language);

}  // namespace qurio
