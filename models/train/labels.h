// What the items of a set are.
#pragma once

#include <string>
#include <vector>

#include "models/train/feature_set.h"

namespace qurio {

// The classes of a set in alphabetical order, and the class index of every item.
struct Labels {
  explicit Labels(const FeatureSet& set);
  int index_of(const std::string& label) const;  // -1 unknown
  std::vector<std::string> names;
  std::vector<int> of_item;
};

// Whether the item has a caption that a person wrote.
bool has_real_caption(const FeatureItem& item);

}  // namespace qurio
