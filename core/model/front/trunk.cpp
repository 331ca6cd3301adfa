#include "core/model/front/trunk.h"

#include "core/model/front/dense.h"
#include "core/model/front/normalise.h"

namespace qurio {
namespace {

template <typename Real>
void project(const Real* rows, int count, const MatrixView<Real>& weights,
             const VectorView<Real>& bias, Matrix<Real>& out, Vector<Real>& inverse_sd) {
  out.resize(rows == nullptr ? 0 : count, weights.cols());
  inverse_sd.resize(out.rows());
  if (out.rows() == 0) return;
  dense<Real>(MatrixView<Real>(rows, count, weights.rows()), weights, bias, out);
  layer_norm<Real>(out, inverse_sd);
}

}  // namespace

template <typename Real>
Trunk<Real>::Trunk(int region_width, int word_width, int width, ParameterLayout& layout)
    : width_(width) {
  using enum ParameterGroup;
  blocks_.region_projection = layout.add("region_projection", region_width, width, weights);
  blocks_.region_bias = layout.add("region_bias", 1, width, plain);
  blocks_.word_projection = layout.add("word_projection", word_width, width, weights);
  blocks_.word_bias = layout.add("word_bias", 1, width, plain);
  blocks_.region_gate = layout.add("region_gate", 1, width, plain);
  blocks_.border_gate = layout.add("border_gate", 1, 1, plain);
  blocks_.word_gate = layout.add("word_gate", 1, width, plain);
  blocks_.query = layout.add("query", width, width, weights);
  blocks_.key = layout.add("key", width, width, weights);
  blocks_.attention_scale = layout.add("attention_scale", 1, 1, plain);
  blocks_.null_regions = layout.add("null_regions", 1, width, plain);
  blocks_.null_words = layout.add("null_words", 1, width, plain);
}

template <typename Real>
AttentionWeights<Real> Trunk<Real>::attention_weights(const ParameterLayout& layout,
                                                      std::span<const Real> parameters) const {
  return {layout.vector(parameters, blocks_.region_gate),
          layout.vector(parameters, blocks_.word_gate),
          layout.matrix(parameters, blocks_.query),
          layout.matrix(parameters, blocks_.key),
          layout.vector(parameters, blocks_.attention_scale)[0],
          layout.vector(parameters, blocks_.border_gate)[0]};
}

template <typename Real>
void Trunk<Real>::forward(const ParameterLayout& layout, std::span<const Real> parameters,
                          const Sample<Real>& sample, TrunkPass<Real>& pass,
                          VectorOut<Real> z) const {
  project(sample.regions, sample.region_count, layout.matrix(parameters, blocks_.region_projection),
          layout.vector(parameters, blocks_.region_bias), pass.attention.regions,
          pass.region_inverse_sd);
  project(sample.words, sample.word_count, layout.matrix(parameters, blocks_.word_projection),
          layout.vector(parameters, blocks_.word_bias), pass.attention.words, pass.word_inverse_sd);
  if (sample.regions != nullptr && sample.border_distance != nullptr) {
    pass.attention.border_distance = VectorView<Real>(sample.border_distance, sample.region_count);
  } else {
    pass.attention.border_distance.resize(0);
  }
  attention(attention_weights(layout, parameters), pass.attention);
  if (pass.attention.v.size() > 0) {
    z.head(width_) = pass.attention.v;
  } else {
    z.head(width_) = layout.vector(parameters, blocks_.null_regions);
  }
  if (pass.attention.t.size() > 0) {
    z.tail(width_) = pass.attention.t;
  } else {
    z.tail(width_) = layout.vector(parameters, blocks_.null_words);
  }
}

template class Trunk<float>;
template class Trunk<double>;

}  // namespace qurio
