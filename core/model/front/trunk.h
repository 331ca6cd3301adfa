// The part that all heads share: from regions and words to the two vectors v and t.
//
//   V = LN(R Wv + bv),  W = LN(T Wt + bt);  then cross-modal attention;  a missing modality's
//   vector is a learned constant (v0 or t0).
//
// The inputs may be the raw features (with the whitening folded into Wv and Wt, as in a head file)
// or what the whitening made of them (in training).
#pragma once

#include <span>

#include "core/model/front/attention.h"
#include "core/model/front/parameters.h"

namespace qurio {

// The features of one photo and its caption; pointers are borrowed.
template <typename Real>
struct Sample {
  const Real* regions = nullptr;  // region_count x region_width; null: no photo
  int region_count = 0;
  const Real* words = nullptr;  // word_count x word_width; null: no caption
  int word_count = 0;
  // How unlike the border every region is (border_distance.h), region_count numbers; null: zeros.
  const Real* border_distance = nullptr;
  // Share of every region that shows the object, region_count numbers of 0 to 1; null: not known.
  // Only a loss reads it.
  const Real* object_shares = nullptr;
  // What else is known of the object (HeadConfig::evidence numbers); null: zeros.
  const Real* evidence = nullptr;
};

template <typename Real>
struct TrunkPass {
  AttentionPass<Real> attention;
  Vector<Real> region_inverse_sd;
  Vector<Real> word_inverse_sd;
};

// The trunk's blocks of a ParameterLayout, under their names in a file.
struct TrunkBlocks {
  std::size_t region_projection, region_bias, word_projection, word_bias, region_gate, border_gate,
      word_gate, query, key, attention_scale, null_regions, null_words;
};

template <typename Real>
class Trunk {
 public:
  // Appends its blocks to `layout`, in the order of TrunkBlocks.
  Trunk(int region_width, int word_width, int width, ParameterLayout& layout);

  int width() const { return width_; }
  const TrunkBlocks& blocks() const { return blocks_; }
  AttentionWeights<Real> attention_weights(const ParameterLayout& layout,
                                           std::span<const Real> parameters) const;

  // z <- [v; t], 2 width numbers. Precondition: at least one modality.
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Sample<Real>& sample, TrunkPass<Real>& pass, VectorOut<Real> z) const;

 private:
  int width_;
  TrunkBlocks blocks_{};
};

}  // namespace qurio
