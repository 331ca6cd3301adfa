// Damaged, hostile and merely unusual files of the shared corpus, each with what must become of it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "core/image/crc32.h"
#include "core/image/decode.h"
#include "core/image/resize.h"
#include "tests/core/image_files.h"

namespace qurio {
namespace {

using test::Octets;
using test::operator+;

const std::string kCorpus = std::string(QURIO_SOURCE_DIR) + "/../shared/corpus/";

bool corpus_is_here() {
  if (std::ifstream(kCorpus + "README.md").good()) return true;
  std::cout << "SKIPPED: ../shared/corpus is not here\n";
  return false;
}

Octets read(const std::string& name) {
  std::ifstream file(kCorpus + name, std::ios::binary);
  INFO(name);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

struct Expected {
  const char* name;
  Status status;
};

constexpr Expected kImages[] = {
    {"bmp_bpp0.bmp", Status::unsupported_format},
    {"bmp_huge.bmp", Status::unsupported_format},
    {"bmp_neg.bmp", Status::unsupported_format},
    {"bmp_negw.bmp", Status::unsupported_format},
    {"bmp_off.bmp", Status::unsupported_format},
    {"bomb_png_16384x16384_rgba8.png", Status::too_large},
    {"bomb_png_1x1_huge_idat.png", Status::damaged_file},
    {"bomb_png_20000x20000_gray1.png", Status::too_large},
    {"bomb_png_30000x30000_rgb8.png", Status::too_large},
    {"bomb_png_iccp.png", Status::ok},
    {"bomb_png_ztxt.png", Status::ok},
    {"dim_jpg_0x0.jpg", Status::damaged_file},
    {"dim_png_0x0.png", Status::damaged_file},
    {"dim_png_16777216x1.png", Status::too_large},
    {"dim_png_1x16777215.png", Status::too_large},
    {"dim_png_2147483647x1.png", Status::too_large},
    {"dim_png_4294967295.png", Status::damaged_file},
    {"dim_png_65500x65500_nodata.png", Status::too_large},
    {"empty.jpg", Status::empty_file},
    {"empty.png", Status::empty_file},
    {"ff_64k.jpg", Status::not_an_image},
    {"ffd8_ff_1M.jpg", Status::incomplete_file},
    {"gif_0x0.gif", Status::unsupported_format},
    {"gif_1000frames_2000x2000.gif", Status::unsupported_format},
    {"gif_65535x65535.gif", Status::unsupported_format},
    {"gif_dispose3.gif", Status::unsupported_format},
    {"gif_frame_outside.gif", Status::unsupported_format},
    {"gif_issue1538.gif", Status::unsupported_format},
    {"gif_issue1916_two_back.gif", Status::unsupported_format},
    {"gifar.gif", Status::unsupported_format},
    {"hdr_huge.hdr", Status::unsupported_format},
    {"html_as.jpg", Status::not_an_image},
    {"jpg_12bit.jpg", Status::unsupported_format},
    {"lottapixel_base.jpg", Status::too_large},
    {"lottapixel_cmyk.jpg", Status::too_large},
    {"lottapixel_prog.jpg", Status::too_large},
    {"lottapixel_rgb.jpg", Status::too_large},
    {"nul_64k.png", Status::not_an_image},
    {"one_byte.png", Status::not_an_image},
    {"pdf_as.png", Status::not_an_image},
    {"pic_huge.pic", Status::unsupported_format},
    {"png_badfilter.png", Status::damaged_file},
    {"png_cgbi_fake.png", Status::unsupported_format},
    {"png_idat_1byte_each.png", Status::ok},
    {"png_idx_oob.png", Status::ok},
    {"png_interlace_1x1.png", Status::ok},
    {"png_many_chunks.png", Status::ok},
    {"png_plte0.png", Status::damaged_file},
    {"png_text_xss.png", Status::ok},
    {"pnm_huge.ppm", Status::unsupported_format},
    {"pnm_lie.pgm", Status::unsupported_format},
    {"pnm_overflow.ppm", Status::unsupported_format},
    {"progbomb_scans1000_4000x4000.jpg", Status::damaged_file},
    {"progbomb_scans100_4000x4000.jpg", Status::damaged_file},
    {"progbomb_scans2000_16000x16000.jpg", Status::too_large},
    {"progbomb_scans5000_4000x4000.jpg", Status::damaged_file},
    {"psd_huge.psd", Status::unsupported_format},
    {"sig_only.png", Status::incomplete_file},
    {"soi_eoi.jpg", Status::incomplete_file},
    {"soi_only.jpg", Status::incomplete_file},
    {"svg_as.png", Status::unsupported_format},
    {"text_utf16.jpg", Status::not_an_image},
    {"tga_rle.tga", Status::not_an_image},
    {"valid_rgb8.png", Status::ok},
    {"valid_rgba16.png", Status::ok},
    {"xss_exif.jpg", Status::ok},
    {"zip_as.jpg", Status::not_an_image},
};

// PngSuite's corrupt files. All its others are valid.
constexpr Expected kPngSuiteCorrupt[] = {
    {"xc1n0g08.png", Status::damaged_file}, {"xc9n2c08.png", Status::damaged_file},
    {"xcrn0g04.png", Status::damaged_file}, {"xcsn0g01.png", Status::damaged_file},
    {"xd0n2c08.png", Status::damaged_file}, {"xd3n2c08.png", Status::damaged_file},
    {"xd9n2c08.png", Status::damaged_file}, {"xdtn0g01.png", Status::incomplete_file},
    {"xhdn0g08.png", Status::damaged_file}, {"xlfn0g04.png", Status::damaged_file},
    {"xs1n0g01.png", Status::damaged_file}, {"xs2n0g01.png", Status::not_an_image},
    {"xs4n0g01.png", Status::not_an_image}, {"xs7n0g01.png", Status::damaged_file},
};

// With the checksum of the pixels where the file opens: the same natively and in WebAssembly.
struct ExpectedPixels {
  const char* name;
  Status status;
  int width;
  int height;
  std::uint32_t checksum;
};

constexpr ExpectedPixels kPhone[] = {
    {"anim.gif", Status::unsupported_format, 0, 0, 0},
    {"arith.jpg", Status::unsupported_format, 0, 0, 0},
    {"big12mp.jpg", Status::ok, 4000, 3000, 0x0c352a84},
    {"big12mp_prog.jpg", Status::ok, 4000, 3000, 0x0c352a84},
    {"big48mp.jpg", Status::too_large, 0, 0, 0},
    {"cmyk.jpg", Status::ok, 1200, 800, 0xdbdc8778},
    {"gray.jpg", Status::ok, 600, 400, 0xf69dfd48},
    {"progressive.jpg", Status::ok, 1200, 800, 0x254f1247},
    {"rgb16.png", Status::ok, 600, 400, 0xd5359b90},
    {"s411.jpg", Status::ok, 600, 400, 0xf44d95d8},
    {"s440.jpg", Status::ok, 600, 400, 0xfe5ccfa2},
    {"x.avif", Status::unsupported_format, 0, 0, 0},
    {"x.bmp", Status::unsupported_format, 0, 0, 0},
    {"x.gif", Status::unsupported_format, 0, 0, 0},
    {"x.heic", Status::unsupported_format, 0, 0, 0},
    {"x.png", Status::ok, 400, 267, 0x4ef919b1},
    {"x.webp", Status::unsupported_format, 0, 0, 0},
};

void check_status(const std::string& name, Status expected) {
  const auto image = decode(read(name));
  INFO(name << ": " << image.message());
  CHECK(status_name(image.status()) == status_name(expected));
  CHECK(image.ok() == image.message().empty());
}

TEST_CASE("hostile and damaged files") {
  if (!corpus_is_here()) return;
  for (const Expected& file : kImages)
    check_status(std::string("images/") + file.name, file.status);
}

TEST_CASE("PngSuite") {
  if (!corpus_is_here()) return;
  for (const Expected& file : kPngSuiteCorrupt) {
    check_status(std::string("images/pngsuite/") + file.name, file.status);
  }
  std::ifstream names(std::string(QURIO_SOURCE_DIR) + "/tests/core/image_pngsuite.txt");
  Octets checksums;
  int count = 0;
  for (std::string name; std::getline(names, name); ++count) {
    const auto image = decode(read("images/pngsuite/" + name));
    INFO(name << ": " << image.message());
    REQUIRE(image.ok());
    test::append32(checksums, crc32(image.value().rgb));
  }
  CHECK(count == 161);
  // Compared once with what Chromium makes of these files without colour conversion.
  CHECK(crc32(checksums) == 0xc91502db);
}

TEST_CASE("a photo in the forms that cameras give") {
  if (!corpus_is_here()) return;
  for (const ExpectedPixels& file : kPhone) {
    const auto image = decode(read(std::string("phone/") + file.name));
    INFO(file.name << ": " << image.message());
    REQUIRE(status_name(image.status()) == status_name(file.status));
    if (!image.ok()) continue;
    CHECK(image.value().width == file.width);
    CHECK(image.value().height == file.height);
    CHECK(crc32(image.value().rgb) == file.checksum);
  }
}

TEST_CASE("photos that lack only their end marker are the whole photo") {
  const std::string cases = "../cases/photos/";
  if (!std::ifstream(kCorpus + cases + "noeoi.jpg").good()) {
    std::cout << "SKIPPED: ../shared/cases is not here\n";
    return;
  }
  Octets cut = read(cases + "noeoi.jpg");
  const auto photo = decode(cut);
  const auto with_trailer = decode(read(cases + "noeoi_trailer.jpg"));
  const auto mended = decode(cut + Octets{0xFF, 0xD9});
  INFO(photo.message() << with_trailer.message());
  REQUIRE((photo.ok() && with_trailer.ok() && mended.ok()));
  CHECK(photo.value().rgb == mended.value().rgb);
  CHECK(with_trailer.value().rgb == mended.value().rgb);
  cut.resize(cut.size() - 2);
  CHECK(decode(cut).status() == Status::incomplete_file);
}

double difference(const std::vector<float>& a, const std::vector<float>& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += std::abs(a[i] - b[i]);
  return sum / static_cast<double>(a.size());
}

TEST_CASE("a photo taken in any orientation comes out upright") {
  if (!corpus_is_here()) return;
  for (const std::string kind : {"Landscape", "Portrait"}) {
    const bool landscape = kind == "Landscape";
    std::vector<float> upright;
    for (int orientation = 1; orientation <= 8; ++orientation) {
      CAPTURE(kind, orientation);
      const auto image =
          decode(read("orientation/" + kind + "_" + std::to_string(orientation) + ".jpg"));
      REQUIRE(image.ok());
      CHECK(image.value().width == (landscape ? 1800 : 1200));
      CHECK(image.value().height == (landscape ? 1200 : 1800));
      const std::vector<float> tensor = vision_tensor(image.value());
      if (orientation == 1) upright = tensor;
      // They were compressed one by one; a wrong orientation differs by 0.1 and more.
      CHECK(difference(tensor, upright) < 0.01);
    }
    std::vector<float> turned(upright.rbegin(), upright.rend());
    CHECK(difference(turned, upright) > 0.1);
  }
}

}  // namespace
}  // namespace qurio
