#include "models/train/lexicon_text.h"

#include <string_view>

#include "core/model/answer/lexicon_format.h"
#include "models/train/text_file.h"

namespace qurio {

std::optional<std::string> read_lexicon_text(const std::string& path) {
  auto text = read_text(path);
  if (!text) return text;
  constexpr std::string_view kEnding = ".txt";
  std::string stem = path;
  if (stem.ends_with(kEnding)) stem.resize(stem.size() - kEnding.size());
  for (const std::string_view language : kLanguageNames) {
    const auto more = read_text(stem + '.' + std::string(language) + std::string(kEnding));
    if (!more) continue;
    *text += "\nlanguage " + std::string(language) + '\n' + *more;
  }
  return text;
}

}  // namespace qurio
