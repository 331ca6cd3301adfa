#include "core/learn/objective.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/learn/attention_loss.h"
#include "core/learn/dense_gradient.h"
#include "core/learn/initial_values.h"
#include "core/learn/loss.h"
#include "core/learn/trunk_gradient.h"

namespace qurio {

template <typename Real>
Result<Objective<Real>> Objective<Real>::create(const HeadConfig& config) {
  Result<HeadConfig> checked = validated(config);
  if (!checked.ok()) return {checked.status(), checked.message()};
  return Objective(config, [&config](ParameterLayout& layout) {
    return make_trainable_map<Real>(config, layout);
  });
}

template <typename Real>
Objective<Real>::Objective(const HeadConfig& config, const TrainableMapFactory<Real>& make) {
  model_ = std::make_unique<Fusion<Real>>(
      Fusion<Real>::with_map(config, [this, &make](ParameterLayout& layout) {
        TrainableMap<Real> made = make(layout);
        training_ = std::move(made.training);
        return std::move(made.map);
      }));
}

template <typename Real>
void Objective<Real>::initialise(Random& random, std::span<Real> parameters) const {
  const OutputBlocks& output = model_->output();
  const double start = model_->config().output_scale;
  initialise_trunk(model_->trunk(), layout(), random, parameters);
  training_->initialise(layout(), random, parameters);
  layout().vector(parameters, output.scale)[0] = static_cast<Real>(std::log(start));
  fill_normal(random, 1 / std::sqrt(static_cast<double>(model_->feature_count())) / start,
              layout().vector(parameters, output.weights));
  layout().vector(parameters, output.bias).setZero();
}

template <typename Real>
void Objective<Real>::backward(std::span<const Real> parameters,
                               std::span<const Sample<Real>> batch, const Matrix<Real>& d_logits,
                               std::span<const AttentionLossGradient<Real>> of_attention,
                               std::span<Real> gradient) const {
  const OutputBlocks& output = model_->output();
  const Matrix<Real>& f = pass_.map.features;
  const Real scale = std::exp(layout().vector(parameters, output.scale)[0]);
  const Matrix<Real> scaled = scale * f;
  dense_backward<Real>(scaled, d_logits, layout().matrix(gradient, output.weights),
                       layout().vector(gradient, output.bias));
  Matrix<Real> d_f(f.rows(), f.cols());
  dense_backward_input<Real>(layout().matrix(parameters, output.weights), d_logits, d_f);
  d_f *= scale;
  layout().vector(gradient, output.scale)[0] += (d_f.array() * f.array()).sum();

  Matrix<Real> d_z;
  training_->backward(layout(), parameters, pass_.fused, pass_.map, d_f, d_z, gradient);
  const Eigen::Index learned = Eigen::Index{2} * model_->config().width;
  if (pass_.keep.rows() > 0) d_z.leftCols(learned).array() *= pass_.keep.array();

  AttentionBackward<Real> back;
  for (std::size_t b = 0; b < batch.size(); ++b) {
    back.of_attention = of_attention[b];
    const VectorView<Real> d(d_z.row(static_cast<Eigen::Index>(b)).data(), learned);
    trunk_backward<Real>(model_->trunk(), layout(), parameters, batch[b], pass_.trunks[b], d, back,
                         gradient);
  }
}

template <typename Real>
Real Objective<Real>::loss(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
                           std::span<const int> labels, const Matrix<Real>& keep,
                           const LossOptions& options, std::span<Real> gradient) {
  model_->forward(parameters, batch, pass_, keep);
  Matrix<Real> d_logits;
  Real value =
      cross_entropy<Real>(pass_.logits, labels, static_cast<Real>(options.smoothing), d_logits);
  std::vector<AttentionLossGradient<Real>> of_attention(batch.size());
  const std::span<const TrunkPass<Real>> passes(pass_.trunks);
  if (options.contrast > 0) {
    value += contrast_loss<Real>(static_cast<Real>(options.contrast), passes,
                                 model_->config().width, of_attention);
  }
  if (options.object > 0) {
    value += object_loss<Real>(static_cast<Real>(options.object), passes, batch, of_attention);
  }
  std::fill(gradient.begin(), gradient.end(), Real(0));
  backward(parameters, batch, d_logits, of_attention, gradient);
  return value;
}

template class Objective<float>;
template class Objective<double>;

}  // namespace qurio
