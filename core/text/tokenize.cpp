#include "core/text/tokenize.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "core/text/invisible.h"
#include "core/text/utf8.h"

namespace qurio {
namespace {

constexpr std::string_view kSeparator = "\xE2\x96\x81";  // U+2581
constexpr char32_t kSeparatorValue = 0x2581;
constexpr std::int32_t kUnknown = 0;

bool is_plain_space(char32_t value) { return value == U' ' || value == kSeparatorValue; }

// A word in the text that is split into pieces, and in the caption it came from.
struct WordRange {
  std::int32_t text_begin;
  std::int32_t text_end;
  std::int32_t caption_begin;
  std::int32_t caption_end;
};

struct Prepared {
  std::string text;  // well-formed UTF-8, every space a separator, one more in front
  std::vector<WordRange> words;
};

// A character that can be seen or separates words, and where it stands in the caption.
struct Visible {
  char32_t value;
  std::size_t begin;
  std::size_t end;
};

std::vector<Visible> visible_characters(std::string_view caption) {
  std::vector<Visible> characters;
  characters.reserve(caption.size());
  for (std::size_t offset = 0; offset < caption.size();) {
    const CodePoint code = decode_utf8(caption, offset);
    const std::size_t end = offset + code.length;
    if (!is_invisible(code.value)) characters.push_back({code.value, offset, end});
    offset = end;
  }
  return characters;
}

// The white space that starts at a character: the character behind it, and how many separators it
// stands for.
struct Gap {
  std::size_t end;
  std::size_t separators;
};

Gap read_gap(const std::vector<Visible>& characters, std::size_t at) {
  const bool at_start = at == 0;
  bool plain = true;
  std::size_t count = 0;
  for (; at < characters.size(); ++at, ++count) {
    if (is_plain_space(characters[at].value)) continue;
    if (!is_white_space(characters[at].value)) break;
    plain = false;
  }
  if (plain) return {at, count};
  const bool at_end = at == characters.size();
  return {at, at_start || at_end ? std::size_t{0} : std::size_t{1}};
}

Prepared prepare(std::string_view caption) {
  Prepared prepared;
  prepared.text = kSeparator;
  bool in_word = false;
  const std::vector<Visible> characters = visible_characters(caption);
  for (std::size_t at = 0; at < characters.size();) {
    const Visible& character = characters[at];
    if (is_plain_space(character.value) || is_white_space(character.value)) {
      const Gap gap = read_gap(characters, at);
      for (std::size_t i = 0; i < gap.separators; ++i) prepared.text += kSeparator;
      at = gap.end;
      in_word = false;
      continue;
    }
    if (!in_word) {
      const auto begin = static_cast<std::int32_t>(prepared.text.size());
      prepared.words.push_back({begin, begin, static_cast<std::int32_t>(character.begin), 0});
      in_word = true;
    }
    append_utf8(prepared.text, character.value);
    ++at;
    prepared.words.back().text_end = static_cast<std::int32_t>(prepared.text.size());
    prepared.words.back().caption_end = static_cast<std::int32_t>(character.end);
  }
  return prepared;
}

bool is_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint code = decode_utf8(text, offset);
    if (!code.valid) return false;
    offset += code.length;
  }
  return true;
}

}  // namespace

Result<Tokenizer> Tokenizer::create(const std::vector<Piece>& pieces) {
  if (pieces.empty()) return {Status::invalid_argument, "the vocabulary has no pieces"};
  Tokenizer tokenizer;
  tokenizer.scores_.reserve(pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const auto name = [&] { return "vocabulary piece " + std::to_string(i); };
    if (piece.text.empty()) return {Status::invalid_argument, name() + " is empty"};
    if (!is_utf8(piece.text)) return {Status::invalid_argument, name() + " is not UTF-8"};
    if (!std::isfinite(piece.score)) return {Status::not_finite, name() + " has no finite score"};
    tokenizer.scores_.push_back(piece.score);
    if (i >= kReservedPieces) tokenizer.insert(piece.text, static_cast<std::int32_t>(i));
  }
  return tokenizer;
}

void Tokenizer::insert(std::string_view text, std::int32_t piece) {
  std::int32_t node = 0;
  for (const char byte : text) {
    std::int32_t next = child(node, byte);
    if (next < 0) {
      next = static_cast<std::int32_t>(nodes_.size());
      nodes_.push_back({-1, -1, nodes_[node].first_child, byte});
      nodes_[node].first_child = next;
    }
    node = next;
  }
  nodes_[node].piece = piece;
}

std::int32_t Tokenizer::child(std::int32_t node, char byte) const {
  std::int32_t next = nodes_[node].first_child;
  while (next >= 0 && nodes_[next].byte != byte) next = nodes_[next].next_sibling;
  return next;
}

// Viterbi over byte offsets, of which only the starts of characters are used.
std::vector<Tokenizer::Token> Tokenizer::best_split(std::string_view text) const {
  // Per offset: the best score of a split of what lies before it, and the last piece of that split.
  // An offset that no piece ends at keeps what it starts with: one unknown character, score 0.
  std::vector<double> best(text.size() + 1, 0.0);
  std::vector<Token> last(text.size() + 1, Token{kUnknown, 0, 0});
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = begin + decode_utf8(text, begin).length;
    last[end].begin = static_cast<std::int32_t>(begin);
    begin = end;
  }
  const auto offer = [&](std::size_t begin, std::size_t end, std::int32_t id, double score) {
    const double total = score + best[begin];
    if (best[end] != 0.0 && total < best[end]) return;
    best[end] = total;
    last[end].id = id;
    last[end].begin = static_cast<std::int32_t>(begin);
  };
  for (std::size_t begin = 0; begin < text.size();) {
    bool matched = false;
    std::int32_t node = child(0, text[begin]);
    for (std::size_t end = begin + 1; node >= 0; ++end) {
      const std::int32_t piece = nodes_[node].piece;
      if (piece >= 0) offer(begin, end, piece, scores_[piece]);
      matched = matched || piece >= 0;
      node = end < text.size() ? child(node, text[end]) : -1;
    }
    const std::size_t next = begin + decode_utf8(text, begin).length;
    if (!matched) offer(begin, next, kUnknown, 0.0);
    begin = next;
  }
  std::vector<Token> tokens;
  for (std::size_t end = text.size(); end > 0; end = static_cast<std::size_t>(last[end].begin)) {
    const Token token{last[end].id, last[end].begin, static_cast<std::int32_t>(end)};
    if (token.id == kUnknown && !tokens.empty() && tokens.back().id == kUnknown) {
      tokens.back().begin = token.begin;
    } else {
      tokens.push_back(token);
    }
  }
  std::reverse(tokens.begin(), tokens.end());
  return tokens;
}

Result<Tokens> Tokenizer::tokenize(std::string_view caption) const {
  if (caption.size() > kMaxCaptionBytes) {
    return {Status::too_large, "the caption has " + std::to_string(caption.size()) +
                                   " bytes; at most " + std::to_string(kMaxCaptionBytes) +
                                   " are read: shorten it"};
  }
  const Prepared prepared = prepare(caption);
  Tokens result;
  if (prepared.words.empty()) return result;

  const std::vector<Token> tokens = best_split(prepared.text);
  result.ids.reserve(tokens.size());
  for (const Token& token : tokens) result.ids.push_back(token.id);

  const auto separator = static_cast<std::int32_t>(kSeparator.size());
  std::size_t first = 0;
  for (const WordRange& word : prepared.words) {
    while (tokens[first].end <= word.text_begin - separator) ++first;
    std::size_t end = first;
    while (end < tokens.size() && tokens[end].begin < word.text_end) ++end;
    result.words.push_back({word.caption_begin, word.caption_end, static_cast<std::int32_t>(first),
                            static_cast<std::int32_t>(end - first)});
  }
  return result;
}

double Tokenizer::bits(std::string_view word) const {
  double score = 0;
  for (const Token& token : best_split(std::string(kSeparator).append(word))) {
    if (token.id == kUnknown) return std::numeric_limits<double>::infinity();
    score += scores_[static_cast<std::size_t>(token.id)];
  }
  return -score / std::log(2.0);
}

}  // namespace qurio
