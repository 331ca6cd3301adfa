// The word lexicon of a head as one text: a file per language, joined.
#pragma once

#include <optional>
#include <string>

namespace qurio {

// `path`: the English list, NAME.txt; every NAME.LANG.txt beside it follows under a line
// `language LANG` (core/model/answer/lexicon_format.h), in the order of kLanguageNames. None if the
// English list cannot be read.
std::optional<std::string> read_lexicon_text(const std::string& path);

}  // namespace qurio
