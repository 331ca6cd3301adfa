// The features of a set behind a whitening: what every run of one split trains on.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/learn/trainer.h"
#include "core/learn/whitening.h"
#include "core/model/matrix.h"
#include "models/train/feature_set.h"

namespace qurio {

struct Whitenings {
  Whitening regions;  // 512 -> components, standardised
  Whitening words;    // 512 -> components, centred
};

// Items to learn from and items to be asked about.
struct Part {
  std::string name;
  std::vector<int> train;
  std::vector<int> evaluate;
};

// From the photos (not their views) and the plain captions of the given items alone.
Whitenings fit_whitenings(const FeatureSet& set, std::span<const int> items, int components);

// The whitenings of many parts of one set: items that the parts treat alike are added up once.
class WhiteningFitter {
 public:
  WhiteningFitter(const FeatureSet& set, const std::vector<Part>& parts, int threads);
  // From the items that part `part` learns from, like fit_whitenings.
  Whitenings make(std::size_t part, int components) const;

 private:
  struct Group {
    std::vector<bool> learned;  // by part: are these items learned from?
    std::vector<int> items;
    Moments regions{FeatureSet::kRegionWidth};
    Moments words{FeatureSet::kWordColumns};
  };
  std::vector<Group> groups_;
};

// Every item of the set through both whitenings.
class ReducedFeatures {
 public:
  ReducedFeatures(const FeatureSet& set, const Whitenings& whitenings);

  // Which words go with the photo.
  enum class Caption { none, plain, masked };

  // A sample of item `index`; modalities that the item lacks stay empty.
  Sample<float> sample(std::size_t index, bool photo, Caption caption) const;
  // The same item to train on, with all its views; `label` as given.
  TrainingItem<float> training_item(std::size_t index, int label) const;

 private:
  PhotoView<float> view_at(int row) const;
  const float* words_at(const WordRange& range) const;

  std::span<const FeatureItem> items_;
  Matrix<float> regions_;           // region rows x (49 * components)
  Matrix<float> border_distances_;  // region rows x 49
  Matrix<float> words_;             // word rows x components
};

}  // namespace qurio
