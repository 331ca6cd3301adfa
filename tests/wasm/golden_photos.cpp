// tests/golden/photos.tsv, which the binding made (tests/golden/make_photos.mjs), holds natively
// too: the encoder's input and the preview are the same to the last bit.
#include <catch2/catch.hpp>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

#include "core/image/image.h"
#include "core/image/resize.h"

namespace {

// picture.mjs has the same pixels.
qurio::Image picture(int width, int height) {
  qurio::Image image;
  image.width = width;
  image.height = height;
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      for (const int value : {7 * x + 3 * y, x * x + y, x ^ y}) {
        image.rgb.push_back(static_cast<std::uint8_t>(value & 255));
      }
    }
  }
  return image;
}

std::string fnv1a(const std::uint8_t* bytes, std::size_t count) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (std::size_t i = 0; i < count; ++i) hash = (hash ^ bytes[i]) * 0x100000001b3;
  std::ostringstream text;
  text << std::hex << std::setw(16) << std::setfill('0') << hash;
  return text.str();
}

std::vector<std::uint8_t> rgba(const qurio::Image& image) {
  std::vector<std::uint8_t> bytes;
  for (std::size_t at = 0; at < image.rgb.size(); at += 3) {
    bytes.insert(bytes.end(), {image.rgb[at], image.rgb[at + 1], image.rgb[at + 2], 255});
  }
  return bytes;
}

}  // namespace

TEST_CASE("photos come out natively as through the binding") {
  std::ifstream golden(std::string(QURIO_SOURCE_DIR) + "/tests/golden/photos.tsv");
  REQUIRE(golden.good());
  int rows = 0;
  for (std::string line; std::getline(golden, line); ++rows) {
    std::istringstream cells(line);
    int width = 0;
    int height = 0;
    std::string tensor_hash;
    int preview_width = 0;
    int preview_height = 0;
    std::string preview_hash;
    cells >> width >> height >> tensor_hash >> preview_width >> preview_height >> preview_hash;
    CAPTURE(width, height);

    const qurio::Image image = picture(width, height);
    const std::vector<float> tensor = qurio::vision_tensor(image);
    std::vector<std::uint8_t> bytes(tensor.size() * sizeof(float));
    std::memcpy(bytes.data(), tensor.data(), bytes.size());
    CHECK(fnv1a(bytes.data(), bytes.size()) == tensor_hash);

    const qurio::Image small = qurio::preview(image, 1024);
    CHECK(small.width == preview_width);
    CHECK(small.height == preview_height);
    const std::vector<std::uint8_t> pixels = rgba(small);
    CHECK(fnv1a(pixels.data(), pixels.size()) == preview_hash);
  }
  CHECK(rows == 6);
}
