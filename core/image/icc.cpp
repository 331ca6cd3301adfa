#include "core/image/icc.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>

namespace qurio {
namespace {

constexpr std::size_t kHeaderBytes = 128;
constexpr std::size_t kTagBytes = 12;
constexpr std::uint32_t kMaxTags = 200;

using Vector = std::array<double, 3>;

double fixed(Bytes bytes, std::size_t at) {
  return static_cast<std::int32_t>(read32(bytes, at)) / 65536.0;
}

// The element that a tag names; empty where there is none, or not all of it.
Bytes element(Bytes icc, std::string_view tag) {
  const std::uint32_t count = std::min(read32(icc, kHeaderBytes), kMaxTags);
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t at = kHeaderBytes + 4 + i * kTagBytes;
    if (at + kTagBytes > icc.size()) return {};
    if (!has_at(icc, at, tag)) continue;
    const std::size_t offset = read32(icc, at + 4);
    const std::size_t size = read32(icc, at + 8);
    if (offset > icc.size() || size > icc.size() - offset) return {};
    return icc.subspan(offset, size);
  }
  return {};
}

std::optional<Vector> read_xyz(Bytes element) {
  if (element.size() < 20 || !has_at(element, 0, "XYZ ")) return std::nullopt;
  return Vector{fixed(element, 8), fixed(element, 12), fixed(element, 16)};
}

double value_of(const ColourCurve& curve, double x) {
  if (x < curve.d) return curve.c * x;
  return std::pow(std::max(curve.a * x + curve.b, 0.0), curve.g);
}

// 'curv': nothing is the identity, one number a power, more are samples.
std::optional<double> table_value(Bytes element, double x) {
  if (element.size() < 12) return std::nullopt;
  const std::size_t count = read32(element, 8);
  if (count > (element.size() - 12) / 2) return std::nullopt;
  if (count == 0) return x;
  if (count == 1) return std::pow(x, read16(element, 12) / 256.0);
  const double place = x * static_cast<double>(count - 1);
  const auto below = std::min(static_cast<std::size_t>(place), count - 2);
  const auto sample = [&](std::size_t i) { return read16(element, 12 + 2 * i) / 65535.0; };
  const double part = place - static_cast<double>(below);
  return sample(below) * (1 - part) + sample(below + 1) * part;
}

// 'para' of the kinds 0 to 3, which every profile of a monitor keeps to.
std::optional<double> parametric_value(Bytes element, double x) {
  if (element.size() < 12) return std::nullopt;
  constexpr std::array<std::size_t, 4> kParameters = {1, 3, 4, 5};
  const std::size_t kind = read16(element, 8);
  if (kind >= kParameters.size() || element.size() < 12 + 4 * kParameters[kind]) {
    return std::nullopt;
  }
  const auto parameter = [&](std::size_t i) { return fixed(element, 12 + 4 * i); };
  ColourCurve curve{.g = parameter(0)};
  if (kind >= 1) curve = {parameter(0), parameter(1), parameter(2), 0, 0};
  if (kind == 1 || kind == 2) curve.d = curve.a == 0 ? 0 : -curve.b / curve.a;
  if (kind == 3) {
    curve.c = parameter(3);
    curve.d = parameter(4);
  }
  const double offset = kind == 2 ? parameter(3) : 0;
  return value_of(curve, x) + offset;
}

// Within half a step of eight bits, as seen, of sRGB's curve.
bool is_srgb_curve(Bytes element) {
  const bool table = has_at(element, 0, "curv");
  if (!table && !has_at(element, 0, "para")) return false;
  constexpr int kSteps = 32;
  for (int i = 0; i <= kSteps; ++i) {
    const double x = static_cast<double>(i) / kSteps;
    const auto y = table ? table_value(element, x) : parametric_value(element, x);
    const double slope = std::max(x, 0.03) * 2;  // of the curve there, about
    if (!y || std::abs(*y - value_of(kSrgbCurve, x)) > slope * 0.5 / 255 + 1e-4) return false;
  }
  return true;
}

bool is_srgb(Bytes icc, ProfileSpace space) {
  if (!element(icc, "A2B0").empty()) return false;
  if (space == ProfileSpace::gray) return is_srgb_curve(element(icc, "kTRC"));
  if (space != ProfileSpace::rgb) return false;
  // sRGB's primaries in the profile connection space (D50, Bradford), as every maker rounds them.
  constexpr std::array<Vector, 3> kColorants = {Vector{0.4361, 0.2225, 0.0139},
                                                Vector{0.3851, 0.7169, 0.0971},
                                                Vector{0.1431, 0.0606, 0.7141}};
  constexpr std::array<std::string_view, 3> kXyz = {"rXYZ", "gXYZ", "bXYZ"};
  constexpr std::array<std::string_view, 3> kCurves = {"rTRC", "gTRC", "bTRC"};
  for (std::size_t c = 0; c < 3; ++c) {
    const auto xyz = read_xyz(element(icc, kXyz[c]));
    if (!xyz || !is_srgb_curve(element(icc, kCurves[c]))) return false;
    for (std::size_t i = 0; i < 3; ++i) {
      if (std::abs((*xyz)[i] - kColorants[c][i]) > 0.0015) return false;
    }
  }
  return true;
}

ProfileSpace space_of(Bytes icc) {
  if (has_at(icc, 16, "RGB ")) return ProfileSpace::rgb;
  if (has_at(icc, 16, "GRAY")) return ProfileSpace::gray;
  if (has_at(icc, 16, "CMYK")) return ProfileSpace::cmyk;
  return ProfileSpace::none;
}

// Classes of profiles that say what a device's numbers mean.
bool is_of_a_device(Bytes icc) {
  return has_at(icc, 12, "mntr") || has_at(icc, 12, "scnr") || has_at(icc, 12, "prtr") ||
         has_at(icc, 12, "spac");
}

}  // namespace

ColourProfile use_profile(Bytes icc, ProfileSpace picture) {
  if (icc.size() < kHeaderBytes + 4 || icc.size() > kMaxProfileBytes) return unreadable_profile();
  if (!has_at(icc, 36, "acsp") || read32(icc, 0) > icc.size()) return unreadable_profile();
  const ProfileSpace space = space_of(icc);
  const bool gray_in_rgb = picture == ProfileSpace::gray && space == ProfileSpace::rgb;
  if (!is_of_a_device(icc) || (space != picture && !gray_in_rgb)) return unreadable_profile();
  if (is_srgb(icc, space)) return {};
  return {{icc.begin(), icc.end()}, space, false};
}

}  // namespace qurio
