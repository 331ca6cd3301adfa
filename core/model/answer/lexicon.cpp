#include "core/model/answer/lexicon.h"

#include <algorithm>
#include <cstddef>

#include "core/model/answer/lexicon_words.h"
#include "core/text/latin_words.h"

namespace qurio {
namespace {

// An entry that was found, and how many words it takes; none: 0.
struct Found {
  const std::vector<ClassWeight>* weights = nullptr;
  std::size_t words = 0;
};

// Looks up what begins at a word.
class Lookup {
 public:
  Lookup(const ParsedLexicon& lexicon, std::span<const LexiconWord> words, Language language)
      : lexicon_(lexicon), words_(words), language_(language) {}

  Found longest(std::size_t first) const {
    for (std::size_t count = most(first); count > 0; --count) {
      const std::span<const LexiconWord> words = words_.subspan(first, count);
      const std::vector<ClassWeight>* found = words.front().han ? han(words) : latin(words);
      if (found != nullptr) return {found, count};
    }
    return {};
  }

 private:
  // Words from `first` on that can be of one entry.
  std::size_t most(std::size_t first) const {
    const bool han = words_[first].han;
    const std::size_t limit = han ? kMaxHanPhrase : kMaxPhraseWords;
    std::size_t count = 1;
    for (; count < limit && first + count < words_.size(); ++count) {
      const LexiconWord& next = words_[first + count];
      if (next.han != han || (han && !next.goes_on)) break;
    }
    return count;
  }

  const std::vector<ClassWeight>* entry(Language language, const std::string& key) const {
    const auto& entries = lexicon_.of(language).entries;
    const auto found = entries.find(key);
    return found == entries.end() ? nullptr : &found->second;
  }

  // Empty, and no entry, where a word is not looked up in that language.
  static std::string key_of(std::span<const LexiconWord> words, std::string LexiconWord::*form) {
    std::string key;
    for (const LexiconWord& word : words) {
      if ((word.*form).empty()) return {};
      append_word(word.*form, word.han, key);
    }
    return key;
  }

  const std::vector<ClassWeight>* han(std::span<const LexiconWord> words) const {
    return entry(Language::chinese, key_of(words, &LexiconWord::own));
  }

  const std::vector<ClassWeight>* latin(std::span<const LexiconWord> words) const {
    const bool foreign = language_ == Language::spanish || language_ == Language::french ||
                         language_ == Language::german;
    if (foreign) {
      const std::vector<ClassWeight>* found = entry(language_, key_of(words, &LexiconWord::own));
      if (found != nullptr) return found;
      if (words.size() == 1 && words.front().function) return nullptr;
    }
    return entry(Language::english, key_of(words, &LexiconWord::english));
  }

  const ParsedLexicon& lexicon_;
  std::span<const LexiconWord> words_;
  Language language_;
};

// Step 4 for one class or unknown kind: sorts its hits by strength, lets each count less than the
// one before, and gives their sum.
double damp_repeats(int label, LexiconReading& reading) {
  std::vector<ClassWeight*> own;
  for (LexiconHit& hit : reading.hits) {
    for (ClassWeight& entry : hit.weights) {
      if (entry.label == label) own.push_back(&entry);
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
  return sum;
}

void sum_up(int unknown_kinds, LexiconReading& reading) {
  for (std::size_t label = 0; label < reading.evidence.size(); ++label) {
    reading.evidence[label] = static_cast<float>(damp_repeats(static_cast<int>(label), reading));
  }
  for (int kind = 0; kind < unknown_kinds; ++kind) {
    const double sum = damp_repeats(kUnknownKind - kind, reading);
    reading.unknown = std::max(reading.unknown, static_cast<float>(sum));
  }
  for (LexiconHit& hit : reading.hits) {
    for (ClassWeight& entry : hit.weights) entry.label = std::max(entry.label, kUnknownKind);
  }
}

// Of what has most.
float evidence_in(const LexiconReading& reading) {
  float most = reading.unknown;
  for (const float evidence : reading.evidence) most = std::max(most, evidence);
  return most;
}

bool has_english(std::string_view caption) {
  const std::vector<LatinWord> words = latin_words(caption, kMaxLexiconWords);
  return std::any_of(words.begin(), words.end(), [](const LatinWord& word) {
    return is_function_word(word.text, Language::english);
  });
}

}  // namespace

Result<Lexicon> Lexicon::parse(std::string_view text, std::span<const std::string> classes) {
  auto parsed = parse_lexicon(text, classes);
  if (!parsed.ok()) return {parsed.status(), parsed.message()};
  Lexicon lexicon;
  lexicon.classes_ = static_cast<int>(classes.size());
  lexicon.lexicon_ = std::move(parsed).value();
  return lexicon;
}

std::size_t Lexicon::size() const {
  std::size_t size = 0;
  for (const Dictionary& dictionary : lexicon_.languages) size += dictionary.entries.size();
  return size;
}

LexiconReading Lexicon::read(std::string_view caption) const {
  return read_as(caption, language_of(caption));
}

Language Lexicon::language_of(std::string_view caption) const {
  Language told = guess_language(caption);
  if (told != Language::english || has_english(caption)) return told;
  const float enough = kSaysMore * evidence_in(read_as(caption, told));
  int most = 0;
  for (const Language language : {Language::spanish, Language::french, Language::german}) {
    const int words = own_words(caption, language);
    if (words <= most || evidence_in(read_as(caption, language)) <= enough) continue;
    most = words;
    told = language;
  }
  return told;
}

int Lexicon::own_words(std::string_view caption, Language language) const {
  int words = 0;
  for (const LexiconWord& word : lexicon_words(caption, language, lexicon_)) {
    const bool own = lexicon_.of(language).words.contains(word.own) || word.function;
    const bool english = lexicon_.of(Language::english).words.contains(word.english);
    words += int{own} - int{english};
  }
  return words;
}

LexiconReading Lexicon::read_as(std::string_view caption, Language language) const {
  LexiconReading reading;
  reading.evidence.assign(static_cast<std::size_t>(classes_), 0.0F);
  reading.language = language;
  const std::vector<LexiconWord> words = lexicon_words(caption, language, lexicon_);
  const Lookup lookup(lexicon_, words, language);
  std::vector<const std::vector<ClassWeight>*> seen;
  for (std::size_t first = 0; first < words.size();) {
    const Found found = lookup.longest(first);
    if (found.words == 0) {
      ++first;
      continue;
    }
    if (std::find(seen.begin(), seen.end(), found.weights) == seen.end()) {
      seen.push_back(found.weights);
      LexiconHit hit{words[first].begin, words[first + found.words - 1].end, *found.weights};
      if (words[first].place < kTitleWords) {
        for (ClassWeight& entry : hit.weights) entry.weight *= static_cast<float>(kTitleFactor);
      }
      if (!hit.weights.empty()) reading.hits.push_back(std::move(hit));
    }
    first += found.words;
  }
  sum_up(lexicon_.unknown_kinds, reading);
  return reading;
}

}  // namespace qurio
