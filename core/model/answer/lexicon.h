// The word lexicon: what the words of a caption say by themselves, without any training.
//
// A hand-written list names, for every class, the words and phrases that speak for it, in three
// strengths and in several languages (lexicon_format.h). Reading a caption is exact and
// explainable: every hit can be shown on the word that made it. The language encoder learns how the
// catalogues it was trained with are written, and knows English only; a list of words from general
// knowledge does not, and holds in collections that nobody trained on.
//
// How a caption is read
// 1. Its language is guessed (core/text/language_guess.h). Two or three words seldom show one, and
//    are then taken for English: without an English function word among them, the list of another
//    language is taken whose evidence for what has most is more than kSaysMore times as much, and
//    that knows more of the words than the English list; of several, the one that knows most more.
//    The words are folded (folded_words.h, german_words.h), as the entries of the list are.
//    Traditional Han characters become simplified ones.
// 2. From left to right the longest entry is taken and its words are used up: "painted coffin"
// hides
//    "painted". Words are looked up in the language of the caption and, but for its function words,
//    in English: what is a name or a material is the same in many languages. Runs of Han characters
//    are looked up in Chinese wherever they stand.
// 3. An entry counts once, where it stands first. Its weight is the strength, times
//    kTitleFactor if it begins among the first kTitleWords words (catalogues begin with what the
//    thing is; two Han characters are a word), divided by the number of classes and unknown kinds
//    that list it.
// 4. Evidence of a class = sum over its hits, strongest first, of weight x kRepeatFactor^rank:
//    a second hint counts less than the first. So for every unknown kind.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/answer/lexicon_format.h"
#include "core/status.h"
#include "core/text/language_guess.h"

namespace qurio {

inline constexpr int kTitleWords = 8;
inline constexpr double kTitleFactor = 2;
inline constexpr double kRepeatFactor = 0.7071067811865476;  // two more hints: half the weight
inline constexpr float kSaysMore = 1.5F;                     // times what the English list says

struct LexiconHit {
  std::int32_t begin = 0;  // byte offsets into the UTF-8 caption, [begin, end)
  std::int32_t end = 0;
  std::vector<ClassWeight> weights;  // ordered by class; those of unknown kinds first
};

struct LexiconReading {
  std::vector<float> evidence;   // one per class: the sum of the weights of its hits
  float unknown = 0;             // of the unknown kind that has most
  std::vector<LexiconHit> hits;  // in the order of the caption
  Language language = Language::english;
};

class Lexicon {
 public:
  // Errors: those of parse_lexicon.
  static Result<Lexicon> parse(std::string_view text, std::span<const std::string> classes);

  int classes() const { return classes_; }
  // Number of different entries.
  std::size_t size() const;

  // The language that a caption is read in (step 1).
  Language language_of(std::string_view caption) const;
  // Never fails: a caption without a known word has zero evidence everywhere and no hits.
  LexiconReading read(std::string_view caption) const;
  // As of that language: part of a caption is read as the whole was.
  LexiconReading read_as(std::string_view caption, Language language) const;

 private:
  // Words that the language's list knows, less those that the English one does.
  int own_words(std::string_view caption, Language language) const;

  int classes_ = 0;
  ParsedLexicon lexicon_;
};

}  // namespace qurio
