#include "core/model/answer/lexicon_words.h"

#include <utility>

#include "core/model/answer/german_words.h"
#include "core/text/han_characters.h"

namespace qurio {
namespace {

constexpr double kHanWord = 0.5;

std::vector<FoldedWord> own_words(const LatinWord& word, Language language,
                                  const std::string& english, const ParsedLexicon& lexicon) {
  if (language != Language::german) return {folded_word(word, language)};
  std::vector<FoldedWord> parts = german_words(word, lexicon.of(language));
  const bool whole = parts.size() == 1 && parts[0].end - parts[0].begin == word.end - word.begin;
  // A name of the English list is no compound.
  if (!whole && lexicon.of(Language::english).entries.contains(english)) {
    return {{word.text, word.begin, word.end}};
  }
  return parts;
}

void add(const LatinWord& word, Language language, const ParsedLexicon& lexicon,
         std::vector<LexiconWord>& out) {
  const std::string english = folded_word(word, Language::english).text;
  const std::vector<FoldedWord> parts = own_words(word, language, english, lexicon);
  for (const FoldedWord& part : parts) {
    LexiconWord added{part.text, {}, part.begin, part.end};
    if (parts.size() == 1) added.english = english;
    // What was left of an elision is what English looks up too.
    if (language == Language::french && part.begin != word.begin) added.english = part.text;
    added.function = is_function_word(word.text, language);
    out.push_back(std::move(added));
  }
}

}  // namespace

std::vector<LexiconWord> lexicon_words(std::string_view caption, Language language,
                                       const ParsedLexicon& lexicon) {
  std::vector<LexiconWord> words;
  const std::vector<HanCharacter> characters = han_characters(caption, kMaxLexiconWords);
  auto next = characters.begin();
  const auto add_han_before = [&](std::int32_t place) {
    for (; next != characters.end() && next->begin < place; ++next) {
      LexiconWord& added = words.emplace_back();
      added.own = lexicon.simplified(next->value);
      added.begin = next->begin;
      added.end = next->end;
      added.han = true;
      added.goes_on = next->goes_on;
    }
  };
  for (const LatinWord& word : latin_words(caption, kMaxLexiconWords)) {
    add_han_before(word.begin);
    add(word, language, lexicon, words);
  }
  add_han_before(static_cast<std::int32_t>(caption.size()));
  double place = 0;
  for (LexiconWord& word : words) {
    word.place = place;
    place += word.han ? kHanWord : 1;
  }
  return words;
}

}  // namespace qurio
