#include "core/text/language_guess.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <vector>

#include "core/text/han_characters.h"
#include "core/text/language_profiles.h"
#include "core/text/latin_words.h"
#include "core/text/utf8.h"

namespace qurio {
namespace {

// More words say nothing more about the language.
constexpr int kWordsRead = 120;

// Thirds of a point: three names' particles weigh as much as one function word.
constexpr int kParticle = 1;
constexpr int kPoint = 3;
constexpr int kSure = 2 * kPoint;
// Of another language than English there must be more than this many times as much.
constexpr int kOfEnglish = 2;
// Two Han characters are a word.
constexpr int kHanOfWord = 2;

bool holds(std::string_view list, std::string_view word) {
  std::string spaced(1, ' ');
  spaced.append(word);
  spaced += ' ';
  return list.find(spaced) != std::string_view::npos;
}

// The word, and what is left of it without the endings of its language.
std::vector<std::string_view> forms(std::string_view word, Language language) {
  std::vector<std::string_view> out{word};
  const auto without = [&](std::initializer_list<std::string_view> endings) {
    for (const std::string_view ending : endings) {
      if (word.size() > ending.size() + 2 && word.ends_with(ending) && !word.ends_with("ss")) {
        out.push_back(word.substr(0, word.size() - ending.size()));
      }
    }
  };
  if (language == Language::spanish) without({"s", "es"});
  if (language == Language::french) without({"s", "x"});
  if (language == Language::german) without({"e", "n", "en", "er", "es", "em", "s", "ern"});
  return out;
}

// `name`: the word may be one ("Costa", "Blanca"), and is then no word of labels.
int weight_of(std::string_view word, bool name, const LanguageProfile& profile) {
  if (holds(profile.clear, word)) return 2 * kPoint;
  int weight = holds(profile.particles, word) ? kParticle : 0;
  if (holds(profile.function, word)) weight = kPoint;
  for (const std::string_view form : forms(word, profile.language)) {
    if (holds(profile.label, form)) return 2 * kPoint;
    if (!name && holds(profile.museum, form)) weight = kPoint;
  }
  return weight;
}

// What is written before an apostrophe is a word of its own.
std::vector<std::string_view> parts_of(const LatinWord& word) {
  const std::string_view text = word.text;
  if (word.elided == 0 || word.elided > 2) return {text};
  return {text.substr(0, word.elided), text.substr(word.elided)};
}

// English titles and German nouns are written with capital letters; elsewhere such words are names.
bool capitals(const LanguageProfile& profile) {
  return profile.language == Language::english || profile.language == Language::german;
}

bool has_letter(std::string_view text, const LatinWord& word, const LanguageProfile& profile) {
  if (word.capital && !capitals(profile)) return false;
  for (auto at = static_cast<std::size_t>(word.begin); at < static_cast<std::size_t>(word.end);) {
    const CodePoint code = decode_utf8(text, at);
    if (profile.letters.find(code.value) != std::u32string_view::npos) return true;
    at += code.length;
  }
  return false;
}

// A sentence or a title begins with the word.
bool begins(std::string_view text, const LatinWord& word) {
  const std::string_view before = text.substr(0, static_cast<std::size_t>(word.begin));
  const std::size_t last = before.find_last_not_of(' ');
  return last == std::string_view::npos || before[last] == '.' || before[last] == ':';
}

// A letter says something only in a word that has not been counted.
int score(std::string_view text, const std::vector<LatinWord>& words,
          const LanguageProfile& profile) {
  std::vector<std::string_view> seen;
  int sum = 0;
  bool letters = false;
  for (const LatinWord& word : words) {
    int weight = 0;
    const bool name = word.capital && !capitals(profile) && !begins(text, word);
    for (const std::string_view part : parts_of(word)) {
      const int of_part = weight_of(part, name, profile);
      weight = std::max(weight, of_part);
      if (std::find(seen.begin(), seen.end(), part) != seen.end()) continue;
      seen.push_back(part);
      sum += of_part;
    }
    letters = letters || (weight < kPoint && has_letter(text, word, profile));
  }
  return letters ? sum + kPoint : sum;
}

Language guess_of_latin(std::string_view text, const std::vector<LatinWord>& words) {
  int english = 0;
  int best = 0;
  int second = score(text, words, kLatin);
  Language language = Language::english;
  for (const LanguageProfile& profile : kProfiles) {
    const int points = score(text, words, profile);
    if (profile.language == Language::english) {
      english = points;
    } else if (points > best) {
      second = std::max(second, best);
      best = points;
      language = profile.language;
    } else {
      second = std::max(second, points);
    }
  }
  const bool sure = best >= kSure && best > kOfEnglish * english && best > second;
  return sure ? language : Language::english;
}

struct Letters {
  int han = 0;
  int kana = 0;
  int foreign = 0;  // of any script but those and Latin
};

bool is_foreign(char32_t value) {
  if (value < 0x370 || is_han(value) || is_kana(value)) return false;
  const bool latin = value >= 0x1D00 && value <= 0x1EFF;
  const bool signs = (value >= 0x2000 && value <= 0x2DFF) || (value >= 0x3000 && value <= 0x303F);
  const bool forms = value >= 0xE000 && value <= 0xFFFF;  // private use, widths, replacement
  const bool pictures = value >= 0x1F000;
  return !latin && !signs && !forms && !pictures && value != 0x30FB;
}

Letters letters_of(std::string_view text) {
  Letters letters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = decode_utf8(text, at);
    if (is_han(code.value)) ++letters.han;
    if (is_kana(code.value)) ++letters.kana;
    if (is_foreign(code.value)) ++letters.foreign;
    at += code.length;
  }
  return letters;
}

}  // namespace

Language guess_language(std::string_view text) {
  std::vector<LatinWord> words = latin_words(text, kWordsRead);
  int latin = 0;
  int latin_letters = 0;
  for (const LatinWord& word : words) {
    const auto letters = std::count_if(word.text.begin(), word.text.end(),
                                       [](char c) { return c >= 'a' && c <= 'z'; });
    latin_letters += static_cast<int>(letters);
    if (letters > 1) ++latin;
  }
  const Letters letters = letters_of(text);
  if (letters.foreign > latin_letters) return Language::other;
  if (letters.han + letters.kana > kHanOfWord * latin) {
    return letters.kana > 0 ? Language::other : Language::chinese;
  }
  return guess_of_latin(text, words);
}

bool is_function_word(std::string_view word, Language language) {
  return std::any_of(kProfiles.begin(), kProfiles.end(), [&](const LanguageProfile& profile) {
    return profile.language == language &&
           (holds(profile.particles, word) || holds(profile.function, word) ||
            holds(profile.clear, word));
  });
}

}  // namespace qurio
