#include "core/text/words.h"

#include <cstddef>
#include <string>

#include "core/text/function_words.h"
#include "core/text/utf16.h"

namespace qurio {

std::vector<std::int32_t> word_rows(const Tokenizer& tokenizer, const Tokens& tokens,
                                    std::string_view caption) {
  const std::vector<std::int32_t> units = utf16_offsets(caption);
  std::vector<std::int32_t> rows;
  rows.reserve(5 * tokens.words.size());
  for (const Word& word : tokens.words) {
    const auto begin = static_cast<std::size_t>(word.begin);
    const auto end = static_cast<std::size_t>(word.end);
    const bool joins = is_function_word(tokenizer, caption.substr(begin, end - begin));
    rows.insert(rows.end(),
                {units[begin], units[end], word.first_token, word.token_count, joins ? 1 : 0});
  }
  return rows;
}

Result<std::vector<float>> word_vectors(std::span<const std::int32_t> ranges,
                                        std::span<const float> token_vectors, int width) {
  if (ranges.size() % 2 != 0 || width < 1) {
    return {Status::invalid_argument, "two numbers a word and a width are needed"};
  }
  const auto columns = static_cast<std::size_t>(width);
  const auto tokens = static_cast<std::int64_t>(token_vectors.size() / columns);
  std::vector<float> vectors(ranges.size() / 2 * columns, 0.0F);
  for (std::size_t w = 0; w < ranges.size() / 2; ++w) {
    const std::int64_t first = ranges[2 * w];
    const std::int64_t count = ranges[2 * w + 1];
    if (first < 0 || count < 1 || first + count > tokens) {
      return {Status::invalid_argument,
              "the tokens of word " + std::to_string(w) + " are not among the vectors"};
    }
    float* const out = vectors.data() + w * columns;
    for (std::int64_t token = first; token < first + count; ++token) {
      const float* const in = token_vectors.data() + static_cast<std::size_t>(token) * columns;
      for (std::size_t c = 0; c < columns; ++c) out[c] += in[c];
    }
    for (std::size_t c = 0; c < columns; ++c) out[c] /= static_cast<float>(count);
  }
  return vectors;
}

}  // namespace qurio
