// Colour profiles (ICC.1:2022): as much of them as it takes to know what is to be done with one.
// The conversion itself is done by Little CMS, in an instance of its own
// (web/src/engine/colour.ts).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/image/bytes.h"

namespace qurio {

// The largest that offset printing uses have 3 MB.
inline constexpr std::size_t kMaxProfileBytes = std::size_t{4} << 20;

enum class ProfileSpace : std::uint8_t { none, gray, rgb, cmyk };

// What a picture's numbers mean.
struct ColourProfile {
  // An ICC profile that the picture is to be converted from; empty: its numbers are sRGB.
  std::vector<std::uint8_t> icc;
  ProfileSpace space = ProfileSpace::none;  // of `icc`
  bool unreadable =
      false;  // the file brings one that cannot be used: its numbers are taken for sRGB
};

inline ColourProfile unreadable_profile() { return {{}, ProfileSpace::none, true}; }

// What to do with `icc` for a picture of `picture`'s kind (gray pictures may have RGB profiles).
// One that says what sRGB is, by its primaries and curves and whatever its name, is dropped.
ColourProfile use_profile(Bytes icc, ProfileSpace picture);

// A curve from stored values to light: (a x + b)^g from d on, c x below it.
struct ColourCurve {
  double g = 1;
  double a = 1;
  double b = 0;
  double c = 0;
  double d = 0;
};

struct Chromaticity {
  double x = 0;
  double y = 0;
};

struct Primaries {
  Chromaticity white;
  Chromaticity red;
  Chromaticity green;
  Chromaticity blue;
};

inline constexpr ColourCurve kSrgbCurve = {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045};
inline constexpr Primaries kSrgbPrimaries = {
    {0.3127, 0.3290}, {0.64, 0.33}, {0.30, 0.60}, {0.15, 0.06}};

// The RGB profile of these; empty where they describe no colours (primaries on one line).
std::vector<std::uint8_t> make_icc(const Primaries& primaries, const ColourCurve& curve);

}  // namespace qurio
