#include "core/learn/attention_gradient.h"

#include <cmath>
#include <utility>

#include "core/learn/normalise_gradient.h"

namespace qurio {
namespace {

// The loss depends on the gate's weights by d_weights: adds to d_gate and d_rows. `d_logits` are
// further gradients with respect to the gate's logits.
template <typename Real>
void gate_backward(const Matrix<Real>& rows, const VectorView<Real>& gate,
                   const Vector<Real>& weights, Vector<Real> d_weights,
                   const Vector<Real>& d_logits, VectorSlot<Real> d_gate, Matrix<Real>& d_rows) {
  softmax_backward<Real>(weights, d_weights);
  if (d_logits.size() > 0) d_weights += d_logits;
  d_gate.noalias() += rows.transpose() * d_weights;
  d_rows.noalias() += d_weights * gate.transpose();
}

template <typename Real>
Vector<Real> or_zero(const Vector<Real>& given, Eigen::Index size) {
  return given.size() > 0 ? given : Vector<Real>(Vector<Real>::Zero(size));
}

// Through the cosines: from dL/dS to the queries, keys, scale, words and regions.
template <typename Real>
void cosine_backward(const AttentionWeights<Real>& weights, const AttentionPass<Real>& pass,
                     const Matrix<Real>& d_scores, AttentionBackward<Real>& back,
                     AttentionGradient<Real>& gradient) {
  const Real scale = Real(kAttentionScale) * std::exp(weights.log_scale);
  *gradient.log_scale += scale * (d_scores.array() * pass.cosine.array()).sum();
  Matrix<Real> d_queries = scale * (d_scores * pass.unit_keys);
  Matrix<Real> d_keys = scale * (d_scores.transpose() * pass.unit_queries);
  unit_rows_backward<Real>(pass.unit_queries, pass.query_inverse_length, d_queries);
  unit_rows_backward<Real>(pass.unit_keys, pass.key_inverse_length, d_keys);
  gradient.query.noalias() += pass.words.transpose() * d_queries;
  gradient.key.noalias() += pass.regions.transpose() * d_keys;
  back.d_words.noalias() += d_queries * weights.query.transpose();
  back.d_regions.noalias() += d_keys * weights.key.transpose();
}

template <typename Real>
void both_backward(const AttentionWeights<Real>& weights, const AttentionPass<Real>& pass,
                   AttentionBackward<Real>& back, AttentionGradient<Real>& gradient) {
  const Eigen::Index width = pass.regions.cols();
  const Real half = Real(0.5);
  const Vector<Real> d_v = half * or_zero(back.d_v, width);
  const Vector<Real> d_t = half * or_zero(back.d_t, width);
  back.d_regions.noalias() = (pass.gamma + pass.alpha) * d_v.transpose();
  back.d_words.noalias() = (pass.beta + pass.delta) * d_t.transpose();
  const Vector<Real> d_alpha = pass.regions * d_v;
  const Vector<Real> d_delta = pass.words * d_t;
  Vector<Real> d_gamma = d_alpha + pass.region_to_word.transpose() * d_delta;
  Vector<Real> d_beta = d_delta + pass.word_to_region * d_alpha;
  const AttentionLossGradient<Real>& of_attention = back.of_attention;
  if (of_attention.pooled_regions.size() > 0) {
    d_gamma.noalias() += pass.regions * of_attention.pooled_regions;
    back.d_regions.noalias() += pass.gamma * of_attention.pooled_regions.transpose();
  }
  if (of_attention.pooled_words.size() > 0) {
    d_beta.noalias() += pass.words * of_attention.pooled_words;
    back.d_words.noalias() += pass.beta * of_attention.pooled_words.transpose();
  }
  if (of_attention.gamma.size() > 0) d_gamma += of_attention.gamma;

  Matrix<Real> d_a = pass.beta * d_alpha.transpose();
  if (of_attention.word_to_region.size() > 0) d_a += of_attention.word_to_region;
  softmax_rows_backward<Real>(pass.word_to_region, d_a);
  Matrix<Real> d_b = d_delta * pass.gamma.transpose();
  softmax_columns_backward<Real>(pass.region_to_word, d_b);
  Vector<Real> d_region_logits = Vector<Real>::Zero(pass.regions.rows());
  for (Eigen::Index w = 0; w < d_a.rows(); ++w) d_region_logits += d_a.row(w).transpose();
  if (pass.border_distance.size() > 0) {
    *gradient.border_gate += d_region_logits.dot(pass.border_distance);
  }
  d_b += d_a;
  cosine_backward(weights, pass, d_b, back, gradient);
  gate_backward<Real>(pass.regions, weights.region_gate, pass.gamma, d_gamma, d_region_logits,
                      gradient.region_gate, back.d_regions);
  gate_backward<Real>(pass.words, weights.word_gate, pass.beta, d_beta, Vector<Real>(),
                      gradient.word_gate, back.d_words);
}

// One modality alone: v = pooled, so that both gradients meet in it. d_weights: further ones with
// respect to the gate's weights.
template <typename Real>
void alone_backward(const Matrix<Real>& rows, const VectorView<Real>& gate,
                    const Vector<Real>& weights, const Vector<Real>& d_vector,
                    const Vector<Real>& d_pooled, const Vector<Real>& d_weights,
                    VectorSlot<Real> d_gate, Matrix<Real>& d_rows) {
  const Vector<Real> d = or_zero(d_vector, rows.cols()) + or_zero(d_pooled, rows.cols());
  d_rows.noalias() = weights * d.transpose();
  Vector<Real> all = rows * d;
  if (d_weights.size() > 0) all += d_weights;
  gate_backward<Real>(rows, gate, weights, std::move(all), Vector<Real>(), d_gate, d_rows);
}

}  // namespace

template <typename Real>
void attention_backward(const AttentionWeights<Real>& weights, const AttentionPass<Real>& pass,
                        AttentionBackward<Real>& back, AttentionGradient<Real>& gradient) {
  const bool photo = pass.regions.rows() > 0;
  const bool caption = pass.words.rows() > 0;
  back.d_regions.resize(pass.regions.rows(), pass.regions.cols());
  back.d_words.resize(pass.words.rows(), pass.words.cols());
  if (photo && caption) {
    both_backward(weights, pass, back, gradient);
  } else if (photo) {
    alone_backward(pass.regions, weights.region_gate, pass.gamma, back.d_v,
                   back.of_attention.pooled_regions, back.of_attention.gamma, gradient.region_gate,
                   back.d_regions);
  } else if (caption) {
    alone_backward(pass.words, weights.word_gate, pass.beta, back.d_t,
                   back.of_attention.pooled_words, Vector<Real>(), gradient.word_gate,
                   back.d_words);
  }
}

template void attention_backward<float>(const AttentionWeights<float>&, const AttentionPass<float>&,
                                        AttentionBackward<float>&, AttentionGradient<float>&);
template void attention_backward<double>(const AttentionWeights<double>&,
                                         const AttentionPass<double>&, AttentionBackward<double>&,
                                         AttentionGradient<double>&);

}  // namespace qurio
