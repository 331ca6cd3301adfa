// German words as the entries of a dictionary: inflected forms and compounds, which no list can
// have all of.
#pragma once

#include <vector>

#include "core/model/answer/lexicon_format.h"

namespace qurio {

// The word as the dictionary has it, with another ending if need be; else the parts of the compound
// that it has: what stands last, which says what the thing is ("Porzellan|vase"), and what stands
// before it; else the word as it is. One or two, in order.
std::vector<FoldedWord> german_words(const LatinWord& word, const Dictionary& german);

}  // namespace qurio
