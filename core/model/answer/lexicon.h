// The word lexicon: what the words of a caption say by themselves, without any training.
//
// A hand-written list names, for every class, the words and phrases that speak for it, in four
// strengths. Reading a caption is exact and explainable: every hit can be shown on the word that
// made it. The language encoder learns how the catalogues it was trained with are written; a list
// of words from general knowledge does not, and holds in collections that nobody trained on.
//
// How a caption is read
// 1. Its words are folded (folded_words.h), as the entries of the list are.
// 2. From left to right the longest entry (1 to kMaxPhraseWords words) is taken and its words are
//    used up: "painted coffin" hides "painted".
// 3. An entry counts once, where it stands first. Its weight is the strength, times
//    kTitleFactor if it begins among the first kTitleWords words (catalogues begin with what the
//    thing is), divided by the number of classes that list it.
// 4. Evidence of a class = sum over its hits, strongest first, of weight x kRepeatFactor^rank:
//    a second hint counts less than the first.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/model/answer/folded_words.h"
#include "core/status.h"

namespace qurio {

inline constexpr int kMaxPhraseWords = 4;
inline constexpr int kTitleWords = 8;
inline constexpr double kTitleFactor = 2;
inline constexpr double kRepeatFactor = 0.7071067811865476;  // two more hints: half the weight

struct ClassWeight {
  int label = 0;     // index into the classes handed to Lexicon::parse
  float weight = 0;  // what this hit adds to the evidence of the class, repeat factor included
};

struct LexiconHit {
  std::int32_t begin = 0;  // byte offsets into the UTF-8 caption, [begin, end)
  std::int32_t end = 0;
  std::vector<ClassWeight> weights;  // ordered by class
};

struct LexiconReading {
  std::vector<float> evidence;   // one per class: the sum of the weights of its hits
  std::vector<LexiconHit> hits;  // in the order of the caption
};

class Lexicon {
 public:
  // `text`: lines "# comment", "class NAME", and "STRENGTH: phrase, phrase, ..." with STRENGTH one
  // of decisive (4), strong (2), weak (0.7); a line that begins with a space goes on with the list
  // before it, which then ends with a comma. Errors: invalid_argument with the line (a class that
  // is not among `classes`, an unknown strength, an empty phrase, one of more than kMaxPhraseWords
  // words, or one that its class lists twice).
  static Result<Lexicon> parse(std::string_view text, std::span<const std::string> classes);

  int classes() const { return classes_; }
  // Number of different entries.
  std::size_t size() const { return entries_.size(); }

  // Never fails: a caption without a known word has zero evidence everywhere and no hits.
  LexiconReading read(std::string_view caption) const;

 private:
  int classes_ = 0;
  std::unordered_map<std::string, std::vector<ClassWeight>> entries_;  // key: words joined by ' '
};

}  // namespace qurio
