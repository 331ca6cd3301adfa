#include "core/text/invisible.h"

#include <algorithm>
#include <iterator>

#include "core/text/utf8.h"

namespace qurio {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// In order.
constexpr Range kInvisible[] = {
    {0x0000, 0x001F},    // controls
    {0x007F, 0x009F},    // controls
    {0x00AD, 0x00AD},    // soft hyphen
    {0x034F, 0x034F},    // combining grapheme joiner
    {0x061C, 0x061C},    // Arabic letter mark
    {0x115F, 0x1160},    // Hangul fillers
    {0x17B4, 0x17B5},    // Khmer inherent vowels
    {0x180B, 0x180F},    // Mongolian variation selectors, vowel separator
    {0x200B, 0x200F},    // zero-width space and joiners, direction marks
    {0x202A, 0x202E},    // direction embeddings and overrides
    {0x2060, 0x206F},    // word joiner, invisible operators, direction isolates
    {0x3164, 0x3164},    // Hangul filler
    {0xFE00, 0xFE0F},    // variation selectors
    {0xFEFF, 0xFEFF},    // zero-width no-break space, the byte-order mark
    {0xFFA0, 0xFFA0},    // halfwidth Hangul filler
    {0xFFF0, 0xFFFB},    // specials, interlinear annotation
    {0x13430, 0x1343F},  // Egyptian hieroglyph format controls
    {0x1BCA0, 0x1BCA3},  // shorthand format controls
    {0x1D173, 0x1D17A},  // musical format controls
    {0xE0000, 0xE0FFF},  // tags, variation selectors
};

}  // namespace

bool is_invisible(char32_t value) {
  const auto* const range =
      std::lower_bound(std::begin(kInvisible), std::end(kInvisible), value,
                       [](const Range& left, char32_t right) { return left.last < right; });
  return range != std::end(kInvisible) && value >= range->first && !is_white_space(value);
}

}  // namespace qurio
