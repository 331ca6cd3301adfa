// The part in which the heads differ: a batch of fused features z = [v; t] in, features f out.
#pragma once

#include <memory>
#include <span>

#include "core/model/front/parameters.h"
#include "core/model/head/head_config.h"
#include "core/model/matrix.h"
#include "core/quantum/random.h"

namespace qurio {

// An object serves one thread: forward() keeps what backward() of the same batch needs.
template <typename Real>
class FeatureMap {
 public:
  FeatureMap() = default;
  FeatureMap(const FeatureMap&) = delete;
  FeatureMap& operator=(const FeatureMap&) = delete;
  virtual ~FeatureMap() = default;

  // Numbers per item.
  virtual Eigen::Index size() const = 0;
  virtual void initialise(const ParameterLayout& layout, Random& random,
                          std::span<Real> parameters) const = 0;
  // f <- B x size(). z: B x 2 width.
  virtual void forward(const ParameterLayout& layout, std::span<const Real> parameters,
                       const Matrix<Real>& z, Matrix<Real>& f) = 0;
  // d_z <- dL/dz from d_f = dL/df; ADDS to gradient. z as in the last forward().
  virtual void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                        const Matrix<Real>& z, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                        std::span<Real> gradient) = 0;

  // B x 2^qubits amplitudes that entered the circuit in the last forward(); null without a circuit.
  virtual const Matrix<Real>* amplitudes() const { return nullptr; }

  // The metric of natural_gradient.h of the block `angles`, over the batch of the last forward();
  // empty for maps without it. Only after backward().
  virtual Matrix<double> angle_metric(const ParameterLayout&, std::span<const Real>) { return {}; }
};

// The map of this head; appends its blocks to `layout`. Precondition: validated(head).
template <typename Real>
std::unique_ptr<FeatureMap<Real>> make_feature_map(const HeadConfig& config,
                                                   ParameterLayout& layout);

}  // namespace qurio
