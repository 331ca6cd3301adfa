#include "core/image/png_colour.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/image/stb.h"

namespace qurio {
namespace {

// gAMA and cHRM count in these.
constexpr double kUnit = 100'000;

constexpr Primaries kBt2020 = {{0.3127, 0.3290}, {0.708, 0.292}, {0.170, 0.797}, {0.131, 0.046}};
constexpr Primaries kDisplayP3 = {{0.3127, 0.3290}, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}};
constexpr Primaries kDciP3 = {{0.314, 0.351}, {0.680, 0.320}, {0.265, 0.690}, {0.150, 0.060}};
constexpr ColourCurve kBt709Curve = {1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081};

ColourProfile made(const Primaries& primaries, const ColourCurve& curve) {
  return {make_icc(primaries, curve), ProfileSpace::rgb, false};
}

// Code points of ITU-T H.273; those for more than a screen can show (PQ, HLG) are not known here.
std::optional<Primaries> primaries_of(int code) {
  switch (code) {
    case 1:
      return kSrgbPrimaries;
    case 9:
      return kBt2020;
    case 11:
      return kDciP3;
    case 12:
      return kDisplayP3;
    default:
      return std::nullopt;
  }
}

std::optional<ColourCurve> curve_of(int code) {
  switch (code) {
    case 1:
    case 6:
    case 14:
    case 15:
      return kBt709Curve;
    case 4:
      return ColourCurve{.g = 2.2};
    case 5:
      return ColourCurve{.g = 2.8};
    case 8:
      return ColourCurve{};
    case 13:
      return kSrgbCurve;
    default:
      return std::nullopt;
  }
}

ColourProfile coded(Bytes data) {
  constexpr int kRgbMatrix = 0;
  constexpr int kFullRange = 1;
  if (data.size() != 4 || data[2] != kRgbMatrix || data[3] != kFullRange)
    return unreadable_profile();
  const auto primaries = primaries_of(data[0]);
  const auto curve = curve_of(data[1]);
  if (!primaries || !curve) return unreadable_profile();
  if (data[0] == 1 && data[1] == 13) return {};
  return made(*primaries, *curve);
}

// A name, a zero, the method 0, and the profile, compressed.
ColourProfile embedded(Bytes data, ProfileSpace picture) {
  const auto name_end = std::find(data.begin(), data.end(), std::uint8_t{0});
  const auto name = static_cast<std::size_t>(name_end - data.begin());
  if (data.size() < name + 2 || data[name + 1] != 0) return unreadable_profile();
  return use_profile(stb_inflate(data.subspan(name + 2), kMaxProfileBytes), picture);
}

bool near(const Chromaticity& a, const Chromaticity& b) {
  return std::abs(a.x - b.x) < 0.002 && std::abs(a.y - b.y) < 0.002;
}

bool near(const Primaries& a, const Primaries& b) {
  return near(a.white, b.white) && near(a.red, b.red) && near(a.green, b.green) &&
         near(a.blue, b.blue);
}

Primaries read_primaries(Bytes data) {
  const auto at = [data](std::size_t i) {
    return Chromaticity{read32(data, 8 * i) / kUnit, read32(data, 8 * i + 4) / kUnit};
  };
  return {at(0), at(1), at(2), at(3)};
}

// Files of ten thousand programs say gAMA 0.45455 and mean sRGB.
ColourProfile numbers(Bytes gamma, Bytes chromaticities) {
  const bool has_gamma = gamma.size() == 4 && read32(gamma, 0) != 0;
  const bool has_primaries = chromaticities.size() == 32;
  const double exponent = has_gamma ? kUnit / read32(gamma, 0) : 2.2;
  const bool usual_gamma = std::abs(exponent - 2.2) < 0.03;
  const Primaries primaries = has_primaries ? read_primaries(chromaticities) : kSrgbPrimaries;
  if (usual_gamma && near(primaries, kSrgbPrimaries)) return {};
  if (exponent < 0.1 || exponent > 10) return unreadable_profile();
  const ColourCurve curve = has_gamma ? ColourCurve{.g = exponent} : kSrgbCurve;
  ColourProfile profile = made(primaries, curve);
  if (profile.icc.empty()) return unreadable_profile();
  return profile;
}

}  // namespace

bool PngColour::is_colour(std::string_view type) {
  return type == "cICP" || type == "iCCP" || type == "sRGB" || type == "gAMA" || type == "cHRM";
}

void PngColour::read(std::string_view type, Bytes data, bool intact) {
  if (!intact) {
    broken_ = broken_ || type == "iCCP" || type == "cICP";
    return;
  }
  const auto keep_first = [&](std::string_view name, Bytes& kept) {
    if (type == name && kept.empty()) kept = data;
  };
  keep_first("cICP", cicp_);
  keep_first("iCCP", iccp_);
  keep_first("gAMA", gamma_);
  keep_first("cHRM", chromaticities_);
  srgb_ = srgb_ || type == "sRGB";
}

ColourProfile PngColour::profile(ProfileSpace picture) const {
  if (!cicp_.empty()) return coded(cicp_);
  if (!iccp_.empty()) return embedded(iccp_, picture);
  if (broken_) return unreadable_profile();
  if (srgb_ || (gamma_.empty() && chromaticities_.empty())) return {};
  return numbers(gamma_, chromaticities_);
}

}  // namespace qurio
