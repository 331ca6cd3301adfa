// What a PNG's chunks say about its colours (PNG, third edition, 4.3): cICP before iCCP before sRGB
// before gAMA and cHRM.
#pragma once

#include <string_view>

#include "core/image/bytes.h"
#include "core/image/icc.h"

namespace qurio {

class PngColour {
 public:
  // Whether read() may be given this chunk.
  static bool is_colour(std::string_view type);

  // `intact`: its checksum is right. The first of a kind counts.
  void read(std::string_view type, Bytes data, bool intact);

  // For a picture of `picture`'s kind.
  ColourProfile profile(ProfileSpace picture) const;

 private:
  Bytes cicp_;
  Bytes iccp_;
  Bytes gamma_;
  Bytes chromaticities_;
  bool srgb_ = false;
  bool broken_ = false;  // a profile's checksum is wrong
};

}  // namespace qurio
