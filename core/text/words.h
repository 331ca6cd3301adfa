// From token vectors to word vectors: the pieces of a word are averaged.
#pragma once

#include <span>
#include <vector>

#include "core/text/tokenize.h"

namespace qurio {

// token_vectors: tokens x width, row-major. Returns words x width. Preconditions: every word
// has a token, and its token range lies inside token_vectors.
std::vector<float> word_vectors(std::span<const Word> words, std::span<const float> token_vectors,
                                int width);

}  // namespace qurio
