#include "core/model/head/fusion.h"

#include <cmath>

#include "core/model/front/dense.h"

namespace qurio {

template <typename Real>
Result<Fusion<Real>> Fusion<Real>::create(const HeadConfig& config) {
  Result<HeadConfig> checked = validated(config);
  if (!checked.ok()) return {checked.status(), checked.message()};
  return with_map(config, [&config](ParameterLayout& layout) {
    return make_feature_map<Real>(config, layout);
  });
}

template <typename Real>
Fusion<Real>::Fusion(const HeadConfig& config, ParameterLayout layout, Trunk<Real> trunk,
                     std::unique_ptr<FeatureMap<Real>> map)
    : config_(config), layout_(std::move(layout)), trunk_(std::move(trunk)), map_(std::move(map)) {
  output_.scale = layout_.add("output_scale", 1, 1, ParameterGroup::plain);
  output_.weights = layout_.add("output", map_->size(), config.classes, ParameterGroup::weights);
  output_.bias = layout_.add("output_bias", 1, config.classes, ParameterGroup::plain);
}

template <typename Real>
void Fusion<Real>::forward(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
                           FusionPass<Real>& pass, const Matrix<Real>& keep) const {
  const auto rows = static_cast<Eigen::Index>(batch.size());
  if (pass.trunks.size() < batch.size()) pass.trunks.resize(batch.size());
  const Eigen::Index learned = Eigen::Index{2} * config_.width;
  pass.fused.resize(rows, fused_width(config_));
  for (std::size_t b = 0; b < batch.size(); ++b) {
    Real* const row = pass.fused.row(static_cast<Eigen::Index>(b)).data();
    VectorSlot<Real> z(row, learned);
    trunk_.forward(layout_, parameters, batch[b], pass.trunks[b], z);
    VectorSlot<Real> evidence(row + learned, config_.evidence);
    if (batch[b].evidence == nullptr) {
      evidence.setZero();
    } else {
      evidence = VectorView<Real>(batch[b].evidence, config_.evidence);
    }
  }
  pass.keep = keep;
  if (keep.rows() > 0) pass.fused.leftCols(learned).array() *= keep.array();
  map_->forward(layout_, parameters, pass.fused, pass.map);
  pass.logits = logits_of(parameters, pass.map.features);
}

template <typename Real>
Matrix<Real> Fusion<Real>::logits_of(std::span<const Real> parameters,
                                     const Matrix<Real>& f) const {
  const Real scale = std::exp(layout_.vector(parameters, output_.scale)[0]);
  const Matrix<Real> scaled = scale * f;
  Matrix<Real> logits(f.rows(), config_.classes);
  dense<Real>(scaled, layout_.matrix(parameters, output_.weights),
              layout_.vector(parameters, output_.bias), logits);
  return logits;
}

template class Fusion<float>;
template class Fusion<double>;

}  // namespace qurio
