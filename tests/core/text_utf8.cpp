#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/text/utf8.h"

namespace qurio {
namespace {

std::vector<char32_t> decode_all(std::string_view text) {
  std::vector<char32_t> values;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint code = decode_utf8(text, at);
    REQUIRE(code.length >= 1);
    REQUIRE(at + code.length <= text.size());
    REQUIRE(code.valid == (code.value != kReplacementCharacter));
    values.push_back(code.value);
    at += code.length;
  }
  return values;
}

using Values = std::vector<char32_t>;
constexpr char32_t kBad = kReplacementCharacter;

TEST_CASE("every scalar value survives encoding and decoding") {
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint code = decode_utf8(text, 0);
    if (code.value != value || code.length != text.size() || !code.valid) {
      FAIL("U+" << std::hex << static_cast<unsigned long>(value));
    }
  }
}

TEST_CASE("ill-formed sequences give one replacement per maximal subpart") {
  // The examples of The Unicode Standard 15, tables 3-8 to 3-11.
  CHECK(decode_all("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") ==
        Values{kBad, kBad, kBad, kBad, kBad, kBad, kBad, kBad, 0x41});
  CHECK(decode_all("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") ==
        Values{kBad, kBad, kBad, kBad, kBad, kBad, kBad, kBad, 0x41});
  CHECK(decode_all("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") ==
        Values{kBad, kBad, kBad, kBad, kBad, 0x41, kBad, kBad, 0x42});
  CHECK(decode_all("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == Values{kBad, kBad, kBad, kBad, 0x41});
}

TEST_CASE("a sequence cut off by the end is one replacement") {
  CHECK(decode_all("\xE2\x96") == Values{kBad});
  CHECK(decode_all("a\xF0\x9F\x98") == Values{'a', kBad});
  CHECK(decode_all("\xC3") == Values{kBad});
}

TEST_CASE("white space is Unicode's White_Space property") {
  const Values spaces = {0x09,   0x0A,   0x0B,   0x0C,   0x0D,   0x20,   0x85,   0xA0,   0x1680,
                         0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
                         0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
  Values found;
  for (char32_t value = 0; value <= 0x10FFFF; ++value) {
    if (is_white_space(value)) found.push_back(value);
  }
  CHECK(found == spaces);
}

}  // namespace
}  // namespace qurio
