#include "core/model/answer/lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

namespace qurio {
namespace {

// Base letters of U+00C0..U+017F (Latin-1 letters and Latin Extended-A), '.' for the two signs that
// are no letters. Ligatures and letters without a base keep their usual one-letter spelling.
constexpr std::string_view kBaseLetters =
    "aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooo"
    "rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kBaseLetters.size() == 0x17F - 0xC0 + 1);

struct Symbol {
  enum class Kind : std::uint8_t { letter, mark, apostrophe, other };
  Kind kind = Kind::other;
  char letter = 0;
  int length = 1;  // bytes
};

// Bytes that continue a UTF-8 sequence.
bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

Symbol two_byte_symbol(char32_t code) {
  using Kind = Symbol::Kind;
  if (code >= 0xC0 && code <= 0x17F) {
    const char base = kBaseLetters[code - 0xC0];
    return base == '.' ? Symbol{Kind::other, 0, 2} : Symbol{Kind::letter, base, 2};
  }
  const bool combining = code >= 0x300 && code <= 0x36F;
  const bool modifier = code == 0x2BB || code == 0x2BC || code == 0x2BE || code == 0x2BF;
  if (combining) return {Kind::mark, 0, 2};
  if (modifier) return {Kind::apostrophe, 0, 2};
  return {Kind::other, 0, 2};
}

Symbol symbol_at(std::string_view text, std::size_t at) {
  using Kind = Symbol::Kind;
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) {
    if (byte == '\'') return {Kind::apostrophe, 0, 1};
    const bool upper = byte >= 'A' && byte <= 'Z';
    const bool plain = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    if (upper) return {Kind::letter, static_cast<char>(byte - 'A' + 'a'), 1};
    return plain ? Symbol{Kind::letter, static_cast<char>(byte), 1} : Symbol{};
  }
  if (byte >= 0xC2 && byte < 0xE0 && continues(text, at + 1)) {
    const auto low = static_cast<unsigned char>(text[at + 1]) & 0x3FU;
    return two_byte_symbol(((byte & 0x1FU) << 6U) | low);
  }
  // U+2019, the apostrophe that word processors write.
  if (text.substr(at, 3) == "\xE2\x80\x99") return {Kind::apostrophe, 0, 3};
  int length = 1;
  while (continues(text, at + static_cast<std::size_t>(length))) ++length;
  return {Kind::other, 0, length};
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

// Plural endings; entries and captions lose them alike, so that a wrong singular does no harm.
std::string singular(std::string word) {
  if (word.size() > 4 && word.ends_with("ies")) {
    word.resize(word.size() - 3);
    word += 'y';
  } else if (word.size() > 4 && ends_with_any(word, {"ches", "shes", "sses", "xes"})) {
    word.resize(word.size() - 2);
  } else if (word.size() > 3 && word.ends_with('s') && !ends_with_any(word, {"ss", "us", "is"})) {
    word.pop_back();
  }
  return word;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::string joined(std::span<const FoldedWord> words) {
  std::string key;
  for (const FoldedWord& word : words) {
    if (!key.empty()) key += ' ';
    key += word.text;
  }
  return key;
}

struct Strength {
  std::string_view name;
  float weight;
};
constexpr std::array kStrengths = {Strength{"decisive", 4.0F}, Strength{"strong", 2.0F},
                                   Strength{"weak", 0.7F}};

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
  Reader(std::span<const std::string> classes,
         std::unordered_map<std::string, std::vector<ClassWeight>>& entries)
      : classes_(classes), entries_(entries) {}

  bool line(std::string_view line) {
    ++number_;
    const std::string_view content = trimmed(line);
    if (content.empty() || content.front() == '#') return true;
    if (line.front() == ' ' || line.front() == '\t') {
      if (!open_) return fail("a list goes on only after a comma");
      return list(content);
    }
    open_ = false;
    if (content.starts_with("class ")) return begin_class(trimmed(content.substr(6)));
    const std::size_t colon = content.find(':');
    if (colon == std::string_view::npos) return fail("expected \"class NAME\" or a list");
    const std::string_view name = content.substr(0, colon);
    const auto* found =
        std::find_if(kStrengths.begin(), kStrengths.end(),
                     [name](const Strength& strength) { return strength.name == name; });
    if (found == kStrengths.end()) return fail("unknown strength " + quoted(name));
    if (label_ < 0) return fail("a list before the first class");
    weight_ = found->weight;
    return list(trimmed(content.substr(colon + 1)));
  }

  const std::string& error() const { return error_; }

 private:
  bool fail(const std::string& what) {
    error_ = "lexicon, line " + std::to_string(number_) + ": " + what;
    return false;
  }

  bool begin_class(std::string_view name) {
    const auto found = std::find(classes_.begin(), classes_.end(), name);
    if (found == classes_.end()) {
      return fail(quoted(name) + " is none of the classes");
    }
    label_ = static_cast<int>(found - classes_.begin());
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
    const std::vector<FoldedWord> words = folded_words(text);
    if (words.empty()) return fail("an empty phrase");
    const std::string name = quoted(text);
    if (words.size() > kMaxPhraseWords) return fail(name + " has too many words");
    std::vector<ClassWeight>& weights = entries_[joined(words)];
    const auto place =
        std::find_if(weights.begin(), weights.end(),
                     [this](const ClassWeight& entry) { return entry.label >= label_; });
    if (place != weights.end() && place->label == label_) {
      return fail(name + " is listed twice for " + classes_[static_cast<std::size_t>(label_)]);
    }
    weights.insert(place, {label_, weight_});
    return true;
  }

  std::span<const std::string> classes_;
  std::unordered_map<std::string, std::vector<ClassWeight>>& entries_;
  std::string error_;
  int number_ = 0;
  int label_ = -1;
  float weight_ = 0;
  bool open_ = false;  // the list ended with a comma: the next line may go on with it
};

// Step 4: sorts the hits of every class by strength and lets each count less than the one before.
void damp_repeats(LexiconReading& reading) {
  for (std::size_t label = 0; label < reading.evidence.size(); ++label) {
    std::vector<ClassWeight*> own;
    for (LexiconHit& hit : reading.hits) {
      for (ClassWeight& entry : hit.weights) {
        if (entry.label == static_cast<int>(label)) own.push_back(&entry);
      }
    }
    std::stable_sort(own.begin(), own.end(), [](const ClassWeight* a, const ClassWeight* b) {
      return a->weight > b->weight;
    });
    double factor = 1;
    double sum = 0;
    for (ClassWeight* entry : own) {
      const double damped = entry->weight * factor;
      entry->weight = static_cast<float>(damped);
      sum += damped;
      factor *= kRepeatFactor;
    }
    reading.evidence[label] = static_cast<float>(sum);
  }
}

}  // namespace

std::vector<FoldedWord> folded_words(std::string_view text, int limit) {
  std::vector<FoldedWord> words;
  FoldedWord word;
  bool possessive = false;  // an apostrophe was the last symbol of the word
  std::size_t suffix = 0;   // letters of the word before the last apostrophe
  const auto finish = [&] {
    if (word.text.empty()) return;
    if (suffix > 0 && word.text.substr(suffix) == "s") word.text.resize(suffix);
    word.text = singular(std::move(word.text));
    words.push_back(std::exchange(word, {}));
    suffix = 0;
    possessive = false;
  };
  for (std::size_t at = 0; at < text.size() && static_cast<int>(words.size()) < limit;) {
    const Symbol symbol = symbol_at(text, at);
    const std::size_t next = at + static_cast<std::size_t>(symbol.length);
    switch (symbol.kind) {
      case Symbol::Kind::letter:
        if (word.text.empty()) word.begin = static_cast<std::int32_t>(at);
        if (possessive) suffix = word.text.size();
        possessive = false;
        word.text += symbol.letter;
        word.end = static_cast<std::int32_t>(next);
        break;
      case Symbol::Kind::apostrophe:
        if (possessive) finish();  // two in a row are quotation marks
        possessive = !word.text.empty();
        break;
      case Symbol::Kind::mark:
        if (!word.text.empty()) word.end = static_cast<std::int32_t>(next);
        break;
      case Symbol::Kind::other:
        finish();
        break;
    }
    at = next;
  }
  if (static_cast<int>(words.size()) < limit) finish();
  return words;
}

Result<Lexicon> Lexicon::parse(std::string_view text, std::span<const std::string> classes) {
  Lexicon lexicon;
  lexicon.classes_ = static_cast<int>(classes.size());
  Reader reader(classes, lexicon.entries_);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!reader.line(text.substr(0, end))) return {Status::invalid_argument, reader.error()};
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  for (auto& [key, weights] : lexicon.entries_) {
    for (ClassWeight& entry : weights) entry.weight /= static_cast<float>(weights.size());
  }
  return lexicon;
}

LexiconReading Lexicon::read(std::string_view caption) const {
  LexiconReading reading;
  reading.evidence.assign(static_cast<std::size_t>(classes_), 0.0F);
  const std::vector<FoldedWord> words = folded_words(caption);
  std::vector<const std::vector<ClassWeight>*> seen;
  for (std::size_t first = 0; first < words.size();) {
    std::size_t count = std::min<std::size_t>(kMaxPhraseWords, words.size() - first);
    auto found = entries_.end();
    for (; count > 0; --count) {
      found = entries_.find(joined(std::span(words).subspan(first, count)));
      if (found != entries_.end()) break;
    }
    if (count == 0) {
      ++first;
      continue;
    }
    if (std::find(seen.begin(), seen.end(), &found->second) == seen.end()) {
      seen.push_back(&found->second);
      LexiconHit hit{words[first].begin, words[first + count - 1].end, found->second};
      if (first < kTitleWords) {
        for (ClassWeight& entry : hit.weights) entry.weight *= static_cast<float>(kTitleFactor);
      }
      reading.hits.push_back(std::move(hit));
    }
    first += count;
  }
  damp_repeats(reading);
  return reading;
}

}  // namespace qurio
