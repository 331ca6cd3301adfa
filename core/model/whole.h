// The whole answer: the quantum head, the words that speak for a class, the photos it resembles.
//
//   z = a log p_head + b evidence + c similarity,   p = softmax(z / temperature)
//
// with a, b, c, the temperature and the threshold of "I don't know" by modality case (photo and
// caption, photo only, caption only). They were chosen on collections that were left out of
// training, because a threshold from known collections promises too much. Every term is handed out
// next to the sum, so that a page can show what the head alone says.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/head.h"
#include "core/model/head_arrays.h"
#include "core/model/lexicon.h"
#include "core/model/prototypes.h"
#include "core/model/weights.h"
#include "core/status.h"

namespace qurio {

struct WholeSettings {
  float head = 1;         // a
  float words = 0;        // b; not used without a caption
  float photo = 0;        // c; not used without a photo
  float temperature = 1;  // > 0
  float threshold = 0;    // of the largest probability
};

// What the parts say about one object, each one number per class; empty: the part has nothing to
// say (its modality is missing).
struct WholeParts {
  std::span<const float> head;  // probabilities
  std::span<const float> evidence;
  std::span<const float> similarity;
};

// p above. Probabilities of the head below kLeastProbability count as that much. Precondition:
// parts.head is not empty, and the others have its length or none.
inline constexpr float kLeastProbability = 1e-9F;
std::vector<float> whole_probabilities(const WholeSettings& settings, const WholeParts& parts);

struct WholeAnswer {
  std::vector<float> probabilities;  // one per class, sum 1
  int top = 0;                       // index of the largest, which is the confidence
  float confidence = 0;
  float threshold = 0;
  bool abstain = false;           // confidence < threshold
  WholeSettings settings;         // those of the modality case
  LexiconReading words;           // words that speak for each class; no hits without a caption
  std::vector<float> similarity;  // photo against the prototype of every class; empty: no photo
};

class Whole {
 public:
  // weights: the arrays of a head file, of which these are read: those of prototypes.h, and
  // whole [5, 3]: rows a, b, c, temperature, threshold; columns by modality case (head_arrays.h).
  // `lexicon`: the text of lexicon.h; `classes`: the head's. Errors: weights_mismatch (an array, or
  // another number of classes), not_finite, invalid_argument (the lexicon, with its line).
  static Result<Whole> load(const WeightList& weights, std::string_view lexicon,
                            std::span<const std::string> classes);

  // `head`: the probabilities that Head::answer gave for `input`; `caption`: the caption as typed.
  // Errors: invalid_argument (sizes, both modalities missing).
  Result<WholeAnswer> answer(const HeadInput& input, std::string_view caption,
                             std::span<const float> head) const;

  const Lexicon& lexicon() const { return lexicon_; }
  const WholeSettings& settings(std::size_t modality) const { return settings_[modality]; }

 private:
  Lexicon lexicon_;
  PhotoPrototypes prototypes_;
  std::array<WholeSettings, kModalityCases> settings_;
};

// The array `whole` of a head file.
NamedArray whole_array(const std::array<WholeSettings, kModalityCases>& settings);

}  // namespace qurio
