// Everything that answers a visitor: the quantum head, the log-linear pool around it, and when to
// say "I don't know". An object is encoded once; all questions about it take the encoded object
// and, where the circuit matters, its angles.
//
// Wherever angles are asked for, NaN stands for the trained one and none at all for all of them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/answer/agreement.h"
#include "core/model/answer/conclusion.h"
#include "core/model/answer/encoded_object.h"
#include "core/model/answer/log_linear_pool.h"
#include "core/model/answer/novelty.h"
#include "core/model/file/model_file.h"
#include "core/model/head/circuit_head.h"
#include "core/status.h"

namespace qurio {

// The pooled answer, what the head says alone, and whether picture and words agree.
struct Answer : PooledAnswer {
  std::vector<float> expectations;  // readout_size(qubits), in the order of readout_zx
  std::vector<float> head_probabilities;
  int head_top = 0;
  // inlier_score of the expectations (novelty.h): larger is more familiar.
  float head_confidence = 0;
  float head_threshold = 0;
  bool head_abstain = false;  // head_confidence < head_threshold, or it was given nothing
  // The pooled answers to the photo alone and to the caption alone, with the same angles, and how
  // much they agree (agreement.h); `compared` is false, and nothing of it is known, without both.
  bool compared = false;
  float agreement = 0;
  float agreement_threshold = 0;
  Reading photo_reading;
  Reading caption_reading;
  Conclusion conclusion = Conclusion::unknown;
};

// Immutable.
class Recogniser {
 public:
  // Errors: weights_mismatch, not_finite, invalid_argument (the lexicon, with its line); the
  // message names the key or array.
  static Result<Recogniser> load(const ModelFile& file);

  const std::vector<std::string>& classes() const { return classes_; }
  const CircuitHead& head() const { return head_; }
  const LogLinearPool& pool() const { return pool_; }

  // `caption`: UTF-8 in NFKC; read where there are words, and without them where it is in another
  // language than English, alone if need be: the head then has the photo, or nothing, and the
  // answer without a photo is that of the lexicon. `language`: of the caption; none: as the lexicon
  // tells it. Errors: those of checked_features, not_finite.
  Result<EncodedObject> encode(HeadInput input, std::string_view caption,
                               std::optional<Language> language = std::nullopt) const;

  // The object that this head has encoded with that caption, from its kept_numbers: it answers
  // alike, but to what needs the features. Errors: invalid_argument (too many or too few for this
  // head and caption, a number that is none or larger than any such).
  Result<EncodedObject> restore(std::span<const float> kept, std::string_view caption,
                                std::optional<Language> language = std::nullopt) const;

  // Errors: invalid_argument (an object of another head, another number of angles), not_finite.
  Result<Answer> answer(const EncodedObject& object, std::span<const float> angles = {}) const;

  // The pooled probabilities without each of the regions first .. end-1 in turn, (end - first) x
  // classes: the mean of the other regions stands in its place. Errors also: invalid_argument
  // (no photo, regions that are none).
  Result<std::vector<float>> without_regions(const EncodedObject& object, int first, int end,
                                             std::span<const float> angles = {}) const;

  // The angles to use, if this head encoded the object. Errors: those of answer().
  Result<std::vector<float>> angles_for(const EncodedObject& object,
                                        std::span<const float> angles) const;

 private:
  Recogniser(CircuitHead head, LogLinearPool pool, Novelty novelty, AgreementModel agreement,
             std::vector<std::string> classes);
  PooledAnswer pooled(const EncodedObject& object, std::span<const float> head,
                      std::size_t modality) const;
  LexiconReading read(std::string_view caption, std::optional<Language> language) const;
  // Everything but the conclusion and what it rests on.
  Result<Answer> answer_alone(const EncodedObject& object, std::span<const float> angles) const;
  PooledAnswer read_alone(const EncodedObject& object, std::size_t modality,
                          std::span<const float> angles) const;
  void judge(const EncodedObject& object, std::span<const float> angles, Answer& answer) const;
  void add_likeness(EncodedObject& object) const;
  void add_parts(EncodedObject& object) const;

  CircuitHead head_;
  LogLinearPool pool_;
  Novelty novelty_;
  AgreementModel agreement_;
  std::vector<std::string> classes_;
};

}  // namespace qurio
