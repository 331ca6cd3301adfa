// The profile of numbers that a file gives instead of a profile: primaries and a curve.
#include <array>
#include <cmath>
#include <string_view>

#include "core/image/icc.h"

namespace qurio {
namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

Vector product(const Matrix& m, const Vector& v) {
  Vector out{};
  for (std::size_t r = 0; r < 3; ++r) out[r] = m[r][0] * v[0] + m[r][1] * v[1] + m[r][2] * v[2];
  return out;
}

Matrix inverse(const Matrix& m) {
  const auto minor = [&](std::size_t r, std::size_t c) {
    const std::size_t r1 = (r + 1) % 3;
    const std::size_t r2 = (r + 2) % 3;
    const std::size_t c1 = (c + 1) % 3;
    const std::size_t c2 = (c + 2) % 3;
    return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
  };
  const double determinant = m[0][0] * minor(0, 0) + m[0][1] * minor(0, 1) + m[0][2] * minor(0, 2);
  Matrix out{};
  for (std::size_t r = 0; r < 3; ++r) {
    for (std::size_t c = 0; c < 3; ++c) out[r][c] = minor(c, r) / determinant;
  }
  return out;
}

Vector xyz_of(const Chromaticity& colour) {
  return {colour.x / colour.y, 1, (1 - colour.x - colour.y) / colour.y};
}

// What `white` looks like under D50, the white of profiles (Bradford's cone responses).
Vector adapted(const Vector& xyz, const Vector& white) {
  constexpr Matrix kCones = {Vector{0.8951, 0.2664, -0.1614}, Vector{-0.7502, 1.7135, 0.0367},
                             Vector{0.0389, -0.0685, 1.0296}};
  constexpr Vector kD50 = {0.9642, 1, 0.8249};
  const Vector from = product(kCones, white);
  const Vector to = product(kCones, kD50);
  Vector cones = product(kCones, xyz);
  for (std::size_t i = 0; i < 3; ++i) cones[i] *= to[i] / from[i];
  return product(inverse(kCones), cones);
}

class Writer {
 public:
  void number(std::uint32_t value) {
    for (const int shift : {24, 16, 8, 0})
      bytes_.push_back(static_cast<std::uint8_t>(value >> shift));
  }
  void fixed(double value) {
    number(static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(value * 65536))));
  }
  void text(std::string_view four) { bytes_.insert(bytes_.end(), four.begin(), four.end()); }
  void zeros(std::size_t count) { bytes_.insert(bytes_.end(), count, 0); }
  void xyz(const Vector& value) {
    for (const double one : value) fixed(one);
  }
  std::vector<std::uint8_t> bytes() && { return std::move(bytes_); }

 private:
  std::vector<std::uint8_t> bytes_;
};

constexpr std::uint32_t kXyzBytes = 20;
constexpr std::uint32_t kCurveBytes = 32;
constexpr std::uint32_t kTags = 7;
constexpr std::uint32_t kElements = 128 + 4 + 12 * kTags;

void write_header(Writer& out) {
  out.number(kElements + 4 * kXyzBytes + kCurveBytes);
  out.zeros(4);
  out.number(0x04300000);  // version 4.3
  out.text("mntr");
  out.text("RGB ");
  out.text("XYZ ");
  out.zeros(12);  // no date
  out.text("acsp");
  out.zeros(28);
  out.xyz({0.9642, 1, 0.8249});
  out.zeros(48);
}

// The three curves are one element.
void write_tags(Writer& out) {
  out.number(kTags);
  std::uint32_t offset = kElements;
  for (const std::string_view tag : {"wtpt", "rXYZ", "gXYZ", "bXYZ"}) {
    out.text(tag);
    out.number(offset);
    out.number(kXyzBytes);
    offset += kXyzBytes;
  }
  for (const std::string_view tag : {"rTRC", "gTRC", "bTRC"}) {
    out.text(tag);
    out.number(offset);
    out.number(kCurveBytes);
  }
}

}  // namespace

std::vector<std::uint8_t> make_icc(const Primaries& primaries, const ColourCurve& curve) {
  for (const Chromaticity& one :
       {primaries.white, primaries.red, primaries.green, primaries.blue}) {
    if (!(one.y > 1e-3)) return {};
  }
  const auto& [white_point, r, g, b] = primaries;
  if (!(std::abs((g.x - r.x) * (b.y - r.y) - (b.x - r.x) * (g.y - r.y)) > 1e-4)) return {};
  const Vector red = xyz_of(r);
  const Vector green = xyz_of(g);
  const Vector blue = xyz_of(b);
  const Vector white = xyz_of(white_point);
  const Matrix columns = {Vector{red[0], green[0], blue[0]}, Vector{red[1], green[1], blue[1]},
                          Vector{red[2], green[2], blue[2]}};
  const Vector shares = product(inverse(columns), white);
  Writer out;
  write_header(out);
  write_tags(out);
  out.text("XYZ ");
  out.zeros(4);
  out.xyz({0.9642, 1, 0.8249});
  std::size_t i = 0;
  for (const Vector& primary : {red, green, blue}) {
    const double share = shares[i++];
    const Vector xyz = adapted({primary[0] * share, primary[1] * share, primary[2] * share}, white);
    for (const double one : xyz) {
      if (!(std::abs(one) < 100)) return {};
    }
    out.text("XYZ ");
    out.zeros(4);
    out.xyz(xyz);
  }
  out.text("para");
  out.zeros(4);
  out.number(3U << 16);  // of kind 3
  for (const double one : {curve.g, curve.a, curve.b, curve.c, curve.d}) out.fixed(one);
  return std::move(out).bytes();
}

}  // namespace qurio
