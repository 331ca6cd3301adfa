#include "models/train/labels.h"

#include <algorithm>

namespace qurio {

Labels::Labels(const FeatureSet& set) {
  for (const FeatureItem& item : set.items()) names.push_back(item.label);
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const FeatureItem& item : set.items()) of_item.push_back(index_of(item.label));
}

int Labels::index_of(const std::string& label) const {
  const auto found = std::lower_bound(names.begin(), names.end(), label);
  return found != names.end() && *found == label ? static_cast<int>(found - names.begin()) : -1;
}

bool has_real_caption(const FeatureItem& item) {
  return item.caption_kind == "real" && item.words.count > 0;
}

}  // namespace qurio
