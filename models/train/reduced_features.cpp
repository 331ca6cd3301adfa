#include "models/train/reduced_features.h"

namespace qurio {

Fronts make_fronts(const FeatureSet& set, std::span<const int> items, int components) {
  Moments regions(FeatureSet::kRegionWidth);
  Moments words(FeatureSet::kWordColumns);
  Matrix<float> photo(FeatureSet::kRegionCount, FeatureSet::kRegionWidth);
  Matrix<float> caption;
  for (const int index : items) {
    const FeatureItem& item = set.items()[static_cast<std::size_t>(index)];
    if (!item.region_rows.empty()) {
      set.read_regions(item.region_rows[0], {photo.data(), static_cast<std::size_t>(photo.size())});
      regions.add(photo);
    }
    if (item.words.count > 0) {
      caption.resize(item.words.count, FeatureSet::kWordColumns);
      set.read_words(item.words.first, item.words.count,
                     {caption.data(), static_cast<std::size_t>(caption.size())});
      words.add(caption);
    }
  }
  return {make_front(regions, components, true), make_front(words, components, false)};
}

ReducedFeatures::ReducedFeatures(const FeatureSet& set, const Fronts& fronts)
    : items_(set.items()) {
  const Eigen::Index components = fronts.regions.map.cols();
  regions_.resize(set.region_rows(), FeatureSet::kRegionCount * components);
  Matrix<float> photo(FeatureSet::kRegionCount, FeatureSet::kRegionWidth);
  for (int row = 0; row < set.region_rows(); ++row) {
    set.read_regions(row, {photo.data(), static_cast<std::size_t>(photo.size())});
    apply_front(fronts.regions, photo,
                MatrixSlot<float>(regions_.row(row).data(), FeatureSet::kRegionCount, components));
  }
  words_.resize(set.word_rows(), fronts.words.map.cols());
  Matrix<float> words(set.word_rows(), FeatureSet::kWordColumns);
  set.read_words(0, set.word_rows(), {words.data(), static_cast<std::size_t>(words.size())});
  apply_front(fronts.words, words, words_);
}

const float* ReducedFeatures::regions_at(int row) const { return regions_.row(row).data(); }

const float* ReducedFeatures::words_at(const WordRange& range) const {
  return range.count > 0 ? words_.row(range.first).data() : nullptr;
}

Sample<float> ReducedFeatures::sample(std::size_t index, bool photo, Caption caption) const {
  const FeatureItem& item = items_[index];
  Sample<float> sample;
  if (photo && !item.region_rows.empty()) {
    sample.regions = regions_at(item.region_rows[0]);
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
  for (const int row : item.region_rows) out.views.push_back(regions_at(row));
  out.region_count = FeatureSet::kRegionCount;
  out.words = words_at(item.words);
  out.word_count = item.words.count;
  out.masked = words_at(item.masked);
  out.masked_count = item.masked.count;
  out.label = label;
  return out;
}

}  // namespace qurio
