#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "core/image/resize.h"

namespace qurio {
namespace {

Image noise(int width, int height) {
  Image image{width, height, {}};
  std::uint32_t state = 7;
  for (int i = 0; i < 3 * width * height; ++i) {
    state = state * 1664525 + 1013904223;
    image.rgb.push_back(static_cast<std::uint8_t>(state >> 24));
  }
  return image;
}

Image constant(int width, int height, std::uint8_t value) {
  return {width, height, std::vector<std::uint8_t>(std::size_t{3} * width * height, value)};
}

// How much source pixel j counts for output pixel i along one axis, from the definition in real
// numbers; the weights of an output pixel sum to 1.
double weight(int from, int to, int i, int j) {
  const double scale = static_cast<double>(from) / to;
  if (to <= from) {
    const double overlap = std::min((i + 1) * scale, j + 1.0) - std::max(i * scale, j + 0.0);
    return std::max(0.0, overlap) / scale;
  }
  const double centre = std::clamp((i + 0.5) * scale - 0.5, 0.0, from - 1.0);
  return std::max(0.0, 1 - std::abs(centre - j));
}

double oracle(const Image& image, int width, int height, int x, int y, int channel) {
  double sum = 0;
  for (int row = 0; row < image.height; ++row) {
    const double down = weight(image.height, height, y, row);
    if (down == 0) continue;
    for (int column = 0; column < image.width; ++column) {
      sum += down * weight(image.width, width, x, column) *
             image.rgb[3 * (row * image.width + column) + channel];
    }
  }
  return sum;
}

TEST_CASE("resize agrees with the definition for every mixture of shrinking and growing") {
  for (const auto& [from_width, from_height, width, height] : {std::tuple(37, 23, 10, 7),
                                                               {37, 23, 37, 5},
                                                               {12, 12, 4, 3},
                                                               {5, 4, 11, 9},
                                                               {5, 30, 11, 9},
                                                               {30, 5, 9, 11},
                                                               {1, 1, 3, 3},
                                                               {2, 1, 5, 1},
                                                               {50, 1, 1, 1},
                                                               {9, 40, 8, 3},
                                                               {3, 3, 4, 4}}) {
    CAPTURE(from_width, from_height, width, height);
    const Image image = noise(from_width, from_height);
    const Image result = resize(image, width, height);
    REQUIRE(result.width == width);
    REQUIRE(result.height == height);
    REQUIRE(result.rgb.size() == std::size_t{3} * width * height);
    for (int y = 0; y < height; ++y) {
      for (int x = 0; x < width; ++x) {
        for (int c = 0; c < 3; ++c) {
          const double exact = oracle(image, width, height, x, y, c);
          CHECK(std::abs(result.rgb[3 * (y * width + x) + c] - exact) <= 0.5 + 1e-9);
        }
      }
    }
  }
}

TEST_CASE("resize to the same size changes nothing") {
  const Image image = noise(19, 11);
  CHECK(resize(image, 19, 11).rgb == image.rgb);
}

TEST_CASE("a constant picture stays constant, at the longest sides too") {
  for (const auto& [width, height] : {std::pair(kMaxSide, 1), {1, kMaxSide}, {301, 7}, {3, 5}}) {
    for (const int value : {0, 1, 254, 255}) {
      const Image image = constant(width, height, static_cast<std::uint8_t>(value));
      const Image small = resize(image, 17, 13);
      CHECK(std::all_of(small.rgb.begin(), small.rgb.end(), [&](int v) { return v == value; }));
      const std::vector<float> tensor = vision_tensor(image);
      CHECK(*std::min_element(tensor.begin(), tensor.end()) == Approx(value / 255.0).epsilon(1e-6));
      CHECK(*std::max_element(tensor.begin(), tensor.end()) <= 1.0F);
    }
  }
}

TEST_CASE("the mean of a picture survives shrinking") {
  const Image image = noise(480, 360);
  const std::vector<float> tensor = vision_tensor(image);
  constexpr std::size_t kPlane = kVisionSide * kVisionSide;
  REQUIRE(tensor.size() == 3 * kPlane);
  for (std::size_t c = 0; c < 3; ++c) {
    double source = 0;
    for (std::size_t i = c; i < image.rgb.size(); i += 3) source += image.rgb[i];
    double result = 0;
    for (std::size_t i = 0; i < kPlane; ++i) result += tensor[c * kPlane + i];
    CHECK(result / kPlane == Approx(source / 255.0 / (480 * 360)).epsilon(1e-6));
  }
}

TEST_CASE("the vision tensor holds planes of red, green and blue, row by row") {
  const Image image = noise(500, 300);
  const std::vector<float> tensor = vision_tensor(image);
  for (const auto& [x, y] : {std::pair(0, 0), {223, 0}, {0, 223}, {17, 100}, {223, 223}}) {
    for (int c = 0; c < 3; ++c) {
      const double exact = oracle(image, kVisionSide, kVisionSide, x, y, c) / 255;
      CHECK(tensor[(c * kVisionSide + y) * kVisionSide + x] == Approx(exact).epsilon(1e-6));
    }
  }
}

TEST_CASE("a preview fits, keeps its proportions, and is never enlarged") {
  const auto sides = [](int width, int height, int max_side) {
    const Image image = preview(constant(width, height, 9), max_side);
    CHECK(image.rgb.size() == std::size_t{3} * image.width * image.height);
    return std::pair(image.width, image.height);
  };
  CHECK(sides(400, 300, 100) == std::pair(100, 75));
  CHECK(sides(300, 400, 100) == std::pair(75, 100));
  CHECK(sides(100, 100, 100) == std::pair(100, 100));
  CHECK(sides(30, 20, 100) == std::pair(30, 20));
  CHECK(sides(5000, 1, 100) == std::pair(100, 1));
  CHECK(sides(1001, 333, 100) == std::pair(100, 33));
}

}  // namespace
}  // namespace qurio
