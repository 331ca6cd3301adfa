#include "models/train/swapped_pairs.h"

#include "core/quantum/quantum.h"

namespace qurio {
namespace {

// Whether the caption of `other` may be given to the photo of `one`.
bool may_swap(const FeatureSet& set, const Labels& labels, const ClassGroups& groups, int one,
              int other, Swap swap) {
  const auto of = [&](int item) -> const FeatureItem& {
    return set.items()[static_cast<std::size_t>(item)];
  };
  const int own = labels.of_item[static_cast<std::size_t>(one)];
  const int its = labels.of_item[static_cast<std::size_t>(other)];
  if (own == its) return false;
  switch (swap) {
    case Swap::any:
      return true;
    case Swap::source:
      return of(one).source == of(other).source;
    case Swap::group:
      return same_kind(groups, own, its);
  }
  return false;
}

// Those that have a photo and a real caption.
std::vector<int> complete(const FeatureSet& set, std::span<const int> items) {
  std::vector<int> kept;
  for (const int index : items) {
    const FeatureItem& item = set.items()[static_cast<std::size_t>(index)];
    if (!item.region_rows.empty() && has_real_caption(item)) kept.push_back(index);
  }
  return kept;
}

}  // namespace

std::vector<SwappedPair> swapped_pairs(const FeatureSet& set, const Labels& labels,
                                       const ClassGroups& groups, std::span<const int> photos,
                                       std::span<const int> captions) {
  constexpr std::uint64_t kSeed = 14;
  Random random(kSeed);
  const std::vector<int> ones = complete(set, photos);
  const std::vector<int> all = complete(set, captions);
  std::vector<SwappedPair> pairs;
  std::vector<int> others;
  for (const Swap swap : kSwaps) {
    for (const int one : ones) {
      others.clear();
      for (const int other : all) {
        if (may_swap(set, labels, groups, one, other, swap)) others.push_back(other);
      }
      if (others.empty()) continue;
      pairs.push_back({one, others[random.below(others.size())], swap});
    }
  }
  return pairs;
}

}  // namespace qurio
