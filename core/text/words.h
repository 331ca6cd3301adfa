// Words as the page and the language encoder exchange them: flat rows of numbers.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/status.h"
#include "core/text/tokenize.h"

namespace qurio {

// Five numbers a word: where it begins and ends in the caption (UTF-16 code units, [begin, end)),
// its first token, its number of tokens, and 1 for a function word (function_words.h), else 0.
// Precondition: tokens are those that `tokenizer` made of `caption`.
std::vector<std::int32_t> word_rows(const Tokenizer& tokenizer, const Tokens& tokens,
                                    std::string_view caption);

// From token vectors to word vectors: the mean over the tokens of each word. ranges: two numbers a
// word, its first token and its number of tokens; token_vectors: tokens x width, row-major. Returns
// words x width. Errors: invalid_argument (half a word, tokens that are not there).
Result<std::vector<float>> word_vectors(std::span<const std::int32_t> ranges,
                                        std::span<const float> token_vectors, int width);

}  // namespace qurio
