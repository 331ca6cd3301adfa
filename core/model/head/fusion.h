// The whole model: trunk -> feature map -> classes, forward and backward over a batch.
//
//   z = trunk(sample) (* dropout);  f = map(z);  logits = (g f) Wc + bc,  g = exp(log_scale)
//
// HeadConfig j6e is the QCMFM head (Quantum-Classical Multimodal Fusion Model) of the README.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/model/front/parameters.h"
#include "core/model/front/trunk.h"
#include "core/model/head/feature_map.h"
#include "core/model/head/head_config.h"
#include "core/status.h"

namespace qurio {

// What the loss of one batch depends on, and how it is made; see loss.h.
struct LossOptions {
  double smoothing = 0.05;
  double contrast = 0.1;  // weight of InfoNCE between the pooled words and the pooled regions
  double object = 0;      // weight of object_miss of the picture's and the words' attention
};

// An object serves one thread; it keeps the last forward pass for backward.
template <typename Real>
class Fusion {
 public:
  // Errors: those of validated(HeadConfig).
  static Result<Fusion> create(const HeadConfig& config);

  const HeadConfig& config() const { return config_; }
  // Blocks: those of the trunk, of the feature map, then output_scale, output, output_bias.
  const ParameterLayout& layout() const { return layout_; }
  // Number of features f before the output layer.
  Eigen::Index feature_count() const { return map_->size(); }

  // Starting values. Precondition: parameters.size() == layout().size().
  void initialise(Random& random, std::span<Real> parameters) const;

  // B x classes. `keep` is empty, or B x 2 width factors on z (inverted dropout: 0 or 1 / (1 - p)).
  // Precondition: every sample has a modality.
  const Matrix<Real>& forward(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
                              const Matrix<Real>& keep = {});

  // ADDS dL/d parameters, from d_logits (B x classes), of the batch that forward() saw last.
  // `pulls` is empty, or has further gradients for every item.
  void backward(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
                const Matrix<Real>& d_logits,
                std::span<const AttentionLossGradient<Real>> attention_gradients,
                std::span<Real> gradient);

  // The output layer alone: logits of given features f (B x feature_count).
  Matrix<Real> logits_of(std::span<const Real> parameters, const Matrix<Real>& f) const;

  // forward, loss, backward. gradient is overwritten. Returns the loss.
  Real loss(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
            std::span<const int> labels, const Matrix<Real>& keep, const LossOptions& options,
            std::span<Real> gradient);

  // Of the last forward(): attention of item b, features (B x feature_count), fused z (B x 2
  // width).
  const AttentionPass<Real>& attention_of(std::size_t b) const { return passes_[b].attention; }
  const Matrix<Real>& features() const { return f_; }
  const Matrix<Real>& fused() const { return z_; }
  // See FeatureMap::angle_metric.
  Matrix<double> angle_metric(std::span<const Real> parameters) {
    return map_->angle_metric(layout_, parameters);
  }
  // B x 2^qubits, or null for a head without a circuit.
  const Matrix<Real>* amplitudes() const { return map_->amplitudes(); }

 private:
  explicit Fusion(const HeadConfig& config);
  Real contrast_loss(Real weight, std::span<AttentionLossGradient<Real>> attention_gradients) const;
  Real attention_loss(Real weight, std::span<const Sample<Real>> batch,
                      std::span<AttentionLossGradient<Real>> attention_gradients) const;

  HeadConfig config_;
  ParameterLayout layout_;
  Trunk<Real> trunk_;
  std::unique_ptr<FeatureMap<Real>> map_;
  std::size_t output_scale_, output_, output_bias_;

  std::vector<TrunkPass<Real>> passes_;
  Matrix<Real> z_, keep_, f_, logits_;
};

}  // namespace qurio
