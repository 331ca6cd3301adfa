// What stands beside the pixels in a WebP file (RFC 9649): another decoder makes the pixels, and
// leaves it out.
#pragma once

#include "core/image/bytes.h"
#include "core/image/icc.h"

namespace qurio {

struct Metadata {
  int orientation = 1;  // EXIF, 1..8
  ColourProfile colour;
};

// Of any file: one that is no WebP, or says nothing, is upright and in sRGB.
Metadata webp_metadata(Bytes file);

}  // namespace qurio
