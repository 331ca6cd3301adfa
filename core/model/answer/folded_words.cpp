#include "core/model/answer/folded_words.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <utility>

namespace qurio {
namespace {

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

std::string english_singular(std::string word) {
  if (word.size() > 4 && word.ends_with("ies")) {
    word.resize(word.size() - 3);
    word += 'y';
  } else if (word.size() > 4 && ends_with_any(word, {"ches", "shes", "sses", "xes"})) {
    word.resize(word.size() - 2);
  } else if (word.size() > 3 && word.ends_with('s') && !ends_with_any(word, {"ss", "us", "is"})) {
    word.pop_back();
  }
  return word;
}

// jarrones -> jarron, tapices and tapiz -> tapiz, pintadas -> pintado; bronce -> bronz.
std::string spanish_stem(std::string word) {
  if (word.size() > 3 && word.ends_with('s')) word.pop_back();
  if (word.size() > 4 && word.ends_with('e')) word.pop_back();
  if (word.size() > 3 && word.ends_with('c')) word.back() = 'z';
  if (word.size() > 5 && ends_with_any(word, {"ada", "ida"})) word.back() = 'o';
  return word;
}

// tableaux -> tableau, chevaux and cheval -> chevau, sculptees and sculpte -> sculpt.
std::string french_stem(std::string word) {
  if (word.size() > 3 && ends_with_any(word, {"s", "x"})) word.pop_back();
  if (word.size() > 4 && ends_with_any(word, {"al", "ail"})) {
    word.resize(word.size() - (word.ends_with("ail") ? 3 : 2));
    word += "au";
  }
  if (word.size() > 4 && word.ends_with("ee")) word.pop_back();
  if (word.size() > 5 && word.ends_with('e')) word.pop_back();
  return word;
}

FoldedWord french_word(const LatinWord& word) {
  std::string_view text = word.text;
  std::int32_t begin = word.begin;
  const std::string_view before = text.substr(0, word.elided);
  const bool elision = (before.size() == 1 && before.find_first_of("cdjlmnst") == 0) ||
                       ends_with_any(before, {"qu"});
  if (elision && word.elided < text.size()) {
    begin = word.at[word.elided];
    text.remove_prefix(word.elided);
  }
  return {french_stem(std::string(text)), begin, word.end};
}

}  // namespace

FoldedWord folded_word(const LatinWord& word, Language language) {
  switch (language) {
    case Language::spanish:
      return {spanish_stem(word.text), word.begin, word.end};
    case Language::french:
      return french_word(word);
    case Language::german:
      return {word.text, word.begin, word.end};
    case Language::english:
    case Language::chinese:
    case Language::other:
      break;
  }
  return {english_singular(word.text), word.begin, word.end};
}

std::vector<FoldedWord> folded_words(std::string_view text, int limit) {
  std::vector<FoldedWord> words;
  for (const LatinWord& word : latin_words(text, limit)) {
    words.push_back(folded_word(word, Language::english));
  }
  return words;
}

}  // namespace qurio
