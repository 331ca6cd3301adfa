// One head from features to logits, over a batch: trunk -> feature map -> classes.
//
//   z = trunk(sample) (* dropout);  f = map(z);  logits = (g f) Wc + bc,  g = exp(log_scale)
//
// HeadConfig j6e is the QCMFM head (Quantum-Classical Multimodal Fusion Model) of the README.
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "core/model/front/parameters.h"
#include "core/model/front/trunk.h"
#include "core/model/head/feature_map.h"
#include "core/model/head/head_config.h"
#include "core/status.h"

namespace qurio {

// Everything of one pass over a batch of B samples.
template <typename Real>
struct FusionPass {
  std::vector<TrunkPass<Real>> trunks;  // the first B; more may be left from a larger batch
  Matrix<Real> keep;                    // B x 2 width, or empty: dropout of z
  Matrix<Real> fused;                   // z: B x fused_width
  FeaturePass<Real> map;
  Matrix<Real> logits;  // B x classes
};

// The layer between features and classes: its blocks, in the order of a file.
struct OutputBlocks {
  std::size_t scale, weights, bias;
};

// Immutable: any number of threads may use one, each with a pass of its own.
template <typename Real>
class Fusion {
 public:
  // Errors: those of validated(HeadConfig).
  static Result<Fusion> create(const HeadConfig& config);
  // A configuration with more to it needs a map with more to it: with_map().
  template <class Config>
  static Result<Fusion> create(const Config& config) = delete;
  // The head of a map of one's own: make(layout) appends its blocks and gives a
  // std::unique_ptr<FeatureMap<Real>>. Precondition: the sizes of `config` are valid.
  template <class Make>
  static Fusion with_map(const HeadConfig& config, Make make) {
    ParameterLayout layout;
    Trunk<Real> trunk(config.region_width, config.word_width, config.width, layout);
    std::unique_ptr<FeatureMap<Real>> map = make(layout);
    return Fusion(config, std::move(layout), std::move(trunk), std::move(map));
  }

  const HeadConfig& config() const { return config_; }
  // Blocks: those of the trunk, of the feature map, then output_scale, output, output_bias.
  const ParameterLayout& layout() const { return layout_; }
  const Trunk<Real>& trunk() const { return trunk_; }
  const FeatureMap<Real>& map() const { return *map_; }
  const OutputBlocks& output() const { return output_; }
  // Number of features f before the output layer.
  Eigen::Index feature_count() const { return map_->size(); }

  // Fills `pass`. `keep` is empty, or B x 2 width factors on z (inverted dropout: 0 or
  // 1 / (1 - p)). Preconditions: every sample has a modality, parameters.size() == layout().size().
  void forward(std::span<const Real> parameters, std::span<const Sample<Real>> batch,
               FusionPass<Real>& pass, const Matrix<Real>& keep = {}) const;

  // The output layer alone: logits of given features f (B x feature_count).
  Matrix<Real> logits_of(std::span<const Real> parameters, const Matrix<Real>& f) const;

 private:
  Fusion(const HeadConfig& config, ParameterLayout layout, Trunk<Real> trunk,
         std::unique_ptr<FeatureMap<Real>> map);

  HeadConfig config_;
  ParameterLayout layout_;
  Trunk<Real> trunk_;
  std::unique_ptr<FeatureMap<Real>> map_;
  OutputBlocks output_{};
};

}  // namespace qurio
