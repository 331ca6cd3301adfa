#include "core/text/words.h"

#include <cstddef>

namespace qurio {

std::vector<float> word_vectors(std::span<const Word> words, std::span<const float> token_vectors,
                                int width) {
  const auto columns = static_cast<std::size_t>(width);
  std::vector<float> vectors(words.size() * columns, 0.0F);
  for (std::size_t w = 0; w < words.size(); ++w) {
    float* const out = vectors.data() + w * columns;
    const auto first = static_cast<std::size_t>(words[w].first_token);
    const auto count = static_cast<std::size_t>(words[w].token_count);
    for (std::size_t token = first; token < first + count; ++token) {
      const float* const in = token_vectors.data() + token * columns;
      for (std::size_t c = 0; c < columns; ++c) out[c] += in[c];
    }
    for (std::size_t c = 0; c < columns; ++c) out[c] /= static_cast<float>(count);
  }
  return vectors;
}

}  // namespace qurio
