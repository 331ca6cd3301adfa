// The quantum feature map: z -> amplitudes -> circuit -> expectation values of Z, ZZ, X, XX, or the
// probabilities of all outcomes in two bases.
#pragma once

#include <string>

#include "core/model/head/batched_circuit.h"
#include "core/model/head/batched_readout.h"
#include "core/model/head/feature_map.h"
#include "core/model/head/state_preparation.h"
#include "models/lab/probability_readout.h"

namespace qurio {

// The circuit that a head runs: its ansatz, or no operation at all.
Circuit circuit_of(const HeadConfig& config);

template <typename Real>
class CircuitFeatures final : public FeatureMap<Real> {
 public:
  // Appends the blocks of StatePreparation, then angles; `suffix` follows their names.
  CircuitFeatures(const HeadConfig& config, ParameterLayout& layout,
                  const std::string& suffix = "");

  Eigen::Index size() const override;
  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, Matrix<Real>& f) override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const Matrix<Real>& d_f, Matrix<Real>& d_z,
                std::span<Real> gradient) override;

  const Matrix<Real>* amplitudes() const override { return &psi_; }
  Matrix<double> angle_metric(const ParameterLayout& layout,
                              std::span<const Real> parameters) override;

 private:
  double angle_sd_;
  int qubits_;
  bool all_outcomes_;
  StatePreparation<Real> preparation_;
  std::size_t angles_;
  BatchedCircuit<Real> circuit_;
  BatchedReadout<Real> readout_;
  ProbabilityReadout<Real> probabilities_;
  Matrix<Real> psi_, d_psi_;
  StateBatch<Real> ket_, bra_;
};

}  // namespace qurio
