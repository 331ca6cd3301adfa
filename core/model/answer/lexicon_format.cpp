#include "core/model/answer/lexicon_format.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/text/han_characters.h"
#include "core/text/utf8.h"

namespace qurio {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

struct Strength {
  std::string_view name;
  float weight;
};
constexpr std::array kStrengths = {Strength{"decisive", 4.0F}, Strength{"strong", 2.0F},
                                   Strength{"weak", 0.7F}};
constexpr std::string_view kSilent = "silent";
constexpr std::string_view kTraditional = "traditional";
constexpr int kMaxHanPairs = 100'000;

// Appended piece by piece: GCC 12 sees an overlap in "..." + std::string that is not there.
std::string quoted(std::string_view text) {
  std::string out(1, '"');
  out.append(text);
  out += '"';
  return out;
}

// Reads the lines of a lexicon one by one; `error` says what stopped it.
class Reader {
 public:
  Reader(std::span<const std::string> classes, ParsedLexicon& lexicon)
      : classes_(classes), lexicon_(lexicon) {}

  bool line(std::string_view line) {
    ++number_;
    const std::string_view content = trimmed(line);
    if (content.empty() || content.front() == '#') return true;
    if (line.front() == ' ' || line.front() == '\t') {
      if (!open_) return fail("a list goes on only after a comma");
      return list(content);
    }
    open_ = false;
    if (content.starts_with("language ")) return begin_language(trimmed(content.substr(9)));
    if (content.starts_with("class ")) return begin_class(trimmed(content.substr(6)));
    if (content.starts_with("unknown ")) return begin_unknown(trimmed(content.substr(8)));
    const std::size_t colon = content.find(':');
    if (colon == std::string_view::npos) return fail("expected \"class NAME\" or a list");
    return begin_list(content.substr(0, colon)) && list(trimmed(content.substr(colon + 1)));
  }

  const std::string& error() const { return error_; }

 private:
  bool fail(const std::string& what) {
    error_ = "lexicon, line " + std::to_string(number_) + ": " + what;
    return false;
  }

  bool begin_language(std::string_view name) {
    const auto* found = std::find(kLanguageNames.begin(), kLanguageNames.end(), name);
    language_ = static_cast<Language>(found - kLanguageNames.begin());
    if (found == kLanguageNames.end() || language_ == Language::other) {
      return fail("unknown language " + quoted(name));
    }
    subject_ = Subject::none;
    return true;
  }

  bool begin_class(std::string_view name) {
    const auto found = std::find(classes_.begin(), classes_.end(), name);
    if (found == classes_.end()) return fail(quoted(name) + " is none of the classes");
    label_ = static_cast<int>(found - classes_.begin());
    name_ = name;
    subject_ = Subject::kind;
    return true;
  }

  bool begin_unknown(std::string_view name) {
    if (std::find(classes_.begin(), classes_.end(), name) != classes_.end()) {
      return fail(quoted(name) + " is one of the classes");
    }
    const auto found = std::find(unknown_.begin(), unknown_.end(), name);
    label_ = kUnknownKind - static_cast<int>(found - unknown_.begin());
    if (found == unknown_.end()) unknown_.emplace_back(name);
    lexicon_.unknown_kinds = static_cast<int>(unknown_.size());
    name_ = name;
    subject_ = Subject::kind;
    return true;
  }

  bool begin_list(std::string_view strength) {
    if (strength == kSilent) {
      const bool foreign = language_ != Language::english && language_ != Language::chinese;
      if (!foreign || subject_ == Subject::kind) return fail("no place for words that are silent");
      subject_ = Subject::silence;
      return true;
    }
    if (strength == kTraditional) {
      if (language_ != Language::chinese || subject_ == Subject::kind) {
        return fail("no place for traditional characters");
      }
      subject_ = Subject::characters;
      return true;
    }
    const auto* found =
        std::find_if(kStrengths.begin(), kStrengths.end(),
                     [strength](const Strength& each) { return each.name == strength; });
    if (found == kStrengths.end()) return fail("unknown strength " + quoted(strength));
    if (subject_ != Subject::kind) return fail("a list before the first class");
    weight_ = found->weight;
    return true;
  }

  bool list(std::string_view content) {
    open_ = content.ends_with(',');
    while (!content.empty()) {
      const std::size_t comma = content.find(',');
      if (!phrase(trimmed(content.substr(0, comma)))) return false;
      if (comma == std::string_view::npos) break;
      content = trimmed(content.substr(comma + 1));
    }
    return true;
  }

  bool phrase(std::string_view text) {
    std::vector<std::string> words;
    for (const LatinWord& word : latin_words(text, kMaxPhraseWords + 1)) {
      words.push_back(folded_word(word, language_).text);
    }
    const std::vector<HanCharacter> han = han_characters(text, kMaxHanPhrase + 1);
    const std::string name = quoted(text);
    if (subject_ == Subject::characters) return characters(text, name);
    if (words.empty() && han.empty()) return fail("an empty phrase");
    if (!words.empty() && !han.empty()) return fail(name + " mixes Han characters and letters");
    if (han.empty()) {
      if (language_ == Language::chinese) return fail(name + " is not written in Han characters");
      if (words.size() > kMaxPhraseWords) return fail(name + " has too many words");
      return entry(language_, words, name);
    }
    if (han.size() > kMaxHanPhrase) return fail(name + " has too many characters");
    std::string key;
    for (const HanCharacter& character : han) {
      if (!key.empty() && !character.goes_on) return fail(name + " is more than one run");
      key += lexicon_.simplified(character.value);
    }
    return entry(Language::chinese, {key}, name);
  }

  bool characters(std::string_view text, const std::string& name) {
    const std::vector<HanCharacter> pairs = han_characters(text, kMaxHanPairs);
    if (pairs.size() % 2 != 0) return fail(name + " is no list of pairs");
    for (const HanCharacter& character : pairs) lexicon_.traditional += character.value;
    return true;
  }

  bool entry(Language language, const std::vector<std::string>& words, const std::string& name) {
    Dictionary& dictionary = lexicon_.languages[static_cast<std::size_t>(language)];
    std::string key;
    for (const std::string& word : words) append_word(word, false, key);
    dictionary.words.insert(words.begin(), words.end());
    std::vector<ClassWeight>& weights = dictionary.entries[std::move(key)];
    if (subject_ == Subject::silence) return true;
    const auto place =
        std::find_if(weights.begin(), weights.end(),
                     [this](const ClassWeight& entry) { return entry.label >= label_; });
    if (place == weights.end() || place->label != label_) {
      weights.insert(place, {label_, weight_});
    } else if (language == Language::english) {
      return fail(name + " is listed twice for " + name_);
    }
    return true;
  }

  enum class Subject { none, silence, characters, kind };

  std::span<const std::string> classes_;
  ParsedLexicon& lexicon_;
  std::vector<std::string> unknown_;
  std::string error_, name_;
  Language language_ = Language::english;
  Subject subject_ = Subject::none;
  int number_ = 0;
  int label_ = 0;
  float weight_ = 0;
  bool open_ = false;  // the list ended with a comma: the next line may go on with it
};

}  // namespace

std::string ParsedLexicon::simplified(char32_t character) const {
  for (std::size_t at = 0; at + 1 < traditional.size(); at += 2) {
    if (traditional[at] == character) character = traditional[at + 1];
  }
  std::string text;
  append_utf8(text, character);
  return text;
}

void append_word(std::string_view word, bool han, std::string& key) {
  if (!key.empty() && !han) key += ' ';
  key.append(word);
}

Result<ParsedLexicon> parse_lexicon(std::string_view text, std::span<const std::string> classes) {
  ParsedLexicon lexicon;
  Reader reader(classes, lexicon);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!reader.line(text.substr(0, end))) return {Status::invalid_argument, reader.error()};
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  for (Dictionary& dictionary : lexicon.languages) {
    for (auto& [key, weights] : dictionary.entries) {
      for (ClassWeight& entry : weights) entry.weight /= static_cast<float>(weights.size());
    }
  }
  return lexicon;
}

}  // namespace qurio
