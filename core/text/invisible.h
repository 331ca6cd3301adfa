// Characters that nobody sees.
#pragma once

namespace qurio {

// Whether a caption looks the same without it: Unicode's Default_Ignorable_Code_Point (soft hyphen,
// zero-width space and joiners, word joiner, direction marks, variation selectors, tags), the other
// format characters (Cf) but for the signs that stand before numbers and are drawn, and control
// characters (Cc) that are not white space. Unicode 15.
bool is_invisible(char32_t value);

}  // namespace qurio
