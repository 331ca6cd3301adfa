// The checksum of PNG chunks (CRC-32 of ISO 3309, PNG annex D).
#pragma once

#include <cstdint>

#include "core/image/bytes.h"

namespace qurio {

std::uint32_t crc32(Bytes bytes);

}  // namespace qurio
