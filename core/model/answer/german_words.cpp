#include "core/model/answer/german_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace qurio {
namespace {

constexpr std::array<std::string_view, 9> kEndings = {"",   "e",  "n", "en", "er",
                                                      "es", "em", "s", "ern"};
// Between the parts of a compound.
constexpr std::array<std::string_view, 7> kLinks = {"", "s", "n", "en", "es", "e", "er"};

constexpr std::size_t kShortestStem = 3;
constexpr std::size_t kShortestFirst = 2;  // "Öl"
constexpr std::size_t kShortestTail = 4;
// A beginning that the rest says nothing about: "Bronzepferd", not "Glasgow".
constexpr std::size_t kShortestHead = 5;

// Whether a form is of an entry, or an entry of its own.
struct Known {
  const Dictionary& german;
  bool alone;
  bool operator()(const std::string& form) const {
    return alone ? german.entries.contains(form) : german.words.contains(form);
  }
};

// The first of: the word, its stems, its stems with other endings.
std::optional<std::string> with_ending(std::string_view word, const Known& known) {
  if (known(std::string(word))) return std::string(word);
  for (const bool other : {false, true}) {
    for (const std::string_view ending : kEndings) {
      if (word.size() < ending.size() + kShortestStem || !word.ends_with(ending)) continue;
      const std::string stem(word.substr(0, word.size() - ending.size()));
      if (!other && known(stem)) return stem;
      for (const std::string_view instead : kEndings) {
        // "kann" is no "Kanne".
        if (!other || ending.empty()) break;
        std::string form = stem;
        form.append(instead);
        if (known(form)) return form;
      }
    }
  }
  return std::nullopt;
}

std::optional<std::string> first_part(std::string_view part, const Known& known) {
  for (const std::string_view link : kLinks) {
    if (part.size() < link.size() + kShortestFirst || !part.ends_with(link)) continue;
    const std::string_view stem = part.substr(0, part.size() - link.size());
    for (const std::string_view lost : {"", "e"}) {
      std::string form(stem);
      form.append(lost);
      if (known(form)) return form;
    }
  }
  return std::nullopt;
}

FoldedWord slice(const LatinWord& word, std::string form, std::size_t first, std::size_t end) {
  return {std::move(form), first == 0 ? word.begin : word.at[first],
          end == word.text.size() ? word.end : word.at[end]};
}

}  // namespace

std::vector<FoldedWord> german_words(const LatinWord& word, const Dictionary& german) {
  const std::string_view text = word.text;
  const Known listed{german, false};
  const Known entry{german, true};
  if (auto form = with_ending(text, listed)) return {slice(word, std::move(*form), 0, text.size())};
  for (std::size_t at = kShortestFirst; at + kShortestTail <= text.size(); ++at) {
    auto tail = with_ending(text.substr(at), entry);
    if (!tail) continue;
    std::vector<FoldedWord> words;
    if (auto head = first_part(text.substr(0, at), entry)) {
      words.push_back(slice(word, std::move(*head), 0, at));
    }
    words.push_back(slice(word, std::move(*tail), at, text.size()));
    return words;
  }
  for (std::size_t end = text.size(); end-- > kShortestHead;) {
    if (end + kShortestStem > text.size()) continue;
    std::string head(text.substr(0, end));
    if (entry(head)) return {slice(word, std::move(head), 0, end)};
  }
  return {slice(word, word.text, 0, text.size())};
}

}  // namespace qurio
