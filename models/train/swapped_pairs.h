// Photos under captions of other objects: what picture and words that do not agree look like.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "core/model/answer/class_groups.h"
#include "models/train/labels.h"

namespace qurio {

// Which captions a photo is given: of any other class; of another class in the same source, which
// is written alike; of another class in the same group, which is an object alike.
enum class Swap { any, source, group };
inline constexpr std::array<Swap, 3> kSwaps = {Swap::any, Swap::source, Swap::group};

struct SwappedPair {
  int photo = 0;  // items
  int caption = 0;
  Swap swap = Swap::any;
  friend bool operator==(const SwappedPair&, const SwappedPair&) = default;
};

// For every one of `photos` that has a photo and a real caption, at most one caption of each kind,
// drawn from those of `captions` that have both. The draw depends on the items alone.
std::vector<SwappedPair> swapped_pairs(const FeatureSet& set, const Labels& labels,
                                       const ClassGroups& groups, std::span<const int> photos,
                                       std::span<const int> captions);

}  // namespace qurio
