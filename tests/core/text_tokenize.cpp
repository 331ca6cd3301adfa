#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <iostream>
#include <limits>
#include <sstream>

#include "core/text/invisible.h"
#include "core/text/tokenize.h"
#include "tests/core/text_vocabulary.h"

namespace qurio {
namespace {

using Ids = std::vector<std::int32_t>;

// Ids 0 to 5 are reserved; the first piece handed in is id 6. "_" stands for U+2581.
Tokenizer tokenizer_of(std::vector<Piece> pieces) {
  std::vector<Piece> all(kReservedPieces, Piece{"reserved", 0});
  for (Piece& piece : pieces) {
    for (std::size_t at = 0; (at = piece.text.find('_', at)) != std::string::npos; ++at) {
      piece.text.replace(at, 1, "\u2581");
    }
    all.push_back(std::move(piece));
  }
  auto tokenizer = Tokenizer::create(all);
  REQUIRE(tokenizer.ok());
  return std::move(tokenizer).value();
}

Tokens tokens_of(const Tokenizer& tokenizer, std::string_view caption) {
  auto tokens = tokenizer.tokenize(caption);
  REQUIRE(tokens.ok());
  return std::move(tokens).value();
}

Ids ids_of(const Tokenizer& tokenizer, std::string_view caption) {
  return tokens_of(tokenizer, caption).ids;
}

// "text[first,count]" per word.
std::string words_of(const Tokenizer& tokenizer, std::string_view caption) {
  std::ostringstream out;
  for (const Word& word : tokens_of(tokenizer, caption).words) {
    out << caption.substr(word.begin, word.end - word.begin) << '[' << word.first_token << ','
        << word.token_count << ']';
  }
  return out.str();
}

// 6 _, 7 a, 8 b, 9 _a, 10 ab, 11 _ab
Tokenizer small() {
  return tokenizer_of({{"_", -4}, {"a", -4}, {"b", -4}, {"_a", -5}, {"ab", -5}, {"_ab", -11}});
}

TEST_CASE("the best split is the one of largest total score") {
  CHECK(ids_of(small(), "a") == Ids{9});
  CHECK(ids_of(small(), "b") == Ids{6, 8});
  // _ + ab = -9, _a + b = -9, _ab = -11: the tie goes to the later last piece.
  CHECK(ids_of(small(), "ab") == Ids{9, 8});
  CHECK(ids_of(small(), "aab") == Ids{9, 10});
}

TEST_CASE("of equal pieces the last counts, and reserved pieces never match") {
  const Tokenizer tokenizer = tokenizer_of({{"_", -1}, {"a", -1}, {"a", -9}, {"aa", -5}});
  CHECK(ids_of(tokenizer, "aa") == Ids{6, 9});
  CHECK(ids_of(tokenizer, "reserved") == Ids{6, 0});
}

TEST_CASE("neighbouring unknown characters are one id") {
  CHECK(ids_of(small(), "xyz") == Ids{6, 0});
  CHECK(ids_of(small(), "xay") == Ids{6, 0, 7, 0});
  CHECK(ids_of(small(), "x y") == Ids{6, 0, 6, 0});
  CHECK(ids_of(small(), "\xF0\x9F\x98\x80\xE4\xB8\xAD") == Ids{6, 0});
  CHECK(words_of(small(), "xay bb") == "xay[0,4]bb[4,3]");
}

TEST_CASE("a total score of exactly 0 gives way to any later candidate") {
  // _: 0 and then b: -4 is worse than _b: -1, which also ends there but was offered first.
  const Tokenizer tokenizer = tokenizer_of({{"_", -2}, {"b", -4}, {"_b", 0}});
  CHECK(ids_of(tokenizer, "b") == Ids{6, 7});
}

TEST_CASE("a character inside pieces only is unknown where no piece ends") {
  // Between c and d nothing ends: that place counts as reached by an unknown, total score 0.
  const Tokenizer tokenizer = tokenizer_of({{"_", -4}, {"cd", -5}, {"d", -3}});
  CHECK(ids_of(tokenizer, "cd") == Ids{6, 0, 8});
  CHECK(ids_of(tokenizer, "c") == Ids{6, 0});
}

TEST_CASE("spaces count one by one") {
  CHECK(ids_of(small(), "a a") == Ids{9, 9});
  CHECK(ids_of(small(), "a  a") == Ids{9, 6, 9});
  CHECK(ids_of(small(), " a") == Ids{6, 9});
  CHECK(ids_of(small(), "a ") == Ids{9, 6});
  CHECK(ids_of(small(), "a\u2581a") == Ids{9, 9});
  CHECK(words_of(small(), " a  ab ") == "a[1,1]ab[3,2]");
  CHECK(words_of(small(), "a\u2581b") == "a[0,1]b[1,2]");
}

TEST_CASE("other white space separates like one space and is dropped at both ends") {
  for (const char* const caption :
       {"a\nb", "a\tb", "a\r\nb", "a \n\n b", "\n a b", "a\u00A0b", "\ta\u2028b\r\n", "a\u3000b"}) {
    CAPTURE(caption);
    CHECK(ids_of(small(), caption) == ids_of(small(), "a b"));
  }
  CHECK(words_of(small(), "\n ab\tb\n") == "ab[0,2]b[2,2]");
}

TEST_CASE("nothing but white space is no caption") {
  for (const char* const caption :
       {"", " ", "   ", "\n", " \t\r\n", "\u3000", "\u2581", "\u2003 "}) {
    CAPTURE(caption);
    const Tokens tokens = tokens_of(small(), caption);
    CHECK(tokens.ids.empty());
    CHECK(tokens.words.empty());
  }
}

TEST_CASE("broken UTF-8 is unknown, and word offsets stay those of the caption") {
  const Tokens tokens = tokens_of(small(), "a\xFF\xE2\x96 a");
  CHECK(tokens.ids == Ids{9, 0, 9});
  REQUIRE(tokens.words.size() == 2);
  CHECK(tokens.words[0].begin == 0);
  CHECK(tokens.words[0].end == 4);
  CHECK(tokens.words[1].begin == 5);
  CHECK(tokens.words[1].end == 6);
}

TEST_CASE("what nobody sees changes no id, and words reach from what is seen to what is seen") {
  CHECK(ids_of(small(), std::string_view("a\0b", 3)) == ids_of(small(), "ab"));
  CHECK(words_of(small(), "\uFEFF a\u00ADb\u200B \u2066b\u2069") == "a\u00ADb[1,2]b[3,2]");
  for (const char* const caption :
       {"\u200B\na b", "a\u200B b", "a \u200Bb", "a\u200B\n\u200B\nb", "a b\n\uFEFF",
        "a\u2060\u200D b", "a \U000E0041\uFE0Fb", "a\u0085\u200Eb"}) {
    CAPTURE(caption);
    CHECK(ids_of(small(), caption) == ids_of(small(), "a b"));
  }
  for (const char* const caption : {"\u200B", "\u00AD\uFEFF", " \u2060 ", "\x01\n"}) {
    CAPTURE(caption);
    CHECK(tokens_of(small(), caption).ids.empty());
    CHECK(tokens_of(small(), caption).words.empty());
  }
}

TEST_CASE("what is drawn is not invisible") {
  for (const char32_t value :
       {U' ', U'\t', U'\n', U'a', U'-', char32_t{0x301}, char32_t{0x600}, char32_t{0x85},
        char32_t{0x2581}, char32_t{0xFFFC}, char32_t{0xFFFD}, char32_t{0x10FFFF}}) {
    CAPTURE(static_cast<unsigned>(value));
    CHECK(!is_invisible(value));
  }
}

TEST_CASE("a piece across two words counts in both") {
  const Tokenizer tokenizer = tokenizer_of({{"_", -4}, {"a", -4}, {"b", -4}, {"a_b", -1}});
  CHECK(words_of(tokenizer, "a b") == "a[0,2]b[1,1]");
}

TEST_CASE("a caption above the limit is refused") {
  CHECK(small().tokenize(std::string(kMaxCaptionBytes, 'a')).ok());
  const auto tokens = small().tokenize(std::string(kMaxCaptionBytes + 1, 'a'));
  CHECK(tokens.status() == Status::too_large);
  CHECK(tokens.message() == "the caption has 20001 bytes; at most 20000 are read: shorten it");
}

TEST_CASE("a vocabulary that cannot be used is refused, by the piece's number") {
  CHECK(Tokenizer::create({}).status() == Status::invalid_argument);
  const auto empty = Tokenizer::create({{"a", 0}, {"", 0}});
  CHECK(empty.status() == Status::invalid_argument);
  CHECK(empty.message() == "vocabulary piece 1 is empty");
  CHECK(Tokenizer::create({{"\xE2\x96", 0}}).status() == Status::invalid_argument);
  for (const double score : {std::nan(""), std::numeric_limits<double>::infinity()}) {
    CHECK(Tokenizer::create({{"a", score}}).status() == Status::not_finite);
  }
}

TEST_CASE("the published vocabulary gives the golden ids, and every token belongs to one word") {
  const std::string path = test::vocabulary_path();
  if (path.empty()) {
    std::cout << "SKIPPED: web/node_modules is not here\n";
    return;
  }
  const std::vector<Piece> pieces = test::read_vocabulary(path);
  REQUIRE(pieces.size() == 8000);
  const auto tokenizer = Tokenizer::create(pieces);
  REQUIRE(tokenizer.ok());

  std::ifstream golden(std::string(QURIO_SOURCE_DIR) + "/tests/golden/tokens.tsv");
  int lines = 0;
  for (std::string line; std::getline(golden, line); ++lines) {
    const std::size_t tab = line.find('\t');
    REQUIRE(tab != std::string::npos);
    const std::string caption = line.substr(tab + 1);
    CAPTURE(caption);
    std::istringstream numbers(line.substr(0, tab));
    Ids expected;
    for (std::int32_t id = 0; numbers >> id;) expected.push_back(id);
    const Tokens tokens = tokens_of(tokenizer.value(), caption);
    CHECK(tokens.ids == expected);

    std::int32_t next = 0;
    for (const Word& word : tokens.words) {
      CHECK(word.token_count >= 1);
      for (; next < word.first_token; ++next) CHECK(pieces[tokens.ids[next]].text == "\u2581");
      CHECK(word.first_token == next);
      next = word.first_token + word.token_count;
    }
    for (; next < static_cast<std::int32_t>(tokens.ids.size()); ++next) {
      CHECK(pieces[tokens.ids[next]].text == "\u2581");
    }
  }
  CHECK(lines >= 60);
}

}  // namespace
}  // namespace qurio
