#include "core/text/latin_words.h"

#include <utility>

#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace qurio {
namespace {

// Base letters of U+00C0..U+017F (Latin-1 letters and Latin Extended-A), '.' for the two signs that
// are no letters. Letters without a base keep their usual one-letter spelling.
constexpr std::string_view kBaseLetters =
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
    "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kBaseLetters.size() == 0x17F - 0xC0 + 1);

// As they are written where they are not on the keyboard.
constexpr char32_t kSharpS = 0xDF;
bool is_ae(char32_t code) { return code == 0xC6 || code == 0xE6; }
bool is_oe(char32_t code) { return code == 0x152 || code == 0x153; }

struct Symbol {
  enum class Kind : std::uint8_t { letter, mark, apostrophe, invisible, other };
  Kind kind = Kind::other;
  char letter = 0;
  int length = 1;   // bytes
  char second = 0;  // of a letter that is written as two
  bool capital = false;
};

// Bytes that continue a UTF-8 sequence.
bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// Of U+0100..U+017F. Capitals and small letters stand in pairs, from some letters on the other way.
bool is_upper_extended(char32_t code) {
  if (code == 0x138 || code == 0x149 || code == 0x178 || code == 0x17F) return code == 0x178;
  const bool capital_is_odd = (code >= 0x139 && code <= 0x148) || code >= 0x179;
  return (code % 2 == 1) == capital_is_odd;
}

Symbol two_byte_symbol(char32_t code) {
  using Kind = Symbol::Kind;
  if (code >= 0xC0 && code <= 0x17F) {
    if (code == kSharpS) return {Kind::letter, 's', 2, 's'};
    const bool capital = code < 0xDF || (code >= 0x100 && is_upper_extended(code));
    if (is_ae(code)) return {Kind::letter, 'a', 2, 'e', capital};
    if (is_oe(code)) return {Kind::letter, 'o', 2, 'e', capital};
    const char base = kBaseLetters[code - 0xC0];
    if (base == '.') return {Kind::other, 0, 2};
    return {Kind::letter, base, 2, 0, capital};
  }
  const bool combining = code >= 0x300 && code <= 0x36F;
  const bool modifier = code == 0x2BB || code == 0x2BC || code == 0x2BE || code == 0x2BF;
  if (combining) return {Kind::mark, 0, 2};
  if (modifier) return {Kind::apostrophe, 0, 2};
  return {Kind::other, 0, 2};
}

Symbol symbol_at(std::string_view text, std::size_t at) {
  using Kind = Symbol::Kind;
  const auto byte = static_cast<unsigned char>(text[at]);
  const CodePoint code = decode_utf8(text, at);
  if (is_invisible(code.value)) return {Kind::invisible, 0, code.length};
  if (byte < 0x80) {
    if (byte == '\'') return {Kind::apostrophe, 0, 1};
    const bool upper = byte >= 'A' && byte <= 'Z';
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    if (upper) return {Kind::letter, static_cast<char>(byte - 'A' + 'a'), 1, 0, true};
    return plain ? Symbol{Kind::letter, static_cast<char>(byte), 1} : Symbol{};
  }
  if (byte >= 0xC2 && byte < 0xE0 && continues(text, at + 1)) {
    const auto low = static_cast<unsigned char>(text[at + 1]) & 0x3FU;
    return two_byte_symbol(((byte & 0x1FU) << 6U) | low);
  }
  // U+2019, the apostrophe that word processors write.
  if (text.substr(at, 3) == "\xE2\x80\x99") return {Kind::apostrophe, 0, 3};
  int length = 1;
  while (continues(text, at + static_cast<std::size_t>(length))) ++length;
  return {Kind::other, 0, length};
}

}  // namespace

std::vector<LatinWord> latin_words(std::string_view text, int limit) {
  std::vector<LatinWord> words;
  LatinWord word;
  bool apostrophe = false;  // the last symbol of the word was one
  std::size_t suffix = 0;   // letters of the word before the last apostrophe
  const auto finish = [&] {
    if (word.text.empty()) return;
    if (suffix > 0 && word.text.substr(suffix) == "s") {
      word.text.resize(suffix);
      word.at.resize(suffix);
    }
    words.push_back(std::exchange(word, {}));
    suffix = 0;
    apostrophe = false;
  };
  const auto letter = [&](const Symbol& symbol, std::size_t at) {
    const auto begin = static_cast<std::int32_t>(at);
    if (word.text.empty()) {
      word.begin = begin;
      word.capital = symbol.capital;
    }
    if (apostrophe) suffix = word.text.size();
    if (apostrophe && word.elided == 0) word.elided = suffix;
    apostrophe = false;
    for (const char written : {symbol.letter, symbol.second}) {
      if (written == 0) continue;
      word.text += written;
      word.at.push_back(begin);
    }
    word.end = begin + symbol.length;
  };
  for (std::size_t at = 0; at < text.size() && static_cast<int>(words.size()) < limit;) {
    const Symbol symbol = symbol_at(text, at);
    const std::size_t next = at + static_cast<std::size_t>(symbol.length);
    switch (symbol.kind) {
      case Symbol::Kind::letter:
        letter(symbol, at);
        break;
      case Symbol::Kind::apostrophe:
        if (apostrophe) finish();  // two in a row are quotation marks
        apostrophe = !word.text.empty();
        break;
      case Symbol::Kind::mark:
        if (!word.text.empty()) word.end = static_cast<std::int32_t>(next);
        break;
      case Symbol::Kind::invisible:
        break;
      case Symbol::Kind::other:
        finish();
        break;
    }
    at = next;
  }
  if (static_cast<int>(words.size()) < limit) finish();
  return words;
}

}  // namespace qurio
