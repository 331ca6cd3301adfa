// Cross-modal attention of one photo and one caption, both ways, and the two pooled vectors.
//
//   gamma = softmax_r(V g_v),  beta = softmax_w(W g_w)         what matters on its own
//   S = 8 exp(l) cos(W Q, V K)                                  words x regions
//   A = softmax over regions of (S + V g_v + h b)               words look at regions
//   B = softmax over words of S                                 regions look at words
//   alpha = beta' A,  delta = gamma' B'                         what the other side asks for
//   v = (gamma + alpha)' V / 2,  t = (beta + delta)' W / 2
//
// b is how unlike the photo's border every region is (border_distance.h), a constant of the photo:
// words look for objects, while the picture's own gate may take the background into account.
// With one modality alone v = gamma' V, or t = beta' W, and the other vector is not made here.
// Cosine attention with a learned scale: Henry et al. 2020 (query-key normalisation),
// arXiv:2010.04245.
#pragma once

#include "core/model/matrix.h"

namespace qurio {

inline constexpr double kAttentionScale = 8;

template <typename Real>
struct AttentionWeights {
  VectorView<Real> region_gate;  // d
  VectorView<Real> word_gate;    // d
  MatrixView<Real> query;        // d x d, applied to words
  MatrixView<Real> key;          // d x d, applied to regions
  Real log_scale;                // l
  Real border_gate;              // h
};

// Everything of one pass: inputs, what the page shows, and what a gradient needs
// (core/learn/attention_gradient.h).
// regions.rows() == 0 or words.rows() == 0 says that the modality is missing.
template <typename Real>
struct AttentionPass {
  Matrix<Real> regions;          // V: R x d
  Matrix<Real> words;            // W: L x d
  Vector<Real> border_distance;  // b: R; empty: zeros

  Vector<Real> gamma, beta;     // R, L; sum 1
  Vector<Real> alpha, delta;    // R, L; sum 1; empty when a modality is missing
  Matrix<Real> word_to_region;  // A: L x R, rows sum to 1
  Matrix<Real> region_to_word;  // B transposed: L x R, columns sum to 1

  Vector<Real> v, t;                          // d each; empty where the modality is missing
  Vector<Real> pooled_regions, pooled_words;  // gamma' V and beta' W: blind to the other modality

  Matrix<Real> unit_keys, unit_queries, cosine;
  Vector<Real> key_inverse_length, query_inverse_length;
};

// Reads pass.regions, pass.words and pass.border_distance, fills the rest.
template <typename Real>
void attention(const AttentionWeights<Real>& weights, AttentionPass<Real>& pass);

// V g_v + h b, R numbers: what draws every word to a region, whatever the word. Reads pass.regions
// and pass.border_distance.
template <typename Real>
Vector<Real> words_gate(const AttentionWeights<Real>& weights, const AttentionPass<Real>& pass);

}  // namespace qurio
