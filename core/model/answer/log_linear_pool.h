// The pooled answer: the quantum head, the words that speak for a class, the photos it resembles.
//
//   z = scale (a log p_head + b evidence + c similarity to the prototype + d similarity to the
//       nearest exemplar),   p = softmax(z)
//   scale = novel + (known - novel) max(0, inlier_score)
//
// with a, b, c, d and the scales by modality case (photo and caption, photo only, caption only).
// `inlier_score` is the largest similarity to any exemplar: about photos like nothing it has seen
// the answer is less sure. Without a photo the scale is `known`. Every term is handed out next to
// the sum, so that a page can show what the head alone says.
//
// "I don't know" is said for either of two reasons: the largest probability is below a threshold
// that was set on collections left out of training (one from known collections promises too much),
// or the answer has too little support, which is what tells objects of no known class:
//
//   support = similarity to the nearest exemplar of the answer + kSupportOfWords sqrt(evidence)
//             + kSupportOfHead p_head
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/answer/exemplars.h"
#include "core/model/answer/lexicon.h"
#include "core/model/answer/prototypes.h"
#include "core/model/file/modality.h"
#include "core/model/file/named_array.h"
#include "core/model/head/head.h"
#include "core/status.h"

namespace qurio {

struct PoolSettings {
  float head = 1;         // a
  float words = 0;        // b; not used without a caption
  float photo = 0;        // c; not used without a photo
  float nearest = 0;      // d; not used without a photo
  float novel_scale = 1;  // scales, >= 0
  float known = 1;
  float threshold = 0;  // of the largest probability
  float support = -1;   // threshold of the support
};

// What the parts say about one object, each one number per class; empty: the part has nothing to
// say (its modality is missing).
struct PoolInputs {
  std::span<const float> head;  // probabilities
  std::span<const float> evidence;
  std::span<const float> similarity;  // to the prototypes
  std::span<const float> nearest;     // to the exemplars
};

// z above. Probabilities of the head below kLeastProbability count as that much. Precondition:
// parts.head is not empty, and the others have its length or none.
inline constexpr float kLeastProbability = 1e-9F;
std::vector<double> pool_logits(const PoolSettings& settings, const PoolInputs& parts);

// The support of class `top`, with 0 for a part that has nothing to say. The weights were chosen to
// tell both objects of left-out classes and photos of no museum object from known ones: more of the
// head helps with the first and harms with the second.
inline constexpr float kSupportOfWords = 0.25F;
inline constexpr float kSupportOfHead = 0.15F;
float support_of(const PoolInputs& parts, std::size_t top);

// a, b and c + d times the scale: with them and PooledAnswer::similarity, z is the plain sum
//   head log p_head + words evidence + photo similarity.
struct PartWeights {
  float head = 0;
  float words = 0;
  float photo = 0;
};

struct PooledAnswer {
  std::vector<float> probabilities;  // one per class, sum 1
  int top = 0;                       // index of the largest, which is the confidence
  float confidence = 0;
  float threshold = 0;
  float support = 0;
  float support_threshold = 0;
  bool unsupported = false;  // support < support_threshold
  bool abstain = false;      // unsupported, or confidence < threshold
  PartWeights weights;
  LexiconReading words;  // words that speak for each class; no hits without a caption
  // Photo against every class, in [-1, 1]: (c prototype + d nearest exemplar) / (c + d); empty: no
  // photo.
  std::vector<float> similarity;
};

class LogLinearPool {
 public:
  // weights: the arrays of a head file, of which these are read: those of prototypes.h and
  // exemplars.h, and whole [8, 3]: rows in the order of PoolSettings; columns by modality case
  // (head_arrays.h). `lexicon`: the text of lexicon.h; `classes`: the head's. Errors:
  // weights_mismatch (an array, or another number of classes), not_finite, invalid_argument (the
  // lexicon, with its line).
  static Result<LogLinearPool> load(const WeightList& weights, std::string_view lexicon,
                                    std::span<const std::string> classes);

  // `head`: the probabilities that Head::answer gave for `input`; `caption`: the caption as typed.
  // Errors: invalid_argument (sizes, both modalities missing).
  Result<PooledAnswer> answer(const HeadInput& input, std::string_view caption,
                              std::span<const float> head) const;

  const Lexicon& lexicon() const { return lexicon_; }
  const PoolSettings& settings(std::size_t modality) const { return settings_[modality]; }

 private:
  Lexicon lexicon_;
  PhotoPrototypes prototypes_;
  PhotoExemplars exemplars_;
  std::array<PoolSettings, kModalityCases> settings_;
};

// The array `whole` of a head file.
NamedArray pool_array(const std::array<PoolSettings, kModalityCases>& settings);

}  // namespace qurio
