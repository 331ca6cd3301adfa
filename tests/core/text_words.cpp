#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/text/utf16.h"
#include "core/text/words.h"

namespace qurio {
namespace {

using Rows = std::vector<std::int32_t>;

TEST_CASE("a word's vector is the mean of its tokens' vectors") {
  const std::vector<float> tokens = {1, 2, 3, 4, 5, 9, 100, 200};
  CHECK(word_vectors(Rows{0, 1, 1, 2, 3, 1}, tokens, 2).value() ==
        std::vector<float>{1, 2, 4, 6.5F, 100, 200});
}

TEST_CASE("tokens may be skipped or shared") {
  const std::vector<float> tokens = {2, 4, 6, 8};
  CHECK(word_vectors(Rows{1, 2, 2, 2}, tokens, 1).value() == std::vector<float>{5, 7});
}

TEST_CASE("no words give no vectors") { CHECK(word_vectors({}, {}, 512).value().empty()); }

TEST_CASE("tokens that are not there are refused") {
  const std::vector<float> tokens = {1, 2, 3, 4};
  for (const Rows& ranges :
       {Rows{0, 3}, Rows{-1, 1}, Rows{0, 0}, Rows{0, -1}, Rows{2, 1}, Rows{0}}) {
    CAPTURE(ranges);
    CHECK(word_vectors(ranges, tokens, 2).status() == Status::invalid_argument);
  }
  CHECK(word_vectors(Rows{0, 1}, tokens, 0).status() == Status::invalid_argument);
  CHECK(word_vectors(Rows{2147483647, 2147483647}, tokens, 2).status() == Status::invalid_argument);
  CHECK(word_vectors(Rows{0, 1, 1, 9}, tokens, 2).message() ==
        "the tokens of word 1 are not among the vectors");
}

TEST_CASE("places are those of JavaScript's strings") {
  // One, two, three and four bytes: one, one, one and two units.
  const std::string text = "a\u00DF\u20AC\U0001F3FAz";
  CHECK(utf16_offsets(text) == Rows{0, 1, 2, 2, 3, 3, 3, 5, 5, 5, 5, 6});
  CHECK(utf16_offsets("") == Rows{0});
  const Tokenizer tokenizer = Tokenizer::create({{"?", 0}}).value();
  const Tokens tokens{{}, {{1, 3, 0, 2}, {6, 11, 2, 1}}};
  CHECK(word_rows(tokenizer, tokens, text) == Rows{1, 2, 0, 2, 0, 3, 6, 2, 1, 0});
}

}  // namespace
}  // namespace qurio
