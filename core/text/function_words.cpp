#include "core/text/function_words.h"

#include <cstddef>
#include <string>

#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace qurio {
namespace {

bool is_ascii_letter(char32_t value) {
  return (value >= U'a' && value <= U'z') || (value >= U'A' && value <= U'Z');
}

// ASCII's and Latin-1's signs, General Punctuation, CJK Symbols and Punctuation.
bool is_sign(char32_t value) {
  if (value < 0x80) return !is_ascii_letter(value) && !(value >= U'0' && value <= U'9');
  return value < 0xC0 || (value >= 0x2000 && value <= 0x206F) ||
         (value >= 0x3000 && value <= 0x303F);
}

// From the first character that is no sign to the last, ASCII's letters small.
std::string bare(std::string_view word) {
  std::string text;
  std::size_t end = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint code = decode_utf8(word, at);
    at += code.length;
    const bool sign = is_sign(code.value);
    if (is_invisible(code.value) || (sign && text.empty())) continue;
    const bool capital = code.value >= U'A' && code.value <= U'Z';
    append_utf8(text, capital ? code.value + (U'a' - U'A') : code.value);
    if (!sign) end = text.size();
  }
  text.resize(end);
  return text;
}

}  // namespace

bool is_function_word(const Tokenizer& tokenizer, std::string_view word) {
  const std::string text = bare(word);
  return text.empty() || tokenizer.bits(text) < kFunctionWordBits;
}

}  // namespace qurio
