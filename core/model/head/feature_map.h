// The part in which the heads differ: a batch of fused features z = [v; t] in, features f out.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "core/model/front/parameters.h"
#include "core/model/head/batched_circuit.h"
#include "core/model/head/head_config.h"
#include "core/model/head/state_preparation.h"
#include "core/model/matrix.h"

namespace qurio {

// Everything of one pass through a map: the features, and what their gradient needs. What a map
// does not use is empty.
template <typename Real>
struct FeaturePass {
  Matrix<Real> features;                 // f: B x size()
  PreparationPass<Real> prepared;        // of maps that prepare states
  StateBatch<Real> states;               // behind the circuit
  StateBatch<Real> rotated;              // those behind a Hadamard gate on every qubit
  Matrix<Real> left, right;              // factors of a product; what else a map has
  std::vector<FeaturePass<Real>> parts;  // of maps that are made of maps
};

// Immutable: any number of threads may use one map, each with a pass of its own.
template <typename Real>
class FeatureMap {
 public:
  FeatureMap() = default;
  FeatureMap(const FeatureMap&) = delete;
  FeatureMap& operator=(const FeatureMap&) = delete;
  virtual ~FeatureMap() = default;

  // Numbers per item.
  virtual Eigen::Index size() const = 0;
  // Fills `pass`. z: B x fused_width.
  virtual void forward(const ParameterLayout& layout, std::span<const Real> parameters,
                       const Matrix<Real>& z, FeaturePass<Real>& pass) const = 0;
};

// The map of this head; appends its blocks to `layout`. Precondition: validated(config).
template <typename Real>
std::unique_ptr<FeatureMap<Real>> make_feature_map(const HeadConfig& config,
                                                   ParameterLayout& layout);

}  // namespace qurio
