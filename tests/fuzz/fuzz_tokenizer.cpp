// Any bytes as a vocabulary and a caption. In front of the first zero byte stand the pieces, one a
// line, each with a byte that makes its score; behind it the caption.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/tokenize.h"

namespace {

void require(bool condition) {
  if (!condition) std::abort();
}

std::vector<qurio::Piece> read_pieces(std::string_view lines) {
  std::vector<qurio::Piece> pieces(qurio::kReservedPieces, {"reserved", 0.0});
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(line.size() + (line.size() < lines.size() ? 1 : 0));
    if (line.size() < 2) continue;
    pieces.push_back({std::string(line.substr(1)), -0.25 * (line[0] - '0')});
  }
  return pieces;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const std::size_t zero = input.find('\0');
  if (zero == std::string_view::npos) return 0;
  const std::string_view caption = input.substr(zero + 1);
  const std::vector<qurio::Piece> pieces = read_pieces(input.substr(0, zero));
  const auto tokenizer = qurio::Tokenizer::create(pieces);
  if (!tokenizer.ok()) return 0;
  const auto result = tokenizer.value().tokenize(caption);
  require(result.ok() == (caption.size() <= qurio::kMaxCaptionBytes));
  if (!result.ok()) return 0;

  const auto& [ids, words] = result.value();
  require(ids.empty() == words.empty());
  for (const std::int32_t id : ids)
    require(id >= 0 && id < static_cast<std::int32_t>(pieces.size()));
  std::int32_t end = 0;
  std::int32_t token = 0;
  for (const qurio::Word& word : words) {
    require(word.begin >= end && word.end > word.begin);
    require(word.token_count >= 1 && word.first_token >= token);
    end = word.end;
    token = word.first_token;
    require(token + word.token_count <= static_cast<std::int32_t>(ids.size()));
  }
  require(end <= static_cast<std::int32_t>(caption.size()));
  return 0;
}
