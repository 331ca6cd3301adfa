// The JPEG side of preflight.h.
#pragma once

#include "core/image/preflight.h"

namespace qurio {

// Precondition: `file` begins with FF D8 FF.
Result<CheckedImage> preflight_jpeg(Bytes file);

}  // namespace qurio
