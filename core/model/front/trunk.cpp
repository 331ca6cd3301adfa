#include "core/model/front/trunk.h"

#include <cmath>

#include "core/learn/initialise.h"
#include "core/model/front/dense.h"
#include "core/model/front/normalise.h"

namespace qurio {
namespace {

// Where the border gate starts: training leaves it between 2 and 3.
constexpr double kBorderGate = 3;

template <typename Real>
void project(const Real* rows, int count, const MatrixView<Real>& weights,
             const VectorView<Real>& bias, Matrix<Real>& out, Vector<Real>& inverse_sd) {
  out.resize(rows == nullptr ? 0 : count, weights.cols());
  inverse_sd.resize(out.rows());
  if (out.rows() == 0) return;
  dense<Real>(MatrixView<Real>(rows, count, weights.rows()), weights, bias, out);
  layer_norm<Real>(out, inverse_sd);
}

template <typename Real>
void project_backward(const Real* rows, const Matrix<Real>& normalised,
                      const Vector<Real>& inverse_sd, Matrix<Real>& d, MatrixSlot<Real> d_weights,
                      VectorSlot<Real> d_bias) {
  if (d.rows() == 0) return;
  layer_norm_backward<Real>(normalised, inverse_sd, d);
  dense_backward<Real>(MatrixView<Real>(rows, d.rows(), d_weights.rows()), d, d_weights, d_bias);
}

}  // namespace

template <typename Real>
Trunk<Real>::Trunk(int region_width, int word_width, int width, ParameterLayout& layout)
    : region_width_(region_width), word_width_(word_width), width_(width) {
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
void Trunk<Real>::initialise(const ParameterLayout& layout, Random& random,
                             std::span<Real> parameters) const {
  fill_normal(random, 1 / std::sqrt(region_width_),
              layout.vector(parameters, blocks_.region_projection));
  fill_normal(random, 1 / std::sqrt(word_width_),
              layout.vector(parameters, blocks_.word_projection));
  for (const std::size_t block : {blocks_.query, blocks_.key}) {
    fill_normal(random, 1 / std::sqrt(width_), layout.vector(parameters, block));
  }
  for (const std::size_t block : {blocks_.region_gate, blocks_.word_gate}) {
    fill_normal(random, 0.1 / std::sqrt(width_), layout.vector(parameters, block));
  }
  for (const std::size_t block :
       {blocks_.region_bias, blocks_.word_bias, blocks_.null_regions, blocks_.null_words}) {
    layout.vector(parameters, block).setZero();
  }
  layout.vector(parameters, blocks_.attention_scale)[0] = static_cast<Real>(std::log(0.5));
  layout.vector(parameters, blocks_.border_gate)[0] = Real(kBorderGate);
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

template <typename Real>
void Trunk<Real>::backward(const ParameterLayout& layout, std::span<const Real> parameters,
                           const Sample<Real>& sample, const TrunkPass<Real>& pass,
                           const VectorIn<Real>& d_z, AttentionBackward<Real>& back,
                           std::span<Real> gradient) const {
  if (pass.attention.v.size() > 0) {
    back.d_v = d_z.head(width_);
  } else {
    layout.vector(gradient, blocks_.null_regions) += d_z.head(width_);
  }
  if (pass.attention.t.size() > 0) {
    back.d_t = d_z.tail(width_);
  } else {
    layout.vector(gradient, blocks_.null_words) += d_z.tail(width_);
  }
  AttentionGradient<Real> attention_gradient{
      layout.vector(gradient, blocks_.region_gate),
      layout.vector(gradient, blocks_.word_gate),
      layout.matrix(gradient, blocks_.query),
      layout.matrix(gradient, blocks_.key),
      layout.vector(gradient, blocks_.attention_scale).data(),
      layout.vector(gradient, blocks_.border_gate).data()};
  attention_backward(attention_weights(layout, parameters), pass.attention, back,
                     attention_gradient);
  project_backward(sample.regions, pass.attention.regions, pass.region_inverse_sd, back.d_regions,
                   layout.matrix(gradient, blocks_.region_projection),
                   layout.vector(gradient, blocks_.region_bias));
  project_backward(sample.words, pass.attention.words, pass.word_inverse_sd, back.d_words,
                   layout.matrix(gradient, blocks_.word_projection),
                   layout.vector(gradient, blocks_.word_bias));
}

template class Trunk<float>;
template class Trunk<double>;

}  // namespace qurio
