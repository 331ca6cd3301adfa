#include <catch2/catch.hpp>

#include "core/image/png_preflight.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::Octets;
using test::octets;
using test::png;
using test::png_chunk;
using test::png_data;
using test::png_end;
using test::png_header;
using test::png_signature;
using test::PngHeader;
using test::operator+;

constexpr int kGray = 0;
constexpr int kRgb = 2;
constexpr int kPalette = 3;
constexpr int kGrayAlpha = 4;
constexpr int kRgba = 6;

const Octets kRow = {0, 10, 20, 30};  // one RGB pixel
const Octets kGrayRow = {0, 10};

std::string png_verdict(const Octets& file) {
  const auto result = preflight_png(file);
  if (result.ok()) return "ok";
  return std::string(status_name(result.status())) + ": " + result.message();
}

std::string damaged(const std::string& what) {
  return "damaged_file: " + what + ": choose another copy";
}

const std::string kPngCutOff =
    "incomplete_file: this PNG ends before its picture does: copy or send it again";
const std::string kHeader = damaged("the header of this PNG describes no possible picture");
const std::string kPaletteBroken =
    damaged("the palette of this PNG is broken or in the wrong place");
const std::string kTransparencyBroken =
    damaged("the transparency of this PNG is broken or in the wrong place");

// A gray pixel, a palette pixel, an RGB pixel, with `chunks` in front of the data.
Octets gray_with(const Octets& chunks) {
  return png_signature() + png_header({1, 1, 8, kGray}) + chunks + png_data(kGrayRow) + png_end();
}
Octets palette_with(const Octets& chunks, int depth = 8) {
  return png_signature() + png_header({1, 1, depth, kPalette}) + chunks + png_data({0, 0}) +
         png_end();
}
Octets rgb_with(const Octets& chunks) {
  return png_signature() + png_header({}) + chunks + png_data(kRow) + png_end();
}

TEST_CASE("a whole PNG passes, and its size is read") {
  const auto result = preflight_png(png({2, 1}, {0, 1, 2, 3, 4, 5, 6}));
  REQUIRE(result.ok());
  CHECK(result.value().format == ImageFormat::png);
  CHECK(result.value().width == 2);
  CHECK(result.value().height == 1);
  CHECK(result.value().orientation == 1);
  CHECK_FALSE(result.value().has_alpha);
}

TEST_CASE("cut off anywhere, a PNG is incomplete") {
  const Octets whole = rgb_with(png_chunk("tEXt", octets("k\0v")));
  const std::size_t end_chunk = whole.size() - png_end().size();
  for (std::size_t size = 8; size < end_chunk; ++size) {
    CHECK(png_verdict({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}) ==
          kPngCutOff);
  }
  CHECK(png_verdict(whole) == "ok");
  CHECK(png_verdict(whole + octets("anything behind the end")) == "ok");
}

TEST_CASE("a PNG that lacks nothing but its end passes when its data are whole") {
  const Octets data = test::zlib_stored({0, 10, 20, 30, 0, 40, 50, 60});
  const Octets header = png_signature() + png_header({1, 2});
  const auto part = [&](std::size_t begin, std::size_t end) {
    return png_chunk("IDAT", {data.begin() + static_cast<std::ptrdiff_t>(begin),
                              data.begin() + static_cast<std::ptrdiff_t>(end)});
  };
  const auto whole = preflight_png(header + part(0, data.size()) + png_end());
  REQUIRE(whole.ok());
  const Octets end = png_end();
  for (std::size_t size = 0; size < end.size(); ++size) {
    const Octets file = header + part(0, 9) + part(9, data.size()) +
                        Octets(end.begin(), end.begin() + static_cast<std::ptrdiff_t>(size));
    const auto result = preflight_png(file);
    INFO(result.message());
    REQUIRE(result.ok());
    CHECK(result.value().stream == whole.value().stream);
  }
  const Octets text = png_chunk("tEXt", octets("k\0v"));
  CHECK(png_verdict(header + part(0, data.size()) + text) == "ok");
  CHECK(png_verdict(header + part(0, data.size()) + Octets(text.begin(), text.end() - 1)) == "ok");
  // Whole chunks, but not all of them.
  for (std::size_t size = 1; size < data.size(); ++size)
    CHECK(png_verdict(header + part(0, size)) == kPngCutOff);
  Octets wrong = data;
  wrong.back() ^= 1;
  CHECK(png_verdict(header + png_chunk("IDAT", wrong)) == kPngCutOff);
}

TEST_CASE("any flipped bit of header or data is noticed") {
  const Octets whole = png({}, kRow);
  for (std::size_t at = 8; at < whole.size() - png_end().size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      Octets flipped = whole;
      flipped[at] ^= static_cast<std::uint8_t>(1 << bit);
      CHECK(png_verdict(flipped) != "ok");
    }
  }
}

TEST_CASE("chunks: length, name, checksum") {
  Octets huge = rgb_with({});
  huge[8] = 0x80;
  CHECK(png_verdict(huge) == damaged("this PNG is damaged at byte 8"));
  CHECK(png_verdict(rgb_with(png_chunk("ab1d", {}))) == damaged("this PNG is damaged at byte 33"));
  CHECK(png_verdict(rgb_with(png_chunk("ab[d", {}))) == damaged("this PNG is damaged at byte 33"));
  CHECK(png_verdict(rgb_with(png_chunk("ab{d", {}))) == damaged("this PNG is damaged at byte 33"));
  CHECK(png_verdict(png_signature() + png_header({}) +
                    png_chunk("IDAT", test::zlib_stored(kRow), true) + png_end()) ==
        damaged("the checksum of this PNG's IDAT chunk is wrong"));
  // A text that nobody reads may be broken.
  CHECK(png_verdict(rgb_with(png_chunk("tEXt", octets("k"), true))) == "ok");
}

TEST_CASE("the header says what is possible") {
  const auto verdict_of = [](const PngHeader& header) {
    return png_verdict(png(header, Octets(64, 0)));
  };
  for (int type = 0; type <= 7; ++type) {
    for (int depth = 0; depth <= 17; ++depth) {
      const bool power = depth == 1 || depth == 2 || depth == 4 || depth == 8 || depth == 16;
      const bool full = depth == 8 || depth == 16;
      bool possible = false;
      if (type == kGray) possible = power;
      if (type == kRgb || type == kGrayAlpha || type == kRgba) possible = full;
      CAPTURE(type, depth);
      if (type == kPalette) {
        CHECK((verdict_of({1, 1, depth, type}) == kHeader) == !(power && depth != 16));
      } else {
        CHECK(verdict_of({1, 1, depth, type}) == (possible ? "ok" : kHeader));
      }
    }
  }
  CHECK(verdict_of({0, 1}) == kHeader);
  CHECK(verdict_of({1, 0}) == kHeader);
  CHECK(verdict_of({0x80000000U, 1}) == kHeader);
  CHECK(verdict_of({1, 0x80000000U}) == kHeader);
  CHECK(verdict_of({1, 1, 8, kRgb, 1}) == kHeader);
  CHECK(verdict_of({1, 1, 8, kRgb, 0, 1}) == kHeader);
  CHECK(verdict_of({1, 1, 8, kRgb, 0, 0, 2}) == kHeader);
  CHECK(verdict_of({1, 1, 8, kRgb, 0, 0, 1}) == "ok");
  CHECK(png_verdict(rgb_with(png_header({}))) == kHeader);
  CHECK(png_verdict(png_signature() + png_chunk("IHDR", Octets(12, 1)) + png_end()) == kHeader);
  CHECK(png_verdict(png_signature() + png_data(kRow) + png_header({}) + png_end()) ==
        damaged("this PNG does not begin with its header"));
  CHECK(png_verdict(png_signature() + png_end()) == kPngCutOff);
}

TEST_CASE("size and memory have limits before any data is read") {
  CHECK(png_verdict(png_signature() + png_header({8000, 6000})).substr(0, 10) == "too_large:");
  CHECK(png_verdict(png_signature() + png_header({70000, 1})).substr(0, 10) == "too_large:");
  // 30 million pixels of 16-bit RGBA: enough compressed bytes, too much memory.
  const Octets data(300'000, 0);
  CHECK(png_verdict(png_signature() + png_header({6000, 5000, 16, kRgba}) +
                    png_chunk("IDAT", data) + png_end())
            .find("more than the 400 MB set aside") != std::string::npos);
  CHECK(png_verdict(png_signature() + png_header({6000, 5000, 8, kRgba}) + png_chunk("IDAT", data) +
                    png_end()) == "ok");
}

TEST_CASE("compressed data too short for the picture is found without inflating it") {
  const auto with_data = [](std::size_t size) {
    return png_signature() + png_header({1000, 1000, 8, kGray}) +
           png_chunk("IDAT", Octets(size, 0)) + png_end();
  };
  // 1,001,000 bytes inflated, at most 1032 from one.
  CHECK(png_verdict(with_data(968)) == kPngCutOff);
  CHECK(png_verdict(with_data(969)) == "ok");
  CHECK(png_verdict(png_signature() + png_header({}) + png_end()) == kPngCutOff);
}

TEST_CASE("palettes") {
  const Octets three = png_chunk("PLTE", Octets(9, 5));
  CHECK(png_verdict(palette_with(three)) == "ok");
  CHECK(png_verdict(palette_with(png_chunk("PLTE", Octets(768, 5)))) == "ok");
  CHECK(png_verdict(palette_with(png_chunk("PLTE", Octets(771, 5)))) == kPaletteBroken);
  CHECK(png_verdict(palette_with(png_chunk("PLTE", Octets(6, 5)), 1)) == "ok");
  CHECK(png_verdict(palette_with(three, 1)) == kPaletteBroken);
  CHECK(png_verdict(palette_with(png_chunk("PLTE", {}))) == kPaletteBroken);
  CHECK(png_verdict(palette_with(png_chunk("PLTE", Octets(8, 5)))) == kPaletteBroken);
  CHECK(png_verdict(palette_with(three + three)) == kPaletteBroken);
  CHECK(png_verdict(palette_with({})) == damaged("this PNG has no palette"));
  CHECK(png_verdict(gray_with(three)) == kPaletteBroken);
  CHECK(png_verdict(png_signature() + png_header({1, 1, 8, kGrayAlpha}) + three +
                    png_data({0, 1, 2}) + png_end()) == kPaletteBroken);
  CHECK(png_verdict(rgb_with(three)) == "ok");
  CHECK(png_verdict(png_signature() + png_header({}) + png_data(kRow) + three + png_end()) ==
        kPaletteBroken);
  CHECK(png_verdict(rgb_with(png_chunk("tRNS", Octets(6, 0)) + three)) == kPaletteBroken);
}

TEST_CASE("the decoder gets a palette of 256 entries, so that no index leaves it") {
  const auto result = preflight_png(palette_with(png_chunk("PLTE", Octets(9, 5))));
  REQUIRE(result.ok());
  const Octets& stream = result.value().stream;
  const Octets expected = octets("PLTE") + Octets(9, 5) + Octets(759, 0);
  CHECK(std::search(stream.begin(), stream.end(), expected.begin(), expected.end()) !=
        stream.end());
}

TEST_CASE("transparency") {
  const Octets palette = png_chunk("PLTE", Octets(9, 5));
  const auto transparency = [](std::size_t size) { return png_chunk("tRNS", Octets(size, 0)); };
  const auto gray = preflight_png(gray_with(transparency(2)));
  REQUIRE(gray.ok());
  CHECK(gray.value().has_alpha);
  CHECK(png_verdict(gray_with(transparency(6))) == kTransparencyBroken);
  CHECK(png_verdict(rgb_with(transparency(6))) == "ok");
  CHECK(png_verdict(rgb_with(transparency(2))) == kTransparencyBroken);
  CHECK(png_verdict(palette_with(palette + transparency(1))) == "ok");
  CHECK(png_verdict(palette_with(palette + transparency(3))) == "ok");
  CHECK(png_verdict(palette_with(palette + transparency(4))) == kTransparencyBroken);
  CHECK(png_verdict(palette_with(palette + transparency(0))) == kTransparencyBroken);
  CHECK(png_verdict(palette_with(transparency(1) + palette)) == kTransparencyBroken);
  CHECK(png_verdict(rgb_with(transparency(6) + transparency(6))) == kTransparencyBroken);
  CHECK(png_verdict(png_signature() + png_header({}) + png_data(kRow) + transparency(6) +
                    png_end()) == kTransparencyBroken);
  CHECK(png_verdict(png_signature() + png_header({1, 1, 8, kRgba}) + transparency(6) +
                    png_data({0, 1, 2, 3, 4}) + png_end()) == kTransparencyBroken);
  CHECK(png_verdict(rgb_with(png_chunk("tRNS", Octets(6, 0), true))) ==
        damaged("the checksum of this PNG's tRNS chunk is wrong"));
}

TEST_CASE("alpha is known from the colour type, too") {
  for (const int type : {kGrayAlpha, kRgba}) {
    const auto result = preflight_png(png({1, 1, 8, type}, {0, 1, 2, 3, 4}));
    REQUIRE(result.ok());
    CHECK(result.value().has_alpha);
  }
}

TEST_CASE("data in several chunks must follow on one another") {
  const Octets data = test::zlib_stored(kRow);
  const Octets first = png_chunk("IDAT", {data.begin(), data.begin() + 5});
  const Octets second = png_chunk("IDAT", {data.begin() + 5, data.end()});
  const Octets text = png_chunk("tEXt", octets("k"));
  const Octets start = png_signature() + png_header({});
  const auto whole = preflight_png(start + png_chunk("IDAT", data) + png_end());
  const auto parts = preflight_png(start + first + second + text + png_end());
  REQUIRE(parts.ok());
  CHECK(parts.value().stream == whole.value().stream);
  CHECK(png_verdict(start + first + text + second + png_end()) ==
        damaged("the picture data of this PNG are torn apart"));
}

TEST_CASE("extensions") {
  CHECK(png_verdict(png_signature() + png_chunk("CgBI", Octets(4, 0)) + png_header({})) ==
        "unsupported_format: this is Apple's own kind of PNG (CgBI), made for apps: choose a JPEG, "
        "plain PNG or WebP");
  CHECK(png_verdict(rgb_with(png_chunk("ABCD", {}))) ==
        "unsupported_format: this PNG uses the extension ABCD, which is not known here: save it as "
        "a plain PNG");
  CHECK(png_verdict(rgb_with(png_chunk("abCd", {}))) == "ok");
}

TEST_CASE("the orientation is read from eXIf when its checksum is right") {
  const Octets exif = octets(std::string("MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0", 22));
  CHECK(preflight_png(rgb_with(png_chunk("eXIf", exif))).value().orientation == 6);
  CHECK(preflight_png(rgb_with(png_chunk("eXIf", exif, true))).value().orientation == 1);
}

TEST_CASE("metadata does not reach the decoder") {
  const auto plain = preflight_png(rgb_with({}));
  const auto chatty = preflight_png(
      rgb_with(png_chunk("tEXt", octets("<script>")) + png_chunk("iCCP", Octets(1000, 1))));
  REQUIRE(chatty.ok());
  CHECK(chatty.value().stream == plain.value().stream);
}

TEST_CASE("memory is bounded by what the picture needs") {
  const auto bytes = [](const PngHeader& header) {
    const Octets file =
        png_signature() + png_header(header) +
        (header.colour_type == kPalette ? png_chunk("PLTE", Octets(3, 0)) : Octets{}) +
        png_chunk("IDAT", Octets(2000, 0)) + png_end();
    const auto result = preflight_png(file);
    REQUIRE(result.ok());
    return static_cast<double>(result.value().decode_bytes - (64 << 10)) / (512 * 512);
  };
  // In bytes per pixel: what is inflated, unfiltered, and brought to RGB(A).
  CHECK(bytes({512, 512, 8, kRgb}) == Approx(6).epsilon(0.01));
  CHECK(bytes({512, 512, 8, kRgba}) == Approx(8).epsilon(0.01));
  CHECK(bytes({512, 512, 8, kGray}) == Approx(4).epsilon(0.01));
  CHECK(bytes({512, 512, 1, kGray}) == Approx(4).epsilon(0.01));
  CHECK(bytes({512, 512, 8, kPalette}) == Approx(5).epsilon(0.01));
  CHECK(bytes({512, 512, 16, kRgb}) == Approx(12).epsilon(0.01));
  CHECK(bytes({512, 512, 8, kRgb, 0, 0, 1}) == Approx(12).epsilon(0.01));
}

}  // namespace
}  // namespace qurio
