#include <catch2/catch.hpp>

#include "core/image/formats.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::Octets;
using test::octets;
using std::string_literals::operator""s;
using std::string_view_literals::operator""sv;

std::string explained(std::string_view bytes) {
  const Problem problem = explain_other_format(octets(bytes));
  return std::string(status_name(problem.status)) + ": " + problem.message;
}

std::string picture(const std::string& name) {
  return "unsupported_format: this is " + name + ": choose a JPEG, PNG or WebP";
}

std::string other(const std::string& name) {
  return "not_an_image: this is " + name + ", not a photo: choose a JPEG, PNG or WebP";
}

const std::string kHeic =
    "unsupported_format: this photo is in Apple's HEIC format: set the camera to 'Most "
    "compatible', "
    "or choose a JPEG, PNG or WebP";
const std::string kUnknown =
    "not_an_image: this is not a picture in any format known here: choose a JPEG, PNG or WebP";

TEST_CASE("other kinds of pictures are named") {
  CHECK(
      explained("RIFF\x10\0\0\0WEBPVP8 "sv) ==
      "unsupported_format: this is a WebP picture, which this decoder does not read: choose a JPEG "
      "or PNG");
  CHECK(explained("GIF89a\1\0\1\0"sv) == picture("a GIF"));
  CHECK(explained("GIF87a"sv) == picture("a GIF"));
  CHECK(explained("II*\0\x08"sv) == picture("a TIFF or camera raw file"));
  CHECK(explained("MM\0*"sv) == picture("a TIFF or camera raw file"));
  CHECK(explained("IIU\0"sv) == picture("a camera raw file"));
  CHECK(explained("\0\0\1\0\1\0"sv) == picture("an icon (ICO)"));
  CHECK(explained("\xFF\x0A\0"sv) == picture("a JPEG XL picture"));
  CHECK(explained("\0\0\0\x0CJXL \r\n\x87\n"sv) == picture("a JPEG XL picture"));
  CHECK(explained("\0\0\0\x0CjP  "sv) == picture("a JPEG 2000 picture"));
  CHECK(explained("8BPS\0\1"sv) == picture("a Photoshop file"));
  CHECK(explained("#?RADIANCE\n"sv) == picture("a Radiance HDR picture"));
}

TEST_CASE("ISO media files are told apart by their brands") {
  CHECK(explained("\0\0\0\x18"
                  "ftypheic\0\0\0\0mif1heic"sv) == kHeic);
  CHECK(explained("\0\0\0\x18"
                  "ftypmif1\0\0\0\0mif1heic"sv) == kHeic);
  CHECK(explained("\0\0\0\x18"
                  "ftypmif1\0\0\0\0avifmif1"sv) == picture("an AVIF picture"));
  CHECK(explained("\0\0\0\x14"
                  "ftypavis\0\0\0\0avis"sv) == picture("an AVIF picture"));
  CHECK(explained("\0\0\0\x10"
                  "ftypcrx \0\0\0\0"sv) == picture("a camera raw file"));
  CHECK(explained("\0\0\0\x14"
                  "ftypisom\0\0\0\0mp41"sv) == other("a video"));
  // Brands behind the box, and the version, do not count; a cut-off file is read as far as it goes.
  CHECK(explained("\0\0\0\x10"
                  "ftypisom\0\0\0\0heic"sv) == other("a video"));
  CHECK(explained("\0\0\0\x14"
                  "ftypisomheicmp41"sv) == other("a video"));
  CHECK(explained("\0\0\0\x14"
                  "ftyphe"sv) == other("a video"));
}

TEST_CASE("BMP and Netpbm are recognised by more than two letters") {
  const std::string start = "BM" + std::string(12, '\0');
  CHECK(explained(start + "\x28" + std::string(3, '\0')) == picture("a BMP picture"));
  CHECK(explained(start + "\x7C" + std::string(3, '\0')) == picture("a BMP picture"));
  for (const std::string& size : {"\x29\0\0\0"s, "\x28\1\0\0"s, "\x28\0\1\0"s, "\x28\0\0\1"s}) {
    CHECK(explained(start + size) == kUnknown);
  }
  CHECK(explained("BM") == other("a text"));
  CHECK(explained("BMX, a bicycle, 1980") == other("a text"));
  for (const char separator : {' ', '\n', '\r', '\t', '#'}) {
    CHECK(explained(std::string("P6") + separator + "1 1 255") == picture("a Netpbm picture"));
  }
  CHECK(explained("P6") == other("a text"));
  CHECK(explained("P0 1") == other("a text"));
  CHECK(explained("P8 1") == other("a text"));
  CHECK(explained("P6x1") == other("a text"));
}

TEST_CASE("files of other kinds are named") {
  CHECK(explained("%PDF-1.7") == other("a PDF document"));
  CHECK(explained("PK\3\4...") == other("a ZIP archive or office document"));
  CHECK(explained("RIFF\x10\0\0\0AVI "sv) == other("a video"));
  CHECK(explained("RIFF\x10\0\0\0WAVE"sv) == other("a sound"));
  CHECK(explained("ID3\4") == other("a sound"));
  CHECK(explained("\xFF\xFEh\0i\0"sv) == other("a text"));
}

TEST_CASE("text and markup") {
  CHECK(explained("<svg xmlns='http://www.w3.org/2000/svg'/>") == picture("an SVG drawing"));
  CHECK(explained("\xEF\xBB\xBF <?xml version='1.0'?>\r\n<SVG>") == picture("an SVG drawing"));
  CHECK(explained("<!DOCTYPE html><p>") == other("a web page"));
  CHECK(explained("<HTML><body>") == other("a web page"));
  CHECK(explained("<?xml version='1.0'?><rss/>") == other("a text"));
  CHECK(explained("how to write <svg> by hand") == other("a text"));
  CHECK(explained("Gr\xC3\xBC\xC3\x9F"
                  "e\tfrom here") == other("a text"));
  CHECK(explained("   ") == other("a text"));
}

TEST_CASE("everything else is unknown") {
  CHECK(explained("\0"sv) == kUnknown);
  CHECK(explained("abc\1def") == kUnknown);
  CHECK(explained("abc\x7F") == kUnknown);
  CHECK(explained("\xC3\xBC") == kUnknown);
  CHECK(explained("\xEF\xBB\xBF") == kUnknown);
  CHECK(explained(std::string(2000, '\xFF')) == kUnknown);
}

TEST_CASE("a PNG whose signature was mangled is damaged, not unknown") {
  const std::string message =
      "damaged_file: this PNG was changed on the way (its first bytes are not right, as after a "
      "transfer in text mode): fetch it again";
  CHECK(explained("\x09PNG\r\n\x1A\n") == message);
  CHECK(explained("\x89PNG\n\x1A\n") == message);
}

}  // namespace
}  // namespace qurio
