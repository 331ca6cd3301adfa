#include <catch2/catch.hpp>

#include "core/image/exif.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::Octets;
using test::octets;
using test::operator+;

const Octets kBig = octets(std::string("MM\0*\0\0\0\x08", 8));
const Octets kLittle = octets(std::string("II*\0\x08\0\0\0", 8));

Octets big_entry(int tag, int type, int count, int value) {
  const auto low = [](int number) { return static_cast<std::uint8_t>(number); };
  return {low(tag >> 8), low(tag),        0,          low(type), 0, 0, 0,
          low(count),    low(value >> 8), low(value), 0,         0};
}

TEST_CASE("the orientation is read in both byte orders") {
  for (int value = 1; value <= 8; ++value) {
    CHECK(exif_orientation(kBig + Octets{0, 1} + big_entry(0x0112, 3, 1, value)) == value);
    const auto low = static_cast<std::uint8_t>(value);
    CHECK(exif_orientation(kLittle + Octets{1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, low, 0, 0, 0}) ==
          value);
  }
}

TEST_CASE("the orientation may follow other entries") {
  CHECK(exif_orientation(kBig + Octets{0, 2} + big_entry(0x010F, 2, 4, 77) +
                         big_entry(0x0112, 3, 1, 6)) == 6);
}

TEST_CASE("no orientation, or an impossible one, is upright") {
  CHECK(exif_orientation(kBig + Octets{0, 0}) == 1);
  CHECK(exif_orientation(kBig + Octets{0, 1} + big_entry(0x010F, 3, 1, 6)) == 1);
  CHECK(exif_orientation(kBig + Octets{0, 1} + big_entry(0x0112, 3, 1, 0)) == 1);
  CHECK(exif_orientation(kBig + Octets{0, 1} + big_entry(0x0112, 3, 1, 9)) == 1);
  CHECK(exif_orientation(kBig + Octets{0, 1} + big_entry(0x0112, 4, 1, 6)) == 1);
  CHECK(exif_orientation(kBig + Octets{0, 1} + big_entry(0x0112, 3, 2, 6)) == 1);
}

TEST_CASE("a broken block is upright, wherever it breaks off") {
  const Octets whole =
      kBig + Octets{0, 2} + big_entry(0x010F, 2, 4, 77) + big_entry(0x0112, 3, 1, 6);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK(exif_orientation(Bytes(whole).first(size)) == 1);
  }
  CHECK(exif_orientation(octets(std::string("XX\0*\0\0\0\x08\0\0", 10))) == 1);
  CHECK(exif_orientation(octets(std::string("MM\0+\0\0\0\x08\0\0", 10))) == 1);
  CHECK(exif_orientation(octets(std::string("MM\0*\xFF\xFF\xFF\xFF\0\0", 10))) == 1);
}

}  // namespace
}  // namespace qurio
