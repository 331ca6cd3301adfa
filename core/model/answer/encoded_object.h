// An object as a recogniser has read it, once: what all that is asked of it afterwards starts from.
#pragma once

#include <cstdint>
#include <vector>

#include "core/model/front/head_input.h"
#include "core/model/head/circuit_head.h"

namespace qurio {

// Value, and complete in itself: it does not look into the recogniser that made it.
struct EncodedObject {
  ObjectFeatures features;  // what it was made of
  EncodedState state;

  // What the words of the caption say for every class; empty without a caption.
  std::vector<float> evidence;
  // Three numbers for each hit and class: where it begins and ends in the caption (UTF-16 code
  // units, [begin, end)), and the class. Its weight, in hit_weights, is what it adds to the
  // evidence.
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

}  // namespace qurio
