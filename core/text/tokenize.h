// The language encoder's tokenizer: SentencePiece unigram, Viterbi over piece scores
// (Kudo 2018, arXiv:1804.10959), and the words its pieces belong to.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/status.h"

namespace qurio {

struct Piece {
  std::string text;  // UTF-8; U+2581 stands for a space
  float score;       // log probability
};

// A maximal run of non-space characters of the caption.
struct Word {
  std::int32_t begin = 0;  // byte offsets into the UTF-8 caption, [begin, end)
  std::int32_t end = 0;
  std::int32_t first_token = 0;
  std::int32_t token_count = 0;
};

struct Tokens {
  std::vector<std::int32_t> ids;
  std::vector<Word> words;  // all of them; the caller uses the first kMaxWords
};

class Tokenizer {
 public:
  // `pieces` in the order of their ids. Errors: invalid_argument (empty list, empty piece), not_finite.
  static Result<Tokenizer> create(std::vector<Piece> pieces);

  // `caption` is UTF-8, already in NFKC (the caller normalises; invalid sequences become U+FFFD).
  // Errors: too_large above kMaxCaptionBytes. An empty or blank caption gives no tokens and no words.
  Result<Tokens> tokenize(std::string_view caption) const;

 private:
  struct Node;
  std::vector<Piece> pieces_;
};

inline constexpr std::size_t kMaxCaptionBytes = 20000;

}  // namespace qurio
