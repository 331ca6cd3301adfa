#include "models/lab/ensemble_features.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "models/lab/lab_maps.h"

namespace qurio {
namespace {

template <typename Real>
class EnsembleFeatures final : public FeatureMap<Real> {
 public:
  explicit EnsembleFeatures(std::vector<std::unique_ptr<FeatureMap<Real>>> circuits)
      : circuits_(std::move(circuits)) {}

  Eigen::Index size() const override {
    return static_cast<Eigen::Index>(circuits_.size()) * part();
  }
  // Of one circuit.
  Eigen::Index part() const { return circuits_[0]->size(); }

  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, FeaturePass<Real>& pass) const override {
    pass.features.resize(z.rows(), size());
    pass.parts.resize(circuits_.size());
    for (std::size_t k = 0; k < circuits_.size(); ++k) {
      circuits_[k]->forward(layout, parameters, z, pass.parts[k]);
      pass.features.middleCols(static_cast<Eigen::Index>(k) * part(), part()) =
          pass.parts[k].features;
    }
  }

 private:
  std::vector<std::unique_ptr<FeatureMap<Real>>> circuits_;
};

template <typename Real>
class EnsembleTraining final : public FeatureTraining<Real> {
 public:
  EnsembleTraining(std::vector<std::unique_ptr<FeatureTraining<Real>>> circuits, Eigen::Index part)
      : circuits_(std::move(circuits)), part_(part) {}

  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override {
    for (const auto& circuit : circuits_) circuit->initialise(layout, random, parameters);
  }

  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                Matrix<Real>& d_z, std::span<Real> gradient) const override {
    d_z.setZero(z.rows(), z.cols());
    Matrix<Real> d_part;
    for (std::size_t k = 0; k < circuits_.size(); ++k) {
      const Matrix<Real> own = d_f.middleCols(static_cast<Eigen::Index>(k) * part_, part_);
      circuits_[k]->backward(layout, parameters, z, pass.parts[k], own, d_part, gradient);
      d_z += d_part;
    }
  }

 private:
  std::vector<std::unique_ptr<FeatureTraining<Real>>> circuits_;
  Eigen::Index part_;
};

}  // namespace

template <typename Real>
TrainableMap<Real> make_ensemble(const LabConfig& config, ParameterLayout& layout) {
  std::vector<std::unique_ptr<FeatureMap<Real>>> maps;
  std::vector<std::unique_ptr<FeatureTraining<Real>>> trainings;
  for (int k = 0; k < config.copies; ++k) {
    std::string suffix = "_";
    suffix += std::to_string(k);
    TrainableMap<Real> circuit = make_lab_circuit<Real>(config, layout, suffix);
    maps.push_back(std::move(circuit.map));
    trainings.push_back(std::move(circuit.training));
  }
  auto map = std::make_unique<EnsembleFeatures<Real>>(std::move(maps));
  auto training = std::make_unique<EnsembleTraining<Real>>(std::move(trainings), map->part());
  return {std::move(map), std::move(training)};
}

template TrainableMap<float> make_ensemble(const LabConfig&, ParameterLayout&);
template TrainableMap<double> make_ensemble(const LabConfig&, ParameterLayout&);

}  // namespace qurio
