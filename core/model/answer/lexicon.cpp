#include "core/model/answer/lexicon.h"

#include <algorithm>
#include <array>
#include <utility>

namespace qurio {
namespace {

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
