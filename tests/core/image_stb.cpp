#include <catch2/catch.hpp>

#include "core/image/preflight.h"
#include "core/image/stb.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::Octets;
using test::operator+;

TEST_CASE("pixels come with three or four channels") {
  const auto checked = preflight(test::png({2, 1, 8, 6}, {0, 1, 2, 3, 4, 5, 6, 7, 8}));
  REQUIRE(checked.ok());
  const StbPixels rgba = stb_decode(checked.value().stream, 4, checked.value().decode_bytes);
  REQUIRE(rgba.data);
  CHECK(rgba.width == 2);
  CHECK(rgba.height == 1);
  CHECK(Octets(rgba.data.get(), rgba.data.get() + 8) == Octets{1, 2, 3, 4, 5, 6, 7, 8});
  const StbPixels rgb = stb_decode(checked.value().stream, 3, checked.value().decode_bytes);
  REQUIRE(rgb.data);
  CHECK(Octets(rgb.data.get(), rgb.data.get() + 6) == Octets{1, 2, 3, 5, 6, 7});
}

TEST_CASE("an allocation beyond the budget is refused, and said") {
  const auto checked = preflight(test::png({200, 200, 8, 0}, Octets(201 * 200, 0)));
  REQUIRE(checked.ok());
  for (const std::size_t budget : {std::size_t{0}, std::size_t{40'000}, std::size_t{100'000}}) {
    const StbPixels pixels = stb_decode(checked.value().stream, 3, budget);
    CHECK_FALSE(pixels.data);
    CHECK(pixels.over_budget);
    CHECK_FALSE(pixels.out_of_memory);
  }
  CHECK(stb_decode(checked.value().stream, 3, checked.value().decode_bytes).data);
}

TEST_CASE("the budget that a preflight grants is enough for every kind of picture") {
  for (const int interlace : {0, 1}) {
    for (const int colour_type : {0, 2, 3, 4, 6}) {
      for (const int depth : {1, 2, 4, 8, 16}) {
        const bool sub_byte = depth < 8;
        if (sub_byte && colour_type != 0 && colour_type != 3) continue;
        if (depth == 16 && colour_type == 3) continue;
        CAPTURE(interlace, colour_type, depth);
        const Octets start = test::png_signature() +
                             test::png_header({67, 45, depth, colour_type, 0, 0, interlace}) +
                             (colour_type == 3 ? test::png_chunk("PLTE", Octets(6, 9)) : Octets{}) +
                             (colour_type == 0 ? test::png_chunk("tRNS", Octets(2, 0)) : Octets{});
        // More rows than any of the layouts has: zeros are valid everywhere, and what is left over
        // does not count.
        const Octets file = start + test::png_data(Octets(67 * 45 * 8 + 500, 0)) + test::png_end();
        auto checked = preflight(file);
        REQUIRE(checked.ok());
        const StbPixels pixels =
            stb_decode(checked.value().stream, 4, checked.value().decode_bytes + 67 * 45 * 80);
        CHECK(pixels.data);
      }
    }
  }
}

TEST_CASE("what is broken inside the compressed data is reported in the decoder's words") {
  const auto checked = preflight(test::png({1, 1, 8, 2}, {9, 1, 2, 3}));
  REQUIRE(checked.ok());
  const StbPixels pixels = stb_decode(checked.value().stream, 3, checked.value().decode_bytes);
  CHECK_FALSE(pixels.data);
  CHECK_FALSE(pixels.over_budget);
  CHECK(std::string(pixels.reason) == "invalid filter");
}

TEST_CASE("a block may outlive the next decoding") {
  const auto checked = preflight(test::png({1, 1, 8, 2}, {0, 1, 2, 3}));
  REQUIRE(checked.ok());
  StbPixels first = stb_decode(checked.value().stream, 3, checked.value().decode_bytes);
  const StbPixels second = stb_decode(checked.value().stream, 3, checked.value().decode_bytes);
  REQUIRE(first.data);
  REQUIRE(second.data);
  CHECK(first.data.get() != second.data.get());
  first.data.reset();
  CHECK(second.data.get()[0] == 1);
}

}  // namespace
}  // namespace qurio
