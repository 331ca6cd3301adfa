// The gradient of cross-modal attention (core/model/front/attention.h).
#pragma once

#include "core/model/front/attention.h"

namespace qurio {

// Where the gradient of each weight is ADDED.
template <typename Real>
struct AttentionGradient {
  VectorSlot<Real> region_gate;
  VectorSlot<Real> word_gate;
  MatrixSlot<Real> query;
  MatrixSlot<Real> key;
  Real* log_scale;
  Real* border_gate;
};

// Gradients of losses that look at attention itself, of the sizes of AttentionPass; empty: zero.
template <typename Real>
struct AttentionLossGradient {
  Vector<Real> pooled_regions, pooled_words;
  Vector<Real> gamma;
  Matrix<Real> word_to_region;
};

// Gradients with respect to v, t (empty: zero) and to attention itself in; to regions and words out
// (overwritten; sized like pass.regions and pass.words).
template <typename Real>
struct AttentionBackward {
  Vector<Real> d_v, d_t;
  AttentionLossGradient<Real> of_attention;
  Matrix<Real> d_regions, d_words;
};

template <typename Real>
void attention_backward(const AttentionWeights<Real>& weights, const AttentionPass<Real>& pass,
                        AttentionBackward<Real>& back, AttentionGradient<Real>& gradient);

}  // namespace qurio
