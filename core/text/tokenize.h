// The language encoder's tokenizer: SentencePiece unigram, Viterbi over piece scores
// (Kudo 2018, arXiv:1804.10959), and the words its pieces belong to.
//
// Gives the ids of the encoder's own runtime (@energetic-ai/embeddings 0.2.0), whose habits are
// part of the trained encoder's input and are therefore kept:
// - the caption is preceded by U+2581 and every space becomes U+2581, one by one;
// - the first kReservedPieces pieces never match text; id 0 is "unknown";
// - a character where no piece begins is unknown with score 0, and neighbouring unknowns are one
// id;
// - of equal pieces the last counts; of equally good splits the one with the later last piece;
// - a split of total score exactly 0 counts as "none yet": the next candidate replaces it. (The
//   published vocabulary has a few such scores, e.g. for a lone colon.)
// Beyond that runtime, which takes a newline for an unknown character: a run of white space that
// holds anything but U+0020 separates words as one space does, and is dropped at both ends;
// characters that nobody sees (invisible.h) are dropped wherever they stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/status.h"

namespace qurio {

inline constexpr std::size_t kMaxCaptionBytes = 20000;
inline constexpr int kReservedPieces = 6;

struct Piece {
  std::string text;  // UTF-8; U+2581 stands for a space
  double score;      // log probability
};

// A maximal run of characters that are neither white space nor U+2581, from its first character
// that can be seen to its last.
//
// Its tokens are those that overlap it or the one space before it. With a vocabulary that has
// U+2581 only at the front of pieces (the published one) each token belongs to one word, or, as a
// lone U+2581 between or after spaces, to none. A piece across two words would be counted in both.
struct Word {
  std::int32_t begin = 0;  // byte offsets into the UTF-8 caption, [begin, end)
  std::int32_t end = 0;
  std::int32_t first_token = 0;
  std::int32_t token_count = 0;  // >= 1
};

struct Tokens {
  std::vector<std::int32_t> ids;
  std::vector<Word> words;  // all of them; the caller uses the first kMaxWords
};

class Tokenizer {
 public:
  // `pieces` in the order of their ids. Errors: invalid_argument (empty list, a piece that is empty
  // or not UTF-8), not_finite (a score).
  static Result<Tokenizer> create(const std::vector<Piece>& pieces);

  // `caption` is UTF-8, already in NFKC (the caller normalises; invalid sequences become U+FFFD).
  // Errors: too_large above kMaxCaptionBytes. An empty or blank caption gives no tokens and no
  // words.
  Result<Tokens> tokenize(std::string_view caption) const;

  // How much a word says on its own (Shannon 1948): -log2 of the probability of its best split, in
  // bits; infinite where a character is in no piece. `word` is UTF-8 without white space.
  double bits(std::string_view word) const;

 private:
  // The pieces as a trie over bytes: children of a node are a linked list of siblings.
  struct Node {
    std::int32_t piece = -1;
    std::int32_t first_child = -1;
    std::int32_t next_sibling = -1;
    char byte = 0;
  };
  // A token as the bytes [begin, end) of the prepared text.
  struct Token {
    std::int32_t id;
    std::int32_t begin;
    std::int32_t end;
  };

  Tokenizer() = default;
  void insert(std::string_view text, std::int32_t piece);
  std::int32_t child(std::int32_t node, char byte) const;
  std::vector<Token> best_split(std::string_view text) const;

  std::vector<Node> nodes_ = std::vector<Node>(1);
  std::vector<double> scores_;
};

}  // namespace qurio
