#include <catch2/catch.hpp>
#include <vector>

#include "core/text/words.h"

namespace qurio {
namespace {

TEST_CASE("a word's vector is the mean of its tokens' vectors") {
  const std::vector<float> tokens = {1, 2, 3, 4, 5, 9, 100, 200};
  const std::vector<Word> words = {{0, 1, 0, 1}, {2, 5, 1, 2}, {6, 7, 3, 1}};
  CHECK(word_vectors(words, tokens, 2) == std::vector<float>{1, 2, 4, 6.5F, 100, 200});
}

TEST_CASE("tokens may be skipped or shared") {
  const std::vector<float> tokens = {2, 4, 6, 8};
  CHECK(word_vectors(std::vector<Word>{{0, 1, 1, 2}, {2, 3, 2, 2}}, tokens, 1) ==
        std::vector<float>{5, 7});
}

TEST_CASE("no words give no vectors") { CHECK(word_vectors({}, {}, 512).empty()); }

}  // namespace
}  // namespace qurio
