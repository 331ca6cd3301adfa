// What training minimises, as a function of all parameters: the loss of a batch and its exact
// gradient.
#pragma once

#include <memory>
#include <span>
#include <utility>

#include "core/learn/attention_gradient.h"
#include "core/learn/feature_training.h"
#include "core/model/head/fusion.h"
#include "core/quantum/quantum.h"

namespace qurio {

// What the loss of one batch depends on, and how it is made; see loss.h and attention_loss.h.
struct LossOptions {
  double smoothing = 0.05;
  double contrast = 0.1;  // weight of InfoNCE between the pooled words and the pooled regions
  double object = 0;      // weight of object_miss of the picture's and the words' attention
};

// An object serves one thread; it keeps the last pass.
template <typename Real>
class Objective {
 public:
  // Errors: those of validated(HeadConfig).
  static Result<Objective> create(const HeadConfig& config);
  // A configuration with more to it needs a map with more to it: the constructor.
  template <class Config>
  static Result<Objective> create(const Config& config) = delete;
  // Of a head with a map of one's own. Precondition: the sizes of `config` are valid.
  Objective(const HeadConfig& config, const TrainableMapFactory<Real>& make);

  const Fusion<Real>& model() const { return *model_; }
  const ParameterLayout& layout() const { return model_->layout(); }

  // Starting values. Precondition: parameters.size() == layout().size().
  void initialise(Random& random, std::span<Real> parameters) const;

  // The loss; gradient <- its gradient. keep: as in Fusion::forward. labels: class indices.
  Real loss(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
            std::span<const int> labels, const Matrix<Real>& keep, const LossOptions& options,
            std::span<Real> gradient);

  // Of the last loss().
  const FusionPass<Real>& pass() const { return pass_; }

 private:
  // ADDS dL/d parameters of the last pass. of_attention has further gradients for every item.
  void backward(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
                const Matrix<Real>& d_logits,
                std::span<const AttentionLossGradient<Real>> of_attention,
                std::span<Real> gradient) const;

  std::unique_ptr<FeatureTraining<Real>> training_;
  std::unique_ptr<Fusion<Real>> model_;
  FusionPass<Real> pass_;
};

}  // namespace qurio
