#include <catch2/catch.hpp>
#include <cmath>
#include <iostream>
#include <string>

#include "core/text/function_words.h"
#include "tests/core/text_vocabulary.h"

namespace qurio {
namespace {

// Scores so that a piece has as many bits as it says.
Tokenizer scored_words() {
  const auto bits = [](double count) { return -count * std::log(2.0); };
  std::vector<Piece> pieces(kReservedPieces, {"?", 0});
  pieces.insert(pieces.end(), {{"\u2581the", bits(5)},
                               {"\u2581of", bits(9.9)},
                               {"\u2581jug", bits(10.1)},
                               {"s", bits(4)},
                               {"\u2581", bits(3)},
                               {"e", bits(6)}});
  for (const char* const letter : {"f", "g", "h", "j", "o", "t", "u"}) {
    pieces.push_back({letter, bits(12)});
  }
  return Tokenizer::create(pieces).value();
}

TEST_CASE("a word has the bits of its pieces, and one that is not in them infinitely many") {
  CHECK(scored_words().bits("the") == Approx(5));
  CHECK(scored_words().bits("jugs") == Approx(14.1));
  CHECK(scored_words().bits("see") == Approx(3 + 4 + 6 + 6));
  CHECK(std::isinf(scored_words().bits("jug\u00E9")));
  CHECK(std::isinf(scored_words().bits("\u58FA")));
}

TEST_CASE("words of fewer than ten bits are function words, in any case and punctuation") {
  for (const char* const word : {"the", "The", "THE", "of", "(the", "\u201Cthe,\u201D", "of\u2014",
                                 "t\u00ADhe", "s", "-", "\u2014", "&"}) {
    CAPTURE(word);
    CHECK(is_function_word(scored_words(), word));
  }
  for (const char* const word : {"jug", "jugs", "the-of", "fog", "xyz", "\u58FA", "\u4E4B"}) {
    CAPTURE(word);
    CHECK(!is_function_word(scored_words(), word));
  }
}

TEST_CASE("the published vocabulary knows them from words that name something") {
  const std::string path = test::vocabulary_path();
  if (path.empty()) {
    std::cout << "SKIPPED: web/node_modules is not here\n";
    return;
  }
  const auto tokenizer = Tokenizer::create(test::read_vocabulary(path));
  REQUIRE(tokenizer.ok());
  for (const char* const word :
       {"The", "a",  "an", "of",  "in", "on",  "at",  "by",   "for",  "from",  "with", "and",
        "or",  "to", "is", "was", "it", "his", "her", "this", "that", "which", "has",  "as"}) {
    CAPTURE(word);
    CHECK(is_function_word(tokenizer.value(), word));
  }
  for (const char* const word :
       {"Great", "Wave", "Kanagawa,", "Hokusai", "1823-1829", "vase", "head", "man", "woman",
        "horse", "gold", "silk", "bronze", "red", "old", "water", "\u795E\u5948\u5DDD"}) {
    CAPTURE(word);
    CHECK(!is_function_word(tokenizer.value(), word));
  }
}

}  // namespace
}  // namespace qurio
