#include "models/lab/ensemble_features.h"

#include <string>

namespace qurio {

template <typename Real>
EnsembleFeatures<Real>::EnsembleFeatures(const HeadConfig& config, ParameterLayout& layout) {
  for (int k = 0; k < config.copies; ++k) {
    std::string suffix = "_";
    suffix += std::to_string(k);
    circuits_.push_back(std::make_unique<CircuitFeatures<Real>>(config, layout, suffix));
  }
}

template <typename Real>
Eigen::Index EnsembleFeatures<Real>::size() const {
  return static_cast<Eigen::Index>(circuits_.size()) * circuits_[0]->size();
}

template <typename Real>
void EnsembleFeatures<Real>::initialise(const ParameterLayout& layout, Random& random,
                                        std::span<Real> parameters) const {
  for (const auto& circuit : circuits_) circuit->initialise(layout, random, parameters);
}

template <typename Real>
void EnsembleFeatures<Real>::forward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     Matrix<Real>& f) {
  f.resize(z.rows(), size());
  Eigen::Index first = 0;
  for (const auto& circuit : circuits_) {
    circuit->forward(layout, parameters, z, part_);
    f.middleCols(first, part_.cols()) = part_;
    first += part_.cols();
  }
}

template <typename Real>
void EnsembleFeatures<Real>::backward(const ParameterLayout& layout,
                                      std::span<const Real> parameters, const Matrix<Real>& z,
                                      const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                      std::span<Real> gradient) {
  d_z.setZero(z.rows(), z.cols());
  Eigen::Index first = 0;
  for (const auto& circuit : circuits_) {
    part_ = d_f.middleCols(first, circuit->size());
    circuit->backward(layout, parameters, z, part_, d_part_, gradient);
    d_z += d_part_;
    first += circuit->size();
  }
}

template class EnsembleFeatures<float>;
template class EnsembleFeatures<double>;

}  // namespace qurio
