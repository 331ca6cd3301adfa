#include "core/model/answer/folded_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace qurio {
namespace {

// Base letters of U+00C0..U+017F (Latin-1 letters and Latin Extended-A), '.' for the two signs that
// are no letters. Ligatures and letters without a base keep their usual one-letter spelling.
constexpr std::string_view kBaseLetters =
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
    "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kBaseLetters.size() == 0x17F - 0xC0 + 1);

struct Symbol {
  enum class Kind : std::uint8_t { letter, mark, apostrophe, invisible, other };
  Kind kind = Kind::other;
  char letter = 0;
  int length = 1;  // bytes
};

// Bytes that continue a UTF-8 sequence.
bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

Symbol two_byte_symbol(char32_t code) {
  using Kind = Symbol::Kind;
  if (code >= 0xC0 && code <= 0x17F) {
    const char base = kBaseLetters[code - 0xC0];
    return base == '.' ? Symbol{Kind::other, 0, 2} : Symbol{Kind::letter, base, 2};
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
    if (upper) return {Kind::letter, static_cast<char>(byte - 'A' + 'a'), 1};
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

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

// Plural endings; entries and captions lose them alike, so that a wrong singular does no harm.
std::string singular(std::string word) {
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

}  // namespace

std::vector<FoldedWord> folded_words(std::string_view text, int limit) {
  std::vector<FoldedWord> words;
  FoldedWord word;
  bool possessive = false;  // an apostrophe was the last symbol of the word
  std::size_t suffix = 0;   // letters of the word before the last apostrophe
  const auto finish = [&] {
    if (word.text.empty()) return;
    if (suffix > 0 && word.text.substr(suffix) == "s") word.text.resize(suffix);
    word.text = singular(std::move(word.text));
    words.push_back(std::exchange(word, {}));
    suffix = 0;
    possessive = false;
  };
  for (std::size_t at = 0; at < text.size() && static_cast<int>(words.size()) < limit;) {
    const Symbol symbol = symbol_at(text, at);
    const std::size_t next = at + static_cast<std::size_t>(symbol.length);
    switch (symbol.kind) {
      case Symbol::Kind::letter:
        if (word.text.empty()) word.begin = static_cast<std::int32_t>(at);
        if (possessive) suffix = word.text.size();
        possessive = false;
        word.text += symbol.letter;
        word.end = static_cast<std::int32_t>(next);
        break;
      case Symbol::Kind::apostrophe:
        if (possessive) finish();  // two in a row are quotation marks
        possessive = !word.text.empty();
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
