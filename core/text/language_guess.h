// Which language a caption is written in, as far as that can be told for sure.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace qurio {

enum class Language : std::uint8_t { english, spanish, french, german, chinese, other };
inline constexpr std::size_t kLanguages = 6;
inline constexpr std::array<std::string_view, kLanguages> kLanguageNames = {"en", "es", "fr",
                                                                            "de", "zh", "other"};

constexpr std::string_view name_of(Language language) {
  return kLanguageNames[static_cast<std::size_t>(language)];
}

// English unless the words say otherwise. In Latin script function words and common words of museum
// labels count (names are full of "de", "la" and "van", which count for little), once each: another
// language needs two points, and more than twice as many as English. Chinese needs more than two
// Han characters for every Latin word. A text with kana, or mostly of other letters, is of another
// language; so is one with the function words of Italian, Portuguese or Dutch. No text: English.
Language guess_language(std::string_view text);

// Whether it is one of the function words that stand in almost every sentence of the language:
// `word` as latin_words has it. None for Chinese and other languages.
bool is_function_word(std::string_view word, Language language);

}  // namespace qurio
