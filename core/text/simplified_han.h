// Traditional Chinese characters as simplified ones.
#pragma once

namespace qurio {

// The simplified character, where one traditional character has one; any other value as it is.
char32_t simplified_han(char32_t value);

}  // namespace qurio
