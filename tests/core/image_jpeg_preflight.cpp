#include <catch2/catch.hpp>

#include "core/image/jpeg_preflight.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::ac_table;
using test::dc_table;
using test::FrameComponent;
using test::gray_jpeg;
using test::jpeg;
using test::jpeg_frame;
using test::jpeg_marker;
using test::jpeg_scan;
using test::jpeg_segment;
using test::JpegBitWriter;
using test::Octets;
using test::octets;
using test::quantization_table;
using test::ScanPart;
using test::operator+;

std::string jpeg_verdict(const Octets& file) {
  const auto result = preflight_jpeg(file);
  if (result.ok()) return "ok";
  return std::string(status_name(result.status())) + ": " + result.message();
}

bool says(const Octets& file, const std::string& status, const std::string& words) {
  const std::string text = jpeg_verdict(file);
  const bool right = text.starts_with(status + ":") && text.find(words) != std::string::npos;
  if (!right) UNSCOPED_INFO(text);
  return right;
}

const std::string kJpegCutOff =
    "incomplete_file: this JPEG ends before its picture does: copy or send it again";

// Bits of `count` blocks without detail.
Octets flat(int count) {
  JpegBitWriter bits;
  for (int i = 0; i < count; ++i) test::put_block(bits, 0);
  return bits.bytes();
}

const Octets kFrame = jpeg_frame(8, 8, {{}});
const Octets kScan = jpeg_scan({{}}, flat(1));

// With other tables than the usual ones.
Octets jpeg_from(const Octets& segments) {
  return jpeg_marker(0xD8) + segments + jpeg_marker(0xD9);
}

TEST_CASE("a whole JPEG passes, and its size is read") {
  const auto result = preflight_jpeg(gray_jpeg(20, 9, {1, 2, 3, 4, 5, 6}));
  REQUIRE(result.ok());
  CHECK(result.value().format == ImageFormat::jpeg);
  CHECK(result.value().width == 20);
  CHECK(result.value().height == 9);
  CHECK(result.value().orientation == 1);
  CHECK_FALSE(result.value().has_alpha);
}

TEST_CASE("cut off anywhere, a JPEG is incomplete") {
  const Octets whole = jpeg(jpeg_segment(0xE0, octets("JFIF")) + kFrame + kScan);
  const std::size_t end_marker = whole.size() - 2;
  for (std::size_t size = 3; size < end_marker; ++size) {
    CAPTURE(size);
    CHECK(jpeg_verdict({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)})
              .starts_with("incomplete_file:"));
  }
  CHECK(jpeg_verdict(whole) == "ok");
  CHECK(jpeg_verdict(whole + octets("a motion photo's video")) == "ok");
}

TEST_CASE("a JPEG that lacks nothing but its end marker passes, whatever stands in its place") {
  const Octets cut =
      jpeg_marker(0xD8) + quantization_table() + dc_table() + ac_table() + kFrame + kScan;
  const auto whole = preflight_jpeg(cut + jpeg_marker(0xD9));
  REQUIRE(whole.ok());
  for (const Octets& trailer :
       {Octets{}, Octets{0xFF}, Octets{0, 0, 0, 0x3F}, Octets{0xFF, 0xE5, 9},
        Octets{0xFF, 0xE2, 0, 1}, gray_jpeg(8, 8, {1}), kFrame}) {
    const auto result = preflight_jpeg(cut + trailer);
    INFO(result.message());
    REQUIRE(result.ok());
    CHECK(result.value().stream == whole.value().stream);
  }
}

TEST_CASE("stray bytes, fill bytes and lone markers between segments are passed over") {
  const Octets plain = jpeg(kFrame + kScan);
  const auto clean = preflight_jpeg(plain);
  const Octets noisy = jpeg(Octets{1, 2, 0xFF, 0x00, 0xFF, 0xFF} + kFrame + jpeg_marker(0xD3) +
                            jpeg_marker(0x01) + kScan + Octets{7, 7});
  const auto result = preflight_jpeg(noisy);
  REQUIRE(result.ok());
  CHECK(result.value().stream == clean.value().stream);
}

TEST_CASE("segments: lengths and order") {
  CHECK(says(jpeg(Octets{0xFF, 0xE2, 0, 1}), "damaged_file", "impossible length"));
  CHECK(jpeg_verdict(jpeg_marker(0xD8) + Octets{0xFF, 0xE2, 0, 9, 1, 2}) == kJpegCutOff);
  CHECK(jpeg_verdict(jpeg_marker(0xD8) + Octets{0xFF, 0xE2, 0}) == kJpegCutOff);
  CHECK(says(jpeg(jpeg_marker(0xD8) + kFrame + kScan), "damaged_file", "begins twice"));
  CHECK(says(jpeg(kScan), "damaged_file", "before the frame header"));
  CHECK(says(jpeg({}), "incomplete_file", "no picture in it"));
  CHECK(says(jpeg(kFrame), "incomplete_file", "no picture in it"));
  CHECK(says(jpeg(kFrame + kFrame + kScan), "damaged_file", "a second one"));
}

TEST_CASE("kinds of JPEG that are not opened are named") {
  const auto frame = [](int marker) { return jpeg(jpeg_frame(8, 8, {{}}, marker) + kScan); };
  CHECK(says(frame(0xC3), "unsupported_format", "is lossless"));
  for (const int marker : {0xC5, 0xC6, 0xC7, 0xC8, 0xCD, 0xCE, 0xCF}) {
    CHECK(says(frame(marker), "unsupported_format", "hierarchical"));
  }
  for (const int marker : {0xC9, 0xCA, 0xCB, 0xCC}) {
    CHECK(says(frame(marker), "unsupported_format", "arithmetic-coded"));
  }
  CHECK(says(frame(0xF7), "unsupported_format", "JPEG-LS"));
  CHECK(says(jpeg(jpeg_frame(8, 8, {{}}, 0xC1, 12) + kScan), "unsupported_format",
             "12 bits per colour"));
  CHECK(jpeg_verdict(frame(0xC1)) == "ok");
}

TEST_CASE("the frame header says what is possible") {
  const auto frame = [](int width, int height, const std::vector<FrameComponent>& components) {
    return jpeg(jpeg_frame(width, height, components) + kScan);
  };
  CHECK(says(frame(0, 8, {{}}), "damaged_file", "0 pixels wide"));
  CHECK(says(frame(8, 0, {{}}), "unsupported_format", "how high it is"));
  CHECK(says(frame(8, 8, {}), "unsupported_format", "0 colour components"));
  CHECK(says(frame(8, 8, {{1}, {2}}), "unsupported_format", "2 colour components"));
  CHECK(says(frame(8, 8, {{1}, {2}, {3}, {4}, {5}}), "unsupported_format", "5 colour"));
  CHECK(says(frame(8000, 5001, {{}}), "too_large", "40.0 megapixels"));
  for (const int sampling : {0x01, 0x10, 0x51, 0x15}) {
    CHECK(says(frame(8, 8, {{1, sampling}}), "damaged_file", "sampling factor"));
  }
  CHECK(says(frame(8, 8, {{1, 0x11, 4}}), "damaged_file", "quantization table"));
  CHECK(says(frame(8, 8, {{1}, {1}, {2}}), "damaged_file", "two components with one number"));
  CHECK(says(frame(8, 8, {{1, 0x31}, {2, 0x21}, {3}}), "unsupported_format", "a fraction"));
  CHECK(says(frame(8, 8, {{1, 0x13}, {2, 0x12}, {3}}), "unsupported_format", "a fraction"));

  CHECK(says(jpeg(jpeg_segment(0xC0, {8, 0, 8, 0, 8})), "damaged_file", "length"));
  CHECK(says(jpeg(jpeg_segment(0xC0, {8, 0, 8, 0, 8, 1, 1, 0x11})), "damaged_file", "length"));
}

TEST_CASE("a picture that would take too much memory is refused before it is read") {
  const std::vector<FrameComponent> full = {{1}, {2}, {3}};
  CHECK(says(jpeg(jpeg_frame(7000, 5000, full, 0xC2)), "too_large", "more than the 400 MB"));
  CHECK(says(jpeg(jpeg_frame(7000, 5000, full, 0xC0)), "incomplete_file", ""));
  const std::vector<FrameComponent> usual = {{1, 0x22}, {2}, {3}};
  CHECK(says(jpeg(jpeg_frame(7000, 5000, usual, 0xC2)), "incomplete_file", ""));
}

TEST_CASE("Huffman tables stay inside their bounds") {
  const auto table = [](const Octets& data) { return jpeg(jpeg_segment(0xC4, data)); };
  const auto broken = [&](const Octets& data) {
    return says(table(data), "damaged_file", "a Huffman table of this JPEG is broken");
  };
  const Octets none(15, 0);
  CHECK(broken({0}));
  CHECK(broken(Octets(16, 0)));
  CHECK(broken(Octets{0x20} + Octets(16, 0)));        // kind 2
  CHECK(broken(Octets{0x04} + Octets(16, 0)));        // number 4
  CHECK(broken(Octets{0x00, 2} + none + Octets{1}));  // a symbol is missing
  CHECK(broken(Octets{0x00, 3} + none + Octets{1, 2, 3}));
  CHECK(broken(Octets{0x10} + Octets(7, 0) + Octets{255, 255} + Octets(7, 0) + Octets(510, 1)));
  CHECK(broken(Octets{0x00, 2} + none + Octets{1, 2, 9}));  // something behind
  // Two in one segment, of both kinds.
  CHECK(says(table(Octets{0x03, 2} + none + Octets{1, 2} + Octets{0x13, 1} + none + Octets{5}),
             "incomplete_file", "no picture"));
}

TEST_CASE("quantization tables stay inside their bounds") {
  const auto broken = [](const Octets& data) {
    return says(jpeg(jpeg_segment(0xDB, data)), "damaged_file", "a quantization table");
  };
  CHECK(broken({0}));
  CHECK(broken(Octets{0} + Octets(63, 1)));
  CHECK(broken(Octets{0x10} + Octets(127, 1)));
  CHECK(broken(Octets{0x20} + Octets(200, 1)));
  CHECK(broken(Octets{0x04} + Octets(64, 1)));
  CHECK(broken(Octets{0} + Octets(64, 1) + Octets{0}));
  const Octets wide = jpeg_segment(0xDB, Octets{0x10} + Octets(128, 1));
  CHECK(jpeg_verdict(jpeg_from(wide + dc_table() + ac_table() + kFrame + kScan)) == "ok");
}

TEST_CASE("restart interval") {
  CHECK(says(jpeg(jpeg_segment(0xDD, {0})), "damaged_file", "restart interval"));
  CHECK(says(jpeg(jpeg_segment(0xDD, {0, 0, 0})), "damaged_file", "restart interval"));
  CHECK(jpeg_verdict(jpeg(jpeg_segment(0xDD, {0, 0}) + kFrame + kScan)) == "ok");
}

TEST_CASE("scan headers") {
  const auto scan = [](const Octets& header) {
    return jpeg(kFrame + jpeg_segment(0xDA, header) + flat(1));
  };
  CHECK(jpeg_verdict(scan({1, 1, 0, 0, 63, 0})) == "ok");
  CHECK(says(scan({}), "damaged_file", "number of components"));
  CHECK(says(scan({0, 0, 63, 0}), "damaged_file", "number of components"));
  CHECK(says(scan({2, 1, 0, 1, 0, 0, 63, 0}), "damaged_file", "number of components"));
  CHECK(says(scan({1, 1, 0, 0, 63}), "damaged_file", "length"));
  CHECK(says(scan({1, 2, 0, 0, 63, 0}), "damaged_file", "component number"));
  CHECK(says(scan({1, 1, 0, 1, 63, 0}), "damaged_file", "spectral selection"));
  CHECK(says(scan({1, 1, 0, 0, 63, 0x10}), "damaged_file", "spectral selection"));
  CHECK(says(scan({1, 1, 0, 0, 63, 0x01}), "damaged_file", "spectral selection"));
  CHECK(says(scan({1, 1, 0x40, 0, 63, 0}), "damaged_file", "a Huffman table that is not there"));
  CHECK(says(scan({1, 1, 0x04, 0, 63, 0}), "damaged_file", "a Huffman table that is not there"));
  CHECK(says(scan({1, 1, 0x10, 0, 63, 0}), "damaged_file", "a Huffman table that is not there"));
  CHECK(says(scan({1, 1, 0x01, 0, 63, 0}), "damaged_file", "a Huffman table that is not there"));
  CHECK(says(jpeg(jpeg_frame(8, 8, {{1, 0x11, 1}}) + kScan), "damaged_file",
             "a quantization table that is not there"));
  // Baseline scans may say anything about where the band ends.
  CHECK(jpeg_verdict(scan({1, 1, 0, 0, 0, 0})) == "ok");
}

TEST_CASE("every component is scanned once") {
  const Octets frame = jpeg_frame(8, 8, {{1}, {2}, {3}});
  const auto one = [](int id) { return jpeg_scan({{id}}, flat(1)); };
  CHECK(jpeg_verdict(jpeg(frame + jpeg_scan({{1}, {2}, {3}}, flat(3)))) == "ok");
  CHECK(jpeg_verdict(jpeg(frame + one(3) + one(1) + one(2))) == "ok");
  CHECK(says(jpeg(frame + one(1) + one(2)), "incomplete_file", "only a part"));
  CHECK(says(jpeg(frame + one(1) + one(1)), "damaged_file", "a pass out of order"));
  CHECK(says(jpeg(frame + jpeg_scan({{1}, {2}, {1}}, flat(3))), "damaged_file",
             "a pass out of order"));
}

// Progressive: a DC scan of one gray block, then what the test adds.
Octets progressive(const Octets& scans, bool with_dc = true) {
  const Octets dc = jpeg_scan({{}}, JpegBitWriter().put(0, 4).bytes(), 0, 0, 0x01);
  return jpeg(jpeg_frame(8, 8, {{}}, 0xC2) + (with_dc ? dc : Octets{}) + scans);
}

Octets ac_scan(int start, int end, int approximation) {
  return jpeg_scan({{}}, JpegBitWriter().put(test::kEob, 4).bytes(), start, end, approximation);
}

TEST_CASE("progressive passes") {
  const auto odd = [](const Octets& scans) {
    return says(progressive(scans), "damaged_file", "spectral selection");
  };
  CHECK(jpeg_verdict(progressive({})) == "ok");
  CHECK(jpeg_verdict(progressive(ac_scan(1, 63, 0x00))) == "ok");
  CHECK(jpeg_verdict(progressive(ac_scan(1, 5, 0x02) + ac_scan(6, 63, 0x02) + ac_scan(1, 63, 0x21) +
                                 ac_scan(1, 63, 0x10))) == "ok");
  CHECK(odd(ac_scan(5, 4, 0)));
  CHECK(odd(ac_scan(1, 64, 0)));
  CHECK(odd(ac_scan(0, 5, 0)));
  CHECK(odd(ac_scan(1, 5, 0x31)));
  CHECK(odd(ac_scan(1, 5, 0x0E)));
  CHECK(odd(ac_scan(1, 5, 0xED)));
  CHECK(says(progressive(ac_scan(1, 5, 0), false), "damaged_file", "a pass out of order"));
  CHECK(says(progressive(ac_scan(1, 5, 0) + ac_scan(5, 6, 0)), "damaged_file", "out of order"));
  CHECK(says(progressive(ac_scan(1, 5, 0x21)), "damaged_file", "out of order"));
  CHECK(says(progressive(ac_scan(1, 5, 0x01) + ac_scan(1, 6, 0x10)), "damaged_file", "of order"));
  // Bands of the AC coefficients are sent of one component at a time.
  const Octets two = jpeg_frame(8, 8, {{1}, {2}, {3}}, 0xC2) +
                     jpeg_scan({{1}, {2}, {3}}, JpegBitWriter().put(0, 12).bytes(), 0, 0) +
                     jpeg_scan({{1}, {2}}, flat(1), 1, 5);
  CHECK(says(jpeg(two), "damaged_file", "spectral selection"));
}

TEST_CASE("a progressive JPEG without its end marker is whole when every pass is there") {
  const auto without_end = [](const Octets& scans) {
    const Octets file = progressive(scans);
    return jpeg_verdict({file.begin(), file.end() - 2});
  };
  const Octets dc_refine = jpeg_scan({{}}, JpegBitWriter().put(0, 1).bytes(), 0, 0, 0x10);
  CHECK(without_end({}) == kJpegCutOff);
  CHECK(without_end(ac_scan(1, 63, 0x00)) == kJpegCutOff);
  CHECK(without_end(dc_refine) == kJpegCutOff);
  CHECK(without_end(dc_refine + ac_scan(1, 62, 0x00)) == kJpegCutOff);
  CHECK(without_end(dc_refine + ac_scan(1, 63, 0x01)) == kJpegCutOff);
  CHECK(without_end(dc_refine + ac_scan(1, 63, 0x00)) == "ok");
  CHECK(without_end(ac_scan(1, 63, 0x01) + ac_scan(1, 63, 0x10) + dc_refine) == "ok");
}

TEST_CASE("a progressive pass needs only its own Huffman tables") {
  const Octets frame = quantization_table() + jpeg_frame(8, 8, {{}}, 0xC2);
  const Octets dc = jpeg_scan({{}}, JpegBitWriter().put(0, 4).bytes(), 0, 0, 0x01);
  const Octets refine = jpeg_scan({{}}, JpegBitWriter().put(0, 1).bytes(), 0, 0, 0x10);
  const Octets ac = ac_scan(1, 63, 0);
  CHECK(jpeg_verdict(jpeg_from(frame + dc_table() + dc + refine)) == "ok");
  CHECK(jpeg_verdict(jpeg_from(frame + dc_table() + dc + ac_table() + ac)) == "ok");
  CHECK(says(jpeg_from(frame + dc), "damaged_file", "a Huffman table"));
  CHECK(says(jpeg_from(frame + dc_table() + dc + ac), "damaged_file", "a Huffman table"));
}

TEST_CASE("too many scans") {
  // 14 bits of 63 coefficients, each in a scan of its own, make more passes than anybody needs.
  const auto passes = [](int count) {
    Octets scans;
    for (int i = 0; i < count; ++i) {
      const int k = 1 + i % 63;
      const int bit = 2 - i / 63;
      scans = scans + ac_scan(k, k, bit == 2 ? 0x02 : (bit + 1) << 4 | bit);
    }
    return scans;
  };
  CHECK(jpeg_verdict(progressive(passes(kMaxScans - 1))) == "ok");
  CHECK(says(progressive(passes(kMaxScans)), "too_large", "more than 100 times"));
}

TEST_CASE("the orientation is that of the first EXIF block") {
  const auto exif = [](char orientation) {
    return jpeg_segment(0xE1,
                        octets(std::string("Exif\0\0MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0", 25)) +
                            Octets{static_cast<std::uint8_t>(orientation), 0, 0});
  };
  const auto orientation = [](const Octets& segments) {
    return preflight_jpeg(jpeg(segments + kFrame + kScan)).value().orientation;
  };
  CHECK(orientation(exif(6)) == 6);
  CHECK(orientation(exif(6) + exif(3)) == 6);
  CHECK(orientation(jpeg_segment(0xE1, octets("http://ns.adobe.com/xap/1.0/")) + exif(8)) == 8);
  CHECK(orientation(jpeg_segment(0xE1, octets("Exif")) + exif(5)) == 5);
}

bool contains(const Octets& stream, const Octets& part) {
  return std::search(stream.begin(), stream.end(), part.begin(), part.end()) != stream.end();
}

TEST_CASE("of the metadata only the colour marks reach the decoder") {
  const Octets adobe = octets(std::string("Adobe\0d\0\0\0\0\2", 12));
  const auto stream = [](const Octets& segments, int components) {
    std::vector<FrameComponent> frame;
    std::vector<ScanPart> parts;
    for (int id = 1; id <= components; ++id) {
      frame.push_back({id});
      parts.push_back({id});
    }
    const auto result = preflight_jpeg(
        jpeg(segments + jpeg_frame(8, 8, frame) + jpeg_scan(parts, flat(components))));
    REQUIRE(result.ok());
    return result.value().stream;
  };
  const Octets jfif = jpeg_segment(0xE0, octets(std::string("JFIF\0", 5)));
  CHECK(contains(stream(jfif, 3), jfif));
  CHECK(contains(stream(jfif + jfif, 3), jfif));
  CHECK_FALSE(contains(stream(jpeg_segment(0xE0, octets("JFXX")), 3), jpeg_marker(0xE0)));
  CHECK_FALSE(contains(stream(jpeg_segment(0xFE, octets("<script>")), 3), octets("script")));
  CHECK_FALSE(contains(stream(jpeg_segment(0xE2, octets("ICC_PROFILE")), 3), octets("ICC")));

  const auto mark = [&](int transform) {
    Octets data = adobe;
    data.back() = static_cast<std::uint8_t>(transform);
    return jpeg_segment(0xEE, data);
  };
  CHECK(contains(stream(mark(0), 3), mark(0)));
  CHECK(contains(stream(mark(1) + mark(0), 3), mark(0)));
  CHECK_FALSE(contains(stream({}, 3), octets("Adobe")));
  CHECK_FALSE(contains(stream(jpeg_segment(0xEE, octets("Adobe")), 3), octets("Adobe")));
  CHECK_FALSE(contains(stream(jpeg_segment(0xEE, octets("AdobX1234567")), 3), octets("Adob")));
  // Four components: CMYK without a mark, YCCK with any other than 0.
  CHECK(contains(stream({}, 4), mark(0)));
  CHECK(contains(stream(mark(0), 4), mark(0)));
  CHECK(contains(stream(mark(1), 4), mark(2)));
  CHECK(contains(stream(mark(2), 4), mark(2)));
}

}  // namespace
}  // namespace qurio
