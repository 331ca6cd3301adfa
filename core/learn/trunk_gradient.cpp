#include "core/learn/trunk_gradient.h"

#include "core/learn/dense_gradient.h"
#include "core/learn/normalise_gradient.h"

namespace qurio {
namespace {

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
void trunk_backward(const Trunk<Real>& trunk, const ParameterLayout& layout,
                    std::span<const Real> parameters, const Sample<Real>& sample,
                    const TrunkPass<Real>& pass, const VectorIn<Real>& d_z,
                    AttentionBackward<Real>& back, std::span<Real> gradient) {
  const TrunkBlocks& blocks = trunk.blocks();
  if (pass.attention.v.size() > 0) {
    back.d_v = d_z.head(trunk.width());
  } else {
    layout.vector(gradient, blocks.null_regions) += d_z.head(trunk.width());
  }
  if (pass.attention.t.size() > 0) {
    back.d_t = d_z.tail(trunk.width());
  } else {
    layout.vector(gradient, blocks.null_words) += d_z.tail(trunk.width());
  }
  AttentionGradient<Real> of_attention{layout.vector(gradient, blocks.region_gate),
                                       layout.vector(gradient, blocks.word_gate),
                                       layout.matrix(gradient, blocks.query),
                                       layout.matrix(gradient, blocks.key),
                                       layout.vector(gradient, blocks.attention_scale).data(),
                                       layout.vector(gradient, blocks.border_gate).data()};
  attention_backward(trunk.attention_weights(layout, parameters), pass.attention, back,
                     of_attention);
  project_backward(sample.regions, pass.attention.regions, pass.region_inverse_sd, back.d_regions,
                   layout.matrix(gradient, blocks.region_projection),
                   layout.vector(gradient, blocks.region_bias));
  project_backward(sample.words, pass.attention.words, pass.word_inverse_sd, back.d_words,
                   layout.matrix(gradient, blocks.word_projection),
                   layout.vector(gradient, blocks.word_bias));
}

#define QURIO_INSTANTIATE(Real)                                                                    \
  template void trunk_backward(const Trunk<Real>&, const ParameterLayout&, std::span<const Real>,  \
                               const Sample<Real>&, const TrunkPass<Real>&, const VectorIn<Real>&, \
                               AttentionBackward<Real>&, std::span<Real>);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
