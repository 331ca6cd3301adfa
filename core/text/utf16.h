// Places in a text as JavaScript counts them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace qurio {

// UTF-16 code units before every byte of a UTF-8 text, and before its end: utf8.size() + 1 numbers.
std::vector<std::int32_t> utf16_offsets(std::string_view utf8);

}  // namespace qurio
