#include "core/model/front/attention.h"

#include <cmath>

#include "core/model/front/normalise.h"

namespace qurio {
namespace {

// One modality on its own: the gate's weights and the vector they pool.
template <typename Real>
void pool(const Matrix<Real>& rows, const VectorView<Real>& gate, Vector<Real>& weights,
          Vector<Real>& pooled) {
  weights.noalias() = rows * gate;
  softmax<Real>(weights);
  pooled.noalias() = rows.transpose() * weights;
}

template <typename Real>
void look_both_ways(const AttentionWeights<Real>& weights, AttentionPass<Real>& pass) {
  pass.unit_keys.noalias() = pass.regions * weights.key;
  pass.unit_queries.noalias() = pass.words * weights.query;
  pass.key_inverse_length.resize(pass.regions.rows());
  pass.query_inverse_length.resize(pass.words.rows());
  unit_rows<Real>(pass.unit_keys, pass.key_inverse_length);
  unit_rows<Real>(pass.unit_queries, pass.query_inverse_length);
  pass.cosine.noalias() = pass.unit_queries * pass.unit_keys.transpose();

  const Real scale = Real(kAttentionScale) * std::exp(weights.log_scale);
  pass.region_to_word = scale * pass.cosine;
  pass.word_to_region = pass.region_to_word;
  pass.word_to_region.rowwise() += words_gate(weights, pass).transpose();
  softmax_rows<Real>(pass.word_to_region);
  softmax_columns<Real>(pass.region_to_word);
  pass.alpha.noalias() = pass.word_to_region.transpose() * pass.beta;
  pass.delta.noalias() = pass.region_to_word * pass.gamma;
}

}  // namespace

template <typename Real>
Vector<Real> words_gate(const AttentionWeights<Real>& weights, const AttentionPass<Real>& pass) {
  Vector<Real> gate = pass.regions * weights.region_gate;
  if (pass.border_distance.size() > 0) gate += weights.border_gate * pass.border_distance;
  return gate;
}

template <typename Real>
void attention(const AttentionWeights<Real>& weights, AttentionPass<Real>& pass) {
  const bool photo = pass.regions.rows() > 0;
  const bool caption = pass.words.rows() > 0;
  for (Vector<Real>* vector : {&pass.gamma, &pass.beta, &pass.alpha, &pass.delta, &pass.v, &pass.t,
                               &pass.pooled_regions, &pass.pooled_words}) {
    vector->resize(0);
  }
  pass.word_to_region.resize(0, 0);
  pass.region_to_word.resize(0, 0);
  if (photo) pool(pass.regions, weights.region_gate, pass.gamma, pass.pooled_regions);
  if (caption) pool(pass.words, weights.word_gate, pass.beta, pass.pooled_words);
  if (photo && caption) {
    look_both_ways(weights, pass);
    pass.v.noalias() = Real(0.5) * (pass.regions.transpose() * (pass.gamma + pass.alpha));
    pass.t.noalias() = Real(0.5) * (pass.words.transpose() * (pass.beta + pass.delta));
  } else {
    pass.v = pass.pooled_regions;
    pass.t = pass.pooled_words;
  }
}

template Vector<float> words_gate<float>(const AttentionWeights<float>&,
                                         const AttentionPass<float>&);
template Vector<double> words_gate<double>(const AttentionWeights<double>&,
                                           const AttentionPass<double>&);
template void attention<float>(const AttentionWeights<float>&, AttentionPass<float>&);
template void attention<double>(const AttentionWeights<double>&, AttentionPass<double>&);

}  // namespace qurio
