// What files say about their colours: which profile a picture is to be converted from, if any.
#include <catch2/catch.hpp>
#include <utility>

#include "core/image/decode.h"
#include "core/image/webp_metadata.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::jpeg_segment;
using test::Octets;
using test::octets;
using test::png_chunk;
using test::operator+;

constexpr Primaries kP3 = {{0.3127, 0.3290}, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}};

const Octets kP3Profile = make_icc(kP3, kSrgbCurve);

Octets of_space(const char* space) {
  Octets icc = kP3Profile;
  for (std::size_t i = 0; i < 4; ++i) icc[16 + i] = static_cast<std::uint8_t>(space[i]);
  return icc;
}

Octets icc_part(int number, int count, const Octets& part) {
  return jpeg_segment(
      0xE2, octets(std::string("ICC_PROFILE\0", 12)) +
                Octets{static_cast<std::uint8_t>(number), static_cast<std::uint8_t>(count)} + part);
}

// 8 x 8 pixels of as many components, all at 100.
Octets jpeg_with(const Octets& segments, int components = 3) {
  std::vector<test::FrameComponent> frame;
  std::vector<test::ScanPart> parts;
  test::JpegBitWriter bits;
  for (int id = 1; id <= components; ++id) {
    frame.push_back({id});
    parts.push_back({id});
    test::put_block(bits, 100 - 128);
  }
  return test::jpeg(segments + test::jpeg_frame(8, 8, frame) +
                    test::jpeg_scan(parts, bits.bytes()));
}

// "srgb", "unreadable", or the profile's space.
std::string colour_of(const Octets& file) {
  const auto picture = decode_stored(file);
  INFO(picture.message());
  REQUIRE(picture.ok());
  const ColourProfile& colour = picture.value().colour;
  if (colour.unreadable) return "unreadable";
  if (colour.icc.empty()) return "srgb";
  constexpr const char* kNames[] = {"none", "gray", "rgb", "cmyk"};
  return kNames[static_cast<int>(colour.space)];
}

TEST_CASE("a profile is put together from its parts, in any order") {
  const Octets first(kP3Profile.begin(), kP3Profile.begin() + 100);
  const Octets second(kP3Profile.begin() + 100, kP3Profile.end());
  const auto picture = decode_stored(jpeg_with(icc_part(2, 2, second) + icc_part(1, 2, first)));
  REQUIRE(picture.ok());
  CHECK(picture.value().colour.icc == kP3Profile);
  CHECK(colour_of(jpeg_with({})) == "srgb");
  CHECK(colour_of(jpeg_with(icc_part(1, 2, first))) == "unreadable");
  CHECK(colour_of(jpeg_with(icc_part(1, 1, first) + icc_part(1, 1, first))) == "unreadable");
  CHECK(colour_of(jpeg_with(icc_part(2, 1, first))) == "unreadable");
  CHECK(colour_of(jpeg_with(icc_part(0, 1, first))) == "unreadable");
  CHECK(colour_of(jpeg_with(icc_part(1, 1, {}))) == "unreadable");
  CHECK(colour_of(jpeg_with(jpeg_segment(0xE2, octets("MPF")))) == "srgb");
}

TEST_CASE("a profile must be one of a device, and of the picture's colours") {
  const auto in = [](const Octets& icc, int components) {
    return colour_of(jpeg_with(icc_part(1, 1, icc), components));
  };
  CHECK(in(kP3Profile, 3) == "rgb");
  CHECK(in(kP3Profile, 1) == "rgb");
  CHECK(in(kP3Profile, 4) == "unreadable");
  CHECK(in(of_space("GRAY"), 1) == "gray");
  CHECK(in(of_space("GRAY"), 3) == "unreadable");
  CHECK(in(of_space("CMYK"), 4) == "cmyk");
  CHECK(in(of_space("CMYK"), 3) == "unreadable");
  CHECK(in(of_space("Lab "), 3) == "unreadable");
  for (const std::size_t at : {std::size_t{0}, std::size_t{12}, std::size_t{36}}) {
    Octets broken = kP3Profile;
    broken[at] ^= 0x40;
    CHECK(in(broken, 3) == "unreadable");
  }
  for (std::size_t size = 0; size < kP3Profile.size(); size += 7) {
    CHECK(use_profile(Bytes(kP3Profile).first(size), ProfileSpace::rgb).unreadable);
  }
}

TEST_CASE("sRGB is known by its numbers") {
  const auto kept = [](const Octets& icc) {
    const ColourProfile profile = use_profile(icc, ProfileSpace::rgb);
    CHECK_FALSE(profile.unreadable);
    return !profile.icc.empty();
  };
  CHECK_FALSE(kept(make_icc(kSrgbPrimaries, kSrgbCurve)));
  CHECK(kept(make_icc(kSrgbPrimaries, {.g = 2.2})));
  CHECK(kept(make_icc(kSrgbPrimaries, {})));
  CHECK(kept(kP3Profile));
  Primaries nearly = kSrgbPrimaries;
  nearly.green.x += 0.02;
  CHECK(kept(make_icc(nearly, kSrgbCurve)));
}

TEST_CASE("primaries that describe no colours make no profile") {
  CHECK(make_icc({{0.3, 0}, {0.6, 0.3}, {0.3, 0.6}, {0.1, 0.1}}, {}).empty());
  CHECK(make_icc({{0.3, 0.3}, {0.3, 0.3}, {0.3, 0.3}, {0.3, 0.3}}, {}).empty());
  CHECK(make_icc({{0.3, 0.3}, {0.2, 0.2}, {0.4, 0.4}, {0.6, 0.6}}, {}).empty());
}

TEST_CASE("a PNG says its colours in one of five ways, the better ones first") {
  const auto with = [](const Octets& chunks) {
    return colour_of(test::png_signature() + test::png_header({}) + chunks +
                     test::png_data({0, 1, 2, 3}) + test::png_end());
  };
  const auto iccp = [](const Octets& icc) {
    return png_chunk("iCCP", octets(std::string("p\0\0", 3)) + test::zlib_stored(icc));
  };
  const Octets linear = png_chunk("gAMA", {0, 1, 0x86, 0xA0});
  CHECK(with(linear) == "rgb");
  CHECK(with(png_chunk("gAMA", {0, 0, 0xB1, 0x8F})) == "srgb");
  CHECK(with(png_chunk("gAMA", {0, 0, 0, 1})) == "unreadable");
  CHECK(with(png_chunk("gAMA", {0, 0, 0, 0})) == "srgb");
  CHECK(with(png_chunk("cHRM", Octets(32, 0)) + linear) == "unreadable");
  CHECK(with(png_chunk("sRGB", {0}) + linear) == "srgb");
  CHECK(with(png_chunk("sRGB", {0}) + iccp(kP3Profile)) == "rgb");
  CHECK(with(iccp(octets("no profile"))) == "unreadable");
  CHECK(with(png_chunk("iCCP", octets("a name without an end"))) == "unreadable");
  CHECK(with(png_chunk("iCCP", octets(std::string("p\0\1x", 4)))) == "unreadable");
  CHECK(with(png_chunk("cICP", {12, 13, 0, 1}) + iccp(octets("no profile"))) == "rgb");
  CHECK(with(png_chunk("cICP", {1, 13, 0, 1}) + linear) == "srgb");
  // More light than a screen has, and studio video.
  CHECK(with(png_chunk("cICP", {9, 16, 0, 1})) == "unreadable");
  CHECK(with(png_chunk("cICP", {1, 1, 0, 0})) == "unreadable");
  // Not by a chunk whose checksum is wrong, or that comes too late.
  CHECK(with(png_chunk("gAMA", {0, 1, 0x86, 0xA0}, true)) == "srgb");
  CHECK(with(png_chunk("cICP", {12, 13, 0, 1}, true)) == "unreadable");
}

TEST_CASE("a WebP says its orientation and its profile beside its pixels") {
  const auto chunk = [](const char* name, const Octets& data) {
    const auto size = static_cast<std::uint8_t>(data.size() & 0xFF);
    const auto more = static_cast<std::uint8_t>(data.size() >> 8);
    return octets(name) + Octets{size, more, 0, 0} + data + Octets(data.size() % 2, 0);
  };
  const Octets start = octets(std::string("RIFF\0\0\0\0WEBP", 12));
  const Octets exif = octets(std::string("MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0", 22));
  const Metadata both = webp_metadata(start + chunk("VP8X", Octets(9, 0)) +
                                      chunk("ICCP", kP3Profile) + chunk("EXIF", exif));
  CHECK(both.orientation == 6);
  CHECK(both.colour.icc == kP3Profile);
  CHECK(
      webp_metadata(start + chunk("EXIF", octets(std::string("Exif\0\0", 6)) + exif)).orientation ==
      6);
  const Octets whole = start + chunk("ICCP", kP3Profile) + chunk("EXIF", exif);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK(webp_metadata(Bytes(whole).first(size)).orientation == 1);
  }
  CHECK(webp_metadata(start + octets("ICCP") + Octets{255, 255, 255, 255}).colour.icc.empty());
}

TEST_CASE("inks keep their four channels until they are converted") {
  auto picture = decode_stored(jpeg_with({}, 4));
  REQUIRE(picture.ok());
  CHECK(picture.value().fourth == StoredPicture::Fourth::black);
  const std::uint8_t* const pixels = picture.value().pixels.get();
  CHECK(Octets(pixels, pixels + 4) == Octets{100, 100, 100, 100});
  const Image image = finish(std::move(picture).value());
  CHECK(int{image.rgb[0]} == 39);
}

TEST_CASE("with a profile, YCbCr becomes RGB to the last bit") {
  // Y 100, Cb 138, Cr 118: G = 100 - 3.44 + 7.14.
  std::vector<test::FrameComponent> frame = {{1}, {2}, {3}};
  test::JpegBitWriter bits;
  for (const int level : {100, 138, 118}) test::put_block(bits, level - 128);
  const auto picture =
      decode_stored(test::jpeg(icc_part(1, 1, kP3Profile) + test::jpeg_frame(8, 8, frame) +
                               test::jpeg_scan({{1}, {2}, {3}}, bits.bytes())));
  REQUIRE(picture.ok());
  const std::uint8_t* const pixels = picture.value().pixels.get();
  CHECK(Octets(pixels, pixels + 3) == Octets{86, 104, 118});
}

}  // namespace
}  // namespace qurio
