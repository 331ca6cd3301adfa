#include "models/train/reduced_features.h"

#include <map>

#include "core/model/front/border_distance.h"
#include "models/train/parallel.h"

namespace qurio {

namespace {

void add_item(const FeatureSet& set, const FeatureItem& item, Moments& regions, Moments& words) {
  if (!item.region_rows.empty()) {
    Matrix<float> photo(FeatureSet::kRegionCount, FeatureSet::kRegionWidth);
    set.read_regions(item.region_rows[0], {photo.data(), static_cast<std::size_t>(photo.size())});
    regions.add(photo);
  }
  if (item.words.count > 0) {
    Matrix<float> caption(item.words.count, FeatureSet::kWordColumns);
    set.read_words(item.words.first, item.words.count,
                   {caption.data(), static_cast<std::size_t>(caption.size())});
    words.add(caption);
  }
}

Whitenings whitenings_of(const Moments& regions, const Moments& words, int components) {
  return {fit_whitening(regions, components, true), fit_whitening(words, components, false)};
}

}  // namespace

Whitenings fit_whitenings(const FeatureSet& set, std::span<const int> items, int components) {
  Moments regions(FeatureSet::kRegionWidth);
  Moments words(FeatureSet::kWordColumns);
  for (const int index : items) {
    add_item(set, set.items()[static_cast<std::size_t>(index)], regions, words);
  }
  return whitenings_of(regions, words, components);
}

WhiteningFitter::WhiteningFitter(const FeatureSet& set, const std::vector<Part>& parts,
                                 int threads) {
  std::vector<std::vector<bool>> learned(set.items().size(), std::vector<bool>(parts.size()));
  for (std::size_t p = 0; p < parts.size(); ++p) {
    for (const int item : parts[p].train) learned[static_cast<std::size_t>(item)][p] = true;
  }
  std::map<std::vector<bool>, std::size_t> numbers;
  for (std::size_t i = 0; i < learned.size(); ++i) {
    const auto [found, added] = numbers.try_emplace(learned[i], groups_.size());
    if (added) groups_.emplace_back().learned = learned[i];
    groups_[found->second].items.push_back(static_cast<int>(i));
  }
  run_parallel(static_cast<int>(groups_.size()), threads, [&](int g) {
    Group& group = groups_[static_cast<std::size_t>(g)];
    for (const int item : group.items) {
      add_item(set, set.items()[static_cast<std::size_t>(item)], group.regions, group.words);
    }
  });
}

Whitenings WhiteningFitter::make(std::size_t part, int components) const {
  Moments regions(FeatureSet::kRegionWidth);
  Moments words(FeatureSet::kWordColumns);
  for (const Group& group : groups_) {
    if (!group.learned[part]) continue;
    regions.add(group.regions);
    words.add(group.words);
  }
  return whitenings_of(regions, words, components);
}

ReducedFeatures::ReducedFeatures(const FeatureSet& set, const Whitenings& whitenings)
    : items_(set.items()) {
  const Eigen::Index components = whitenings.regions.map.cols();
  regions_.resize(set.region_rows(), FeatureSet::kRegionCount * components);
  border_distances_.resize(set.region_rows(), FeatureSet::kRegionCount);
  Matrix<float> photo(FeatureSet::kRegionCount, FeatureSet::kRegionWidth);
  for (int row = 0; row < set.region_rows(); ++row) {
    set.read_regions(row, {photo.data(), static_cast<std::size_t>(photo.size())});
    whiten(whitenings.regions, photo,
           MatrixSlot<float>(regions_.row(row).data(), FeatureSet::kRegionCount, components));
    border_distances_.row(row) =
        border_distance(MatrixView<float>(photo.data(), photo.rows(), photo.cols())).transpose();
  }
  words_.resize(set.word_rows(), whitenings.words.map.cols());
  Matrix<float> words(set.word_rows(), FeatureSet::kWordColumns);
  set.read_words(0, set.word_rows(), {words.data(), static_cast<std::size_t>(words.size())});
  whiten(whitenings.words, words, words_);
}

PhotoView<float> ReducedFeatures::view_at(int row) const {
  return {regions_.row(row).data(), border_distances_.row(row).data()};
}

const float* ReducedFeatures::words_at(const WordRange& range) const {
  return range.count > 0 ? words_.row(range.first).data() : nullptr;
}

Sample<float> ReducedFeatures::sample(std::size_t index, bool photo, Caption caption) const {
  const FeatureItem& item = items_[index];
  Sample<float> sample;
  if (photo && !item.region_rows.empty()) {
    const PhotoView<float> photo_view = view_at(item.region_rows[0]);
    sample.regions = photo_view.regions;
    sample.border_distance = photo_view.border_distance;
    sample.region_count = FeatureSet::kRegionCount;
  }
  if (caption != Caption::none) {
    const WordRange& range = caption == Caption::plain ? item.words : item.masked;
    sample.words = words_at(range);
    sample.word_count = range.count;
  }
  return sample;
}

TrainingItem<float> ReducedFeatures::training_item(std::size_t index, int label) const {
  const FeatureItem& item = items_[index];
  TrainingItem<float> out;
  for (const int row : item.region_rows) out.views.push_back(view_at(row));
  out.region_count = FeatureSet::kRegionCount;
  if (!item.object_shares.empty()) out.object_shares = item.object_shares.data();
  out.words = words_at(item.words);
  out.word_count = item.words.count;
  out.masked = words_at(item.masked);
  out.masked_count = item.masked.count;
  out.label = label;
  return out;
}

}  // namespace qurio
