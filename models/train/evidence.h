// What words and likeness say about the items of a set, for heads that are given it as input
// (HeadConfig::evidence): kEvidenceBlocks blocks of a number for every class,
//
//   words   evidence of the caption's words / 2
//   photo   3 x similarity to the class's prototype, 3 x (that to its nearest exemplar - 0.3),
//           1.5 x (the exemplars' votes + 0.7): all vary by about 1
//
// and 0 throughout for a modality that is not there. As stacking wants it (Wolpert 1992) nothing
// about an item is learned from the item: the photo's blocks are learned either from the other four
// folds or from all other sources. (From one level of division alone: what an item to learn from is
// told was learned with the items that are asked about.)
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/learn/trainer.h"
#include "models/train/pool_inputs.h"

namespace qurio {

class Evidence {
 public:
  // `elsewhere`: items are asked about with what other sources say of their photos. Errors: those
  // of learn_photos.
  static Result<Evidence> create(const FeatureSet& set, const Labels& labels,
                                 const Lexicon& lexicon, const OutsidePhotos& outside, int threads,
                                 bool elsewhere);

  // To train on.
  TrainingEvidence<float> of(std::size_t item) const;

  enum class Words { none, plain, masked };
  // To be asked with: the photo of one item, none at -1, and the words of another.
  void write(int photo, int caption, Words words, std::span<float> out) const;

  // A number that other evidence hardly has, to four decimals.
  std::uint64_t fingerprint() const;

 private:
  int classes_ = 0;
  bool elsewhere_ = false;
  Matrix<float> plain_, masked_;       // items x classes
  Matrix<float> folds_, sources_;      // items x 3 classes
  std::vector<bool> known_elsewhere_;  // by item: sources_ has it
};

}  // namespace qurio
