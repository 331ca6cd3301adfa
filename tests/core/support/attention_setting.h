// Attention with random weights, and a loss that is a weighted sum of everything it puts out.
#pragma once

#include "core/model/front/attention.h"
#include "tests/core/support/model_data.h"

namespace qurio::test {

inline constexpr int kAttentionWidth = 4;

struct AttentionSetting {
  explicit AttentionSetting(int regions, int words) : random(31) {
    gates = random_matrix<double>(random, 2, kAttentionWidth);
    query = random_matrix<double>(random, kAttentionWidth, kAttentionWidth);
    key = random_matrix<double>(random, kAttentionWidth, kAttentionWidth);
    pass.regions = random_matrix<double>(random, regions, kAttentionWidth);
    pass.words = random_matrix<double>(random, words, kAttentionWidth);
    for (Vector<double>* c : {&on_v, &on_t, &on_regions, &on_words}) {
      *c = random_matrix<double>(random, kAttentionWidth, 1);
    }
    if (regions > 0) {
      on_gamma = random_matrix<double>(random, regions, 1);
      pass.border_distance = random_matrix<double>(random, regions, 1);
    }
    if (regions > 0 && words > 0) on_map = random_matrix<double>(random, words, regions);
  }
  AttentionWeights<double> weights() const {
    return {VectorView<double>(gates.row(0).data(), kAttentionWidth),
            VectorView<double>(gates.row(1).data(), kAttentionWidth),
            MatrixView<double>(query.data(), kAttentionWidth, kAttentionWidth),
            MatrixView<double>(key.data(), kAttentionWidth, kAttentionWidth),
            log_scale[0],
            border_gate[0]};
  }
  double loss() {
    attention(weights(), pass);
    double sum = 0;
    if (pass.v.size() > 0) sum += on_v.dot(pass.v) + on_regions.dot(pass.pooled_regions);
    if (pass.t.size() > 0) sum += on_t.dot(pass.t) + on_words.dot(pass.pooled_words);
    if (pass.v.size() > 0) sum += on_gamma.dot(pass.gamma);
    return sum + on_map.cwiseProduct(pass.word_to_region).sum();
  }

  Random random;
  Matrix<double> gates, query, key;
  Vector<double> log_scale = Vector<double>::Constant(1, -0.7);
  Vector<double> border_gate = Vector<double>::Constant(1, 0.6);
  Vector<double> on_v, on_t, on_regions, on_words, on_gamma;
  Matrix<double> on_map;
  AttentionPass<double> pass;
};

}  // namespace qurio::test
