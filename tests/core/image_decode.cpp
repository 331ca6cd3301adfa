#include <catch2/catch.hpp>

#include "core/image/decode.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::JpegBitWriter;
using test::Octets;
using test::octets;
using test::png;
using test::png_chunk;
using test::operator+;

Octets pixels(const Octets& file) {
  const auto image = decode(file);
  INFO(image.message());
  REQUIRE(image.ok());
  CHECK(image.value().rgb.size() == std::size_t{3} * image.value().width * image.value().height);
  return image.value().rgb;
}

std::string verdict(const Octets& file) {
  const auto image = decode(file);
  return image.ok() ? "ok" : std::string(status_name(image.status())) + ": " + image.message();
}

TEST_CASE("PNG: every colour type becomes RGB") {
  CHECK(pixels(png({2, 1, 8, 0}, {0, 10, 200})) == Octets{10, 10, 10, 200, 200, 200});
  CHECK(pixels(png({4, 1, 2, 0}, {0, 0x1B})) ==
        Octets{0, 0, 0, 85, 85, 85, 170, 170, 170, 255, 255, 255});
  CHECK(pixels(png({1, 1, 8, 2}, {0, 1, 2, 3})) == Octets{1, 2, 3});
  CHECK(pixels(png({1, 1, 16, 2}, {0, 1, 99, 2, 99, 3, 99})) == Octets{1, 2, 3});
  CHECK(pixels(test::png_signature() + test::png_header({2, 1, 8, 3}) +
               png_chunk("PLTE", {9, 8, 7, 6, 5, 4}) + test::png_data({0, 1, 0}) +
               test::png_end()) == Octets{6, 5, 4, 9, 8, 7});
}

TEST_CASE("PNG: an index beyond the palette is black") {
  CHECK(pixels(test::png_signature() + test::png_header({2, 1, 8, 3}) +
               png_chunk("PLTE", {9, 8, 7}) + test::png_data({0, 200, 255}) + test::png_end()) ==
        Octets{0, 0, 0, 0, 0, 0});
}

TEST_CASE("PNG: filters are undone") {
  // Sub, up, average, Paeth.
  CHECK(pixels(png({2, 4, 8, 0}, {1, 10, 5, 2, 1, 2, 3, 4, 4, 4, 1, 1})) ==
        Octets{10, 10, 10, 15, 15, 15, 11, 11, 11, 17, 17, 17,
               9,  9,  9,  17, 17, 17, 10, 10, 10, 18, 18, 18});
}

TEST_CASE("transparency is composited on white") {
  CHECK(pixels(png({3, 1, 8, 6}, {0, 10, 20, 30, 255, 10, 20, 30, 0, 0, 100, 200, 128})) ==
        Octets{10, 20, 30, 255, 255, 255, 127, 177, 227});
  CHECK(pixels(png({2, 1, 8, 4}, {0, 50, 255, 50, 0})) == Octets{50, 50, 50, 255, 255, 255});
  CHECK(pixels(test::png_signature() + test::png_header({2, 1, 8, 0}) + png_chunk("tRNS", {0, 7}) +
               test::png_data({0, 7, 8}) + test::png_end()) == Octets{255, 255, 255, 8, 8, 8});
}

TEST_CASE("PNG: what is wrong inside the compressed data") {
  CHECK(verdict(png({1, 1, 8, 2}, {9, 1, 2, 3})) ==
        "damaged_file: the picture data of this PNG is damaged (invalid filter): choose another "
        "copy");
  CHECK(verdict(png({1, 2, 8, 2}, {0, 1, 2, 3})).starts_with("damaged_file:"));
  CHECK(verdict(png({1, 1, 8, 2}, Octets(300'000, 0))) ==
        "damaged_file: this PNG holds more data than its 1 x 1 pixels need: choose another copy");
}

TEST_CASE("JPEG: gray blocks") {
  const Octets rgb = pixels(test::gray_jpeg(16, 8, {20, -100}));
  for (std::size_t y = 0; y < 8; ++y) {
    for (std::size_t x = 0; x < 16; ++x) {
      CHECK(int{rgb[3 * (16 * y + x)]} == (x < 8 ? 148 : 28));
    }
  }
}

// One 8x8 block per component, with these gray levels.
Octets colour_jpeg(const std::vector<int>& levels, const Octets& segments, int first_id = 1) {
  std::vector<test::FrameComponent> frame;
  std::vector<test::ScanPart> parts;
  JpegBitWriter bits;
  const std::string rgb_ids = "RGB";
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const int id = first_id == 'R' ? rgb_ids[i] : first_id + static_cast<int>(i);
    frame.push_back({id});
    parts.push_back({id});
    test::put_block(bits, levels[i] - 128);
  }
  return test::jpeg(segments + test::jpeg_frame(8, 8, frame) +
                    test::jpeg_scan(parts, bits.bytes()));
}

Octets first_pixel(const Octets& file) {
  const Octets rgb = pixels(file);
  return {rgb.begin(), rgb.begin() + 3};
}

Octets adobe(int transform) {
  return test::jpeg_segment(0xEE, octets(std::string("Adobe\0d\0\0\0\0", 11)) +
                                      Octets{static_cast<std::uint8_t>(transform)});
}

TEST_CASE("JPEG: colour spaces") {
  // YCbCr: R = Y + 1.402 Cr, G = Y - 0.344 Cb - 0.714 Cr, B = Y + 1.772 Cb.
  CHECK(first_pixel(colour_jpeg({100, 128, 138}, {})) == Octets{114, 93, 100});
  CHECK(first_pixel(colour_jpeg({100, 138, 128}, adobe(1))) == Octets{100, 97, 118});
  // RGB, by Adobe's mark or by the components' names; JFIF says YCbCr whatever Adobe says.
  CHECK(first_pixel(colour_jpeg({100, 50, 200}, adobe(0))) == Octets{100, 50, 200});
  CHECK(first_pixel(colour_jpeg({100, 50, 200}, {}, 'R')) == Octets{100, 50, 200});
  const Octets jfif = test::jpeg_segment(0xE0, octets(std::string("JFIF\0", 5)));
  CHECK(first_pixel(colour_jpeg({100, 128, 138}, jfif + adobe(0))) == Octets{114, 93, 100});
  // CMYK is stored inverted, with Adobe's mark or without: 255 is no ink.
  CHECK(first_pixel(colour_jpeg({200, 100, 50, 255}, adobe(0))) == Octets{200, 100, 50});
  CHECK(first_pixel(colour_jpeg({200, 100, 50, 255}, {})) == Octets{200, 100, 50});
  CHECK(first_pixel(colour_jpeg({255, 255, 255, 51}, adobe(0))) == Octets{51, 51, 51});
  CHECK(first_pixel(colour_jpeg({255, 255, 255, 0}, adobe(0))) == Octets{0, 0, 0});
  // YCCK: the YCbCr of the inks.
  CHECK(first_pixel(colour_jpeg({55, 128, 128, 255}, adobe(2))) == Octets{200, 200, 200});
  CHECK(first_pixel(colour_jpeg({0, 128, 128, 51}, adobe(2))) == Octets{51, 51, 51});
}

TEST_CASE("JPEG: a progressive picture is refined to the same pixels") {
  // DC 21 in two passes: 10, then its last bit; and a coefficient that both ways have.
  const Octets dc_first = JpegBitWriter().put(4, 4).put(10, 4).bytes();
  const Octets dc_refine = JpegBitWriter().put(1, 1).bytes();
  const Octets ac_first = JpegBitWriter().put(test::kOne, 4).put(1, 1).put(test::kEob, 4).bytes();
  const Octets progressive = test::jpeg(
      test::jpeg_frame(8, 8, {{}}, 0xC2) + test::jpeg_scan({{}}, dc_first, 0, 0, 0x01) +
      test::jpeg_scan({{}}, ac_first, 1, 63, 0x00) + test::jpeg_scan({{}}, dc_refine, 0, 0, 0x10));
  JpegBitWriter bits;
  bits.put(5, 4).put(21, 5).put(test::kOne, 4).put(1, 1).put(test::kEob, 4);
  const Octets baseline =
      test::jpeg(test::jpeg_frame(8, 8, {{}}) + test::jpeg_scan({{}}, bits.bytes()));
  const Octets rgb = pixels(progressive);
  CHECK(rgb == pixels(baseline));
  CHECK(int{rgb[0]} > int{rgb[21]});
}

TEST_CASE("JPEG: restart markers and stray bytes in front of them change nothing") {
  const auto blocks = [](int count) {
    JpegBitWriter bits;
    int before = 0;
    for (int i = 0; i < count; ++i) {
      test::put_block(bits, 30 * (i + 1) - before);
      before = 30 * (i + 1);
    }
    return bits.bytes();
  };
  const auto file = [&](const Octets& stray) {
    return test::jpeg(
        test::jpeg_segment(0xDD, {0, 2}) + test::jpeg_frame(32, 8, {{}}) +
        test::jpeg_scan({{}}, blocks(2) + stray + test::jpeg_marker(0xD0) + blocks(2)));
  };
  const Octets rgb = pixels(file({}));
  CHECK(int{rgb[0]} == 158);
  CHECK(int{rgb[3 * 8]} == 188);
  CHECK(int{rgb[3 * 16]} == 158);
  CHECK(int{rgb[3 * 24]} == 188);
  CHECK(pixels(file({1, 2, 3, 4, 5, 6, 7, 8})) == rgb);
}

TEST_CASE("orientation is applied") {
  const Octets exif = octets(std::string("MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0", 22));
  const auto image =
      decode(test::png_signature() + test::png_header({2, 1, 8, 0}) + png_chunk("eXIf", exif) +
             test::png_data({0, 10, 20}) + test::png_end());
  REQUIRE(image.ok());
  CHECK(image.value().width == 1);
  CHECK(image.value().height == 2);
  CHECK(image.value().rgb == Octets{10, 10, 10, 20, 20, 20});
}

TEST_CASE("what the preflight refuses is refused in its words") {
  CHECK(verdict({}) == "empty_file: the file is empty (0 bytes): copy or send it again");
  CHECK(verdict(octets("GIF89a")) ==
        "unsupported_format: this is a GIF: choose a JPEG, PNG or WebP");
}

}  // namespace
}  // namespace qurio
