#include <catch2/catch.hpp>

#include "core/image/crc32.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

TEST_CASE("crc32 gives the published check values") {
  CHECK(crc32({}) == 0);
  CHECK(crc32(test::octets("123456789")) == 0xCBF43926U);
  CHECK(crc32(test::octets("IEND")) == 0xAE426082U);
}

TEST_CASE("crc32 agrees with the bitwise definition at every length and offset") {
  test::Octets bytes;
  for (int i = 0; i < 40; ++i) {
    const test::Octets chunk = test::png_chunk("abcd", bytes);
    CHECK(crc32(Bytes(chunk).subspan(4, bytes.size() + 4)) == read32(chunk, bytes.size() + 8));
    bytes.push_back(static_cast<std::uint8_t>(i * 37 + 200));
  }
}

}  // namespace
}  // namespace qurio
