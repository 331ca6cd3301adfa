// An object as a recogniser has read it, once: what all that is asked of it afterwards starts from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/model/front/head_input.h"
#include "core/model/head/circuit_head.h"
#include "core/text/language_guess.h"

namespace qurio {

// Value, and complete in itself: it does not look into the recogniser that made it. One that was
// restored (kept_numbers) has neither features nor attention, and answers all the same.
struct EncodedObject {
  ObjectFeatures features;  // what the head was given
  EncodedState state;
  // The state of the photo without the caption and of the caption without the photo, as `state` has
  // it; empty unless there are both, and where the head is not given that part.
  std::vector<float> photo_amplitudes;
  std::vector<float> caption_amplitudes;
  // What there is of the object: more than the head was given if words_alone.
  std::size_t modality = kPhotoAndCaption;

  // Of the caption; English without one.
  Language language = Language::english;
  // The caption is in a language that the language encoder does not know: its words count by what
  // they say by themselves (evidence), and the head is not given any.
  bool words_alone = false;
  // What the words of the caption say for every class; empty without a caption.
  std::vector<float> evidence;
  // What they say for the kind of object that is none of the classes and has most (lexicon.h).
  float unknown = 0;
  // Three numbers for each hit and class: where it begins and ends in the caption (UTF-16 code
  // units, [begin, end)), and the class; kUnknownKind: an unknown kind. Its weight, in hit_weights,
  // is what it adds to the evidence.
  std::vector<std::int32_t> hits;
  std::vector<float> hit_weights;

  // How much the photo is like every class; empty without a photo: by its prototype, by its nearest
  // exemplar, by the votes of all exemplars, and the mean of the three that the answer counts.
  std::vector<float> to_prototypes;
  std::vector<float> to_exemplars;
  std::vector<float> votes;
  std::vector<float> similarity;

  // CircuitHead::fingerprint of the head that made it.
  std::uint32_t fingerprint = 0;
};

// The members that hold what no caption tells, in the order in which kept_numbers has them behind
// the amplitudes of the state.
inline constexpr std::vector<float> EncodedObject::*kKeptParts[] = {
    &EncodedObject::photo_amplitudes, &EncodedObject::caption_amplitudes,
    &EncodedObject::to_prototypes, &EncodedObject::to_exemplars, &EncodedObject::votes};

// All that an answer needs of an object beside its caption: a few hundred numbers, which
// Recogniser::restore makes it from again without the encoders' output.
inline std::vector<float> kept_numbers(const EncodedObject& object) {
  std::vector<float> kept = object.state.amplitudes;
  for (const auto part : kKeptParts) {
    kept.insert(kept.end(), (object.*part).begin(), (object.*part).end());
  }
  return kept;
}

}  // namespace qurio
