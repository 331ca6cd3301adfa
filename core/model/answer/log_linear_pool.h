// The log-linear pool (Genest & Zidek 1986): head, words and likeness of the photo, each weighted,
// added before one softmax.
//
//   z = scale (a log p_head + b evidence + c similarity to the prototype + d similarity to the
//       nearest exemplar + e votes of the exemplars),   p = softmax(z)
//   scale = novel + (known - novel) max(0, inlier_score)
//
// with a, b, c, d, e and the scales by modality case (modality.h). `inlier_score` is the largest
// similarity to any exemplar: about photos like nothing it has seen the answer is less sure.
// Without a photo the scale is `known`. Every term is handed out next to the sum, so that a page
// can show what the head alone says.
//
// "I don't know" is said for either of two reasons: the largest probability is below a threshold
// that was set on collections left out of training (one from known collections promises too much),
// or the answer has too little support, which is what tells objects of no known class:
//
//   support = similarity to the nearest exemplar of the answer + kSupportOfHead p_head
//             + kSupportOfWords (sqrt(evidence) - sqrt(excess))
//
// `excess` is what the evidence for an unknown kind is more than that for any class: a caption that
// names a kind of object that is none of the classes speaks against every answer.
//
// Where it is said for the first reason, the likeliest group of classes (class_groups.h) may still
// be: an object that nothing known resembles is of no known group either.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/model/answer/class_groups.h"
#include "core/model/answer/exemplars.h"
#include "core/model/answer/lexicon.h"
#include "core/model/answer/prototypes.h"
#include "core/model/file/modality.h"
#include "core/model/file/model_reader.h"

namespace qurio {

struct PoolSettings {
  float head = 1;         // a
  float words = 0;        // b; not used without a caption
  float photo = 0;        // c; not used without a photo
  float nearest = 0;      // d; not used without a photo
  float votes = 0;        // e; not used without a photo
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
  std::span<const float> nearest;     // to the exemplars: also what is known, and how well
  std::span<const float> votes;       // of the exemplars
  float unknown = 0;                  // evidence for the unknown kind that has most
};

// Probabilities of the head below this count as that much.
inline constexpr float kLeastProbability = 1e-9F;

// What each part adds to z of every class, scale included; empty: the part has nothing to say.
struct PoolTerms {
  std::vector<double> head;
  std::vector<double> words;
  std::vector<double> photo;  // prototypes and exemplars
};

// Precondition: parts.head is not empty, and the others have its length or none.
PoolTerms pool_terms(const PoolSettings& settings, const PoolInputs& parts);
// z: the sum of the terms.
std::vector<double> pool_logits(const PoolTerms& terms);

// The support of class `top`, with 0 for a part that has nothing to say. The weights are one of a
// few values each, chosen on the answers about left-out classes and photos of no museum object that
// models/RESULTS.md reports (table of areas): more of the head helps with the first and harms with
// the second; between 0.1 and 0.2 for it the areas change by less than 0.005.
inline constexpr float kSupportOfWords = 0.25F;
inline constexpr float kSupportOfHead = 0.15F;
float support_of(const PoolInputs& parts, std::size_t top);

struct PooledAnswer {
  std::vector<float> probabilities;  // one per class, sum 1
  int top = 0;                       // index of the largest, which is the confidence
  float confidence = 0;
  float threshold = 0;
  float support = 0;
  float support_threshold = 0;
  bool unsupported = false;                 // support < support_threshold
  bool abstain = false;                     // unsupported, or confidence < threshold
  std::string group;                        // the likeliest; empty: none
  std::vector<std::int32_t> group_classes;  // its classes, ascending
  float group_probability = 0;
  float group_threshold = 0;
  // All that can be said: it abstains, not unsupported, and group_probability >= group_threshold.
  bool group_only = false;
  // a, b and c + d + e times the scale.
  float head_weight = 0;
  float words_weight = 0;
  float photo_weight = 0;
  PoolTerms terms;  // the logarithm of the odds of two classes is the difference of their sums
};

// A photo against every class.
struct Likeness : ExemplarReading {
  std::vector<float> similarity;  // to the prototypes
};

class LogLinearPool {
 public:
  // Reads `lexicon` (a text of lexicon_format.h), the arrays of prototypes.h and exemplars.h, pool
  // [9, 3] (rows in the order of PoolSettings, columns by modality case), and what class_groups.h
  // has where it is there. Wrong, as the reader has it: a text or array, other classes, other
  // regions than region_width.
  static LogLinearPool read(ModelReader& reader, std::span<const std::string> classes,
                            int region_width);

  const Lexicon& lexicon() const { return lexicon_; }
  const ClassGroups& groups() const { return groups_; }
  const PoolSettings& settings(std::size_t modality) const { return settings_[modality]; }

  // regions: whole rows of region_width.
  Likeness likeness(std::span<const float> regions) const;
  // The three measures as one: (c prototype + d nearest + e votes) / (c + d + e).
  std::vector<float> blended(const Likeness& likeness, std::size_t modality) const;
  // Precondition: parts of as many classes as the lexicon has.
  PooledAnswer answer(const PoolInputs& parts, std::size_t modality) const;

 private:
  void name_group(PooledAnswer& answer, std::size_t modality) const;

  Lexicon lexicon_;
  PhotoPrototypes prototypes_;
  PhotoExemplars exemplars_;
  ClassGroups groups_;
  std::array<PoolSettings, kModalityCases> settings_;
};

// The array `pool` of a head file.
NamedArray pool_array(const std::array<PoolSettings, kModalityCases>& settings);

}  // namespace qurio
