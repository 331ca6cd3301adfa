// Everything that answers a visitor: the quantum head, the log-linear pool around it, and when to
// say "I don't know". An object is encoded once; all questions about it take the encoded object
// and, where the circuit matters, its angles.
//
// Wherever angles are asked for, NaN stands for the trained one and none at all for all of them.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/answer/encoded_object.h"
#include "core/model/answer/log_linear_pool.h"
#include "core/model/answer/novelty.h"
#include "core/model/file/model_file.h"
#include "core/model/head/circuit_head.h"
#include "core/status.h"

namespace qurio {

// The pooled answer, and what the head says alone.
struct Answer : PooledAnswer {
  std::vector<float> expectations;  // readout_size(qubits), in the order of readout_zx
  std::vector<float> head_probabilities;
  int head_top = 0;
  // inlier_score of the expectations (novelty.h): larger is more familiar.
  float head_confidence = 0;
  float head_threshold = 0;
  bool head_abstain = false;  // head_confidence < head_threshold, or it was given nothing
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
  // answer without a photo is that of the lexicon. Errors: those of checked_features, not_finite.
  Result<EncodedObject> encode(HeadInput input, std::string_view caption) const;

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
  Recogniser(CircuitHead head, LogLinearPool pool, Novelty novelty,
             std::vector<std::string> classes);
  PoolInputs parts_of(const EncodedObject& object, std::span<const float> head) const;
  void add_likeness(EncodedObject& object) const;

  CircuitHead head_;
  LogLinearPool pool_;
  Novelty novelty_;
  std::vector<std::string> classes_;
};

}  // namespace qurio
