// Several small circuits side by side, each with an encoding and angles of its own; their read-outs
// one after the other. Blocks: those of CircuitFeatures, with the number of the circuit behind the
// name.
#pragma once

#include <memory>
#include <vector>

#include "core/model/head/circuit_features.h"
#include "core/model/head/feature_map.h"

namespace qurio {

template <typename Real>
class EnsembleFeatures final : public FeatureMap<Real> {
 public:
  EnsembleFeatures(const HeadConfig& config, ParameterLayout& layout);

  Eigen::Index size() const override;
  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, Matrix<Real>& f) override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                std::span<Real> gradient) override;

 private:
  std::vector<std::unique_ptr<CircuitFeatures<Real>>> circuits_;
  Matrix<Real> part_, d_part_;
};

}  // namespace qurio
