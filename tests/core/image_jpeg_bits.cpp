#include <catch2/catch.hpp>

#include "core/image/jpeg_bits.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::Octets;

// All bits there are, as a string.
std::string bits_of(const Octets& bytes, std::size_t begin = 0) {
  JpegBits bits(bytes, begin);
  std::string text;
  for (bits.fill(); !bits.ends_within(1); bits.fill()) {
    text += (bits.peek16() >> 15) != 0 ? '1' : '0';
    REQUIRE(bits.skip(1));
  }
  CHECK_FALSE(bits.skip(1));
  CHECK(bits.skip(0));
  return text;
}

TEST_CASE("bits come most significant first, from any byte on") {
  CHECK(bits_of({0xA5, 0x0F}) == "1010010100001111");
  CHECK(bits_of({0xA5, 0x0F}, 1) == "00001111");
  CHECK(bits_of({}).empty());
}

TEST_CASE("a stuffed zero byte is taken out, a marker ends the bits") {
  CHECK(bits_of({0xFF, 0x00, 0x81}) == "1111111110000001");
  CHECK(bits_of({0x81, 0xFF, 0xD9, 0x55}) == "10000001");
  CHECK(bits_of({0x81, 0xFF}) == "10000001");
  CHECK(bits_of({0x81, 0xFF, 0xFF, 0xD9}) == "10000001");
}

TEST_CASE("the fast and the bytewise way give the same bits") {
  // A stuffed byte at every place, so that words with and without 0xFF take turns.
  for (std::size_t place = 0; place < 20; ++place) {
    Octets bytes;
    std::string expected;
    for (std::size_t i = 0; i < 20; ++i) {
      const auto byte = static_cast<std::uint8_t>(i == place ? 0xFF : i * 29 % 255);
      bytes.push_back(byte);
      if (byte == 0xFF) bytes.push_back(0);
      for (int bit = 7; bit >= 0; --bit) expected += (byte >> bit & 1) != 0 ? '1' : '0';
    }
    CHECK(bits_of(bytes) == expected);
  }
}

TEST_CASE("the position is that behind the last byte a bit was taken from") {
  const Octets bytes = {0x12, 0xFF, 0x00, 0x34, 0x56, 0x78, 0x9A, 0xBC, 0xDE, 0xF0, 0x00};
  // Behind every bit: 1 byte, then the stuffed pair, then one by one.
  JpegBits bits(bytes, 0);
  bits.fill();
  CHECK(bits.position() == 0);
  for (std::size_t taken = 1; taken <= 72; ++taken) {
    bits.fill();
    REQUIRE(bits.skip(1));
    const std::size_t byte = (taken - 1) / 8;
    CHECK(bits.position() == (byte == 0 ? 1 : byte + 2));
  }
}

TEST_CASE("a zero byte behind 0xFF before the beginning is no stuffing") {
  const Octets bytes = {0xFF, 0x00, 0x11, 0x22};
  JpegBits bits(bytes, 1);
  bits.fill();
  CHECK(bits.position() == 1);
  REQUIRE(bits.skip(8));
  CHECK(bits.position() == 2);
}

}  // namespace
}  // namespace qurio
