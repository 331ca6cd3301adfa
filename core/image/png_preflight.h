// The PNG side of preflight.h.
#pragma once

#include "core/image/preflight.h"

namespace qurio {

// Precondition: `file` begins with PNG's signature.
Result<CheckedImage> preflight_png(Bytes file);

}  // namespace qurio
