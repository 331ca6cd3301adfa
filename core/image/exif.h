// The one thing we read from a photo's metadata: how the camera was held.
#pragma once

#include "core/image/bytes.h"

namespace qurio {

// `bytes` is an EXIF block from its byte-order mark on (TIFF 6.0, EXIF 2.32). Returns the
// orientation 1..8 of its first directory; 1 (upright) when there is none or the block is broken.
int exif_orientation(Bytes bytes);

}  // namespace qurio
