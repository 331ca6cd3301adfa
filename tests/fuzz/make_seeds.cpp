// fuzz_seeds FOLDER
//
// Writes small valid pictures of every kind that is opened: where fuzz_photo starts from.
#include <fstream>
#include <iostream>
#include <string>

#include "core/image/icc.h"
#include "tests/core/image_files.h"

namespace {

using namespace qurio::test;  // NOLINT(google-build-using-namespace)

Octets blocks(int count) {
  JpegBitWriter bits;
  for (int i = 0; i < count; ++i) {
    bits.put(2, 4).put(3, 2).put(kSkipOne, 4).put(1, 1).put(kEob, 4);
  }
  return bits.bytes();
}

Octets progressive() {
  const Octets dc = JpegBitWriter().put(4, 4).put(10, 4).put(0, 4).bytes();
  const Octets ac = JpegBitWriter().put(kOne, 4).put(1, 1).put(kEob2, 4).put(0, 1).bytes();
  const Octets refine = JpegBitWriter()
                            .put(kSkipOne, 4)
                            .put(1, 1)
                            .put(0, 1)
                            .put(kEob, 4)
                            .put(0, 1)
                            .put(kEob, 4)
                            .bytes();
  return jpeg(jpeg_frame(16, 8, {{}}, 0xC2) + jpeg_scan({{}}, dc, 0, 0, 0x01) +
              jpeg_scan({{}}, ac, 1, 63, 0x01) + jpeg_scan({{}}, {0xC0}, 0, 0, 0x10) +
              jpeg_scan({{}}, refine, 1, 63, 0x10));
}

const Octets kProfile =
    qurio::make_icc({{0.3127, 0.3290}, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}}, {.g = 1.8});

Octets png_with(const Octets& chunks) {
  return png_signature() + png_header({}) + chunks + png_data({0, 1, 2, 3}) + png_end();
}

Octets png_of(int depth, int colour_type, int interlace) {
  return png_signature() + png_header({5, 4, depth, colour_type, 0, 0, interlace}) +
         (colour_type == 3 ? png_chunk("PLTE", {1, 2, 3, 4, 5, 6}) : Octets{}) +
         (colour_type == 2 ? png_chunk("tRNS", {0, 0, 0, 0, 0, 0}) : Octets{}) +
         png_data(Octets(interlace == 1 ? 260 : 200, 0)) + png_end();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: fuzz_seeds FOLDER\n";
    return 2;
  }
  const auto write = [&](const std::string& name, const Octets& bytes) {
    std::ofstream file(std::string(arguments[1]) + "/" + name, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
    if (!file) std::cerr << "cannot write " << name << '\n';
  };
  const std::string exif("Exif\0\0MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0", 28);
  write("gray.jpg", gray_jpeg(24, 8, {1, -50, 127}));
  write("colour.jpg",
        jpeg(jpeg_segment(0xE1, octets(exif)) + jpeg_frame(17, 9, {{1, 0x22}, {2}, {3}}) +
             jpeg_scan({{1}, {2}, {3}}, blocks(12))));
  write("cmyk.jpg",
        jpeg(jpeg_frame(8, 8, {{1}, {2}, {3}, {4}}) + jpeg_scan({{1}, {2}, {3}, {4}}, blocks(4))));
  write("scans.jpg", jpeg(jpeg_frame(8, 16, {{1, 0x12}, {2}, {3}}) + jpeg_scan({{1}}, blocks(2)) +
                          jpeg_scan({{2}, {3}}, blocks(2))));
  write("restart.jpg", jpeg(jpeg_segment(0xDD, {0, 1}) + jpeg_frame(16, 8, {{}}) +
                            jpeg_scan({{}}, blocks(1) + jpeg_marker(0xD0) + blocks(1))));
  write("progressive.jpg", progressive());
  const Octets icc = octets(std::string("ICC_PROFILE\0\1\1", 14)) + kProfile;
  write("profile.jpg", jpeg(jpeg_segment(0xE2, icc) + jpeg_frame(8, 8, {{1}, {2}, {3}}) +
                            jpeg_scan({{1}, {2}, {3}}, blocks(3))));
  write("iccp.png",
        png_with(png_chunk("iCCP", octets(std::string("p\0\0", 3)) + zlib_stored(kProfile))));
  write("numbers.png",
        png_with(png_chunk("cHRM", Octets(32, 9)) + png_chunk("gAMA", {0, 1, 0x86, 0xA0})));
  write("cicp.png", png_with(png_chunk("cICP", {12, 13, 0, 1})));
  for (const int colour_type : {0, 2, 3, 4, 6}) {
    for (const int interlace : {0, 1}) {
      const int depth = interlace == 0 ? 8 : colour_type == 3 ? 2 : 16;
      write("type" + std::to_string(colour_type) + (interlace == 1 ? "i" : "") + ".png",
            png_of(depth, colour_type, interlace));
    }
  }
}
