// The text of a word lexicon (lexicon.h), read into one dictionary per language.
//
//   # comment
//   language en                   the lines below it are of this language (en, es, fr, de, zh);
//                                 before the first such line: en
//   class NAME                    what the lists below it speak for
//   unknown NAME                  ... a kind of object that is none of the classes
//   STRENGTH: phrase, phrase, ... decisive (4), strong (2) or weak (0.7)
//   silent: phrase, ...           before the first class of another language than English: an
//   English
//                                 word of the lexicon that means something else here ("coin" in
//                                 French)
//   traditional: 銅铜鐵铁, ...     before the first class of zh: traditional characters, each
//   before the
//                                 simplified one that the lists have
//
// A line that begins with a space goes on with the list before it, which then ends with a comma.
// Phrases have 1 to kMaxPhraseWords words, those in Chinese 1 to kMaxHanPhrase characters.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/model/answer/folded_words.h"
#include "core/status.h"
#include "core/text/language_guess.h"

namespace qurio {

inline constexpr int kMaxPhraseWords = 4;
inline constexpr int kMaxHanPhrase = 12;

struct ClassWeight {
  int label = 0;     // index into the classes handed to Lexicon::parse; kUnknownKind: of none
  float weight = 0;  // what this hit adds to the evidence of the class, repeat factor included
};
inline constexpr int kUnknownKind = -1;

struct Dictionary {
  // Key: words joined by ' ', Han characters by nothing. Labels below zero are unknown kinds, -1
  // the first of them; a weight is the strength divided by the number of its labels; none: silent.
  std::unordered_map<std::string, std::vector<ClassWeight>> entries;
  std::unordered_set<std::string> words;  // that occur in entries
};

struct ParsedLexicon {
  std::array<Dictionary, kLanguages> languages;
  int unknown_kinds = 0;
  std::u32string traditional;  // traditional and simplified characters in turn

  // UTF-8 of the character as the Chinese entries have it.
  std::string simplified(char32_t character) const;

  const Dictionary& of(Language language) const {
    return languages[static_cast<std::size_t>(language)];
  }
};

// Errors: invalid_argument with the line (an unknown language or strength, a class that is not
// among `classes`, an unknown kind that is, an empty or too long phrase, one that mixes Han
// characters with letters, Latin ones in Chinese, an English one that its class lists twice: in
// other languages inflected forms become one).
Result<ParsedLexicon> parse_lexicon(std::string_view text, std::span<const std::string> classes);

// Adds a word to the key of a phrase; a Han character goes without a space.
void append_word(std::string_view word, bool han, std::string& key);

}  // namespace qurio
