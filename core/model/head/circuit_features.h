// The quantum feature map: z -> amplitudes -> circuit -> expectation values of Z, ZZ, X, XX.
#pragma once

#include <string>

#include "core/model/head/batched_circuit.h"
#include "core/model/head/batched_readout.h"
#include "core/model/head/feature_map.h"
#include "core/model/head/state_preparation.h"

namespace qurio {

// The circuit that a head runs. Precondition: config.features is circuit.
Circuit circuit_of(const HeadConfig& config);

template <typename Real>
class CircuitFeatures final : public FeatureMap<Real> {
 public:
  // Appends the blocks of StatePreparation, then `angles`, in this group; `suffix` follows their
  // names. Precondition: the circuit is valid and has config.qubits.
  CircuitFeatures(const HeadConfig& config, Circuit circuit, ParameterLayout& layout,
                  const std::string& suffix = "", ParameterGroup group = ParameterGroup::circuit);

  Eigen::Index size() const override;
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, FeaturePass<Real>& pass) const override;

  // What forward() does behind the preparation, at any angles: pass.prepared.amplitudes in,
  // pass.states and pass.features out.
  void run(std::span<const Real> angles, FeaturePass<Real>& pass) const;

  std::span<const Real> angles(const ParameterLayout& layout,
                               std::span<const Real> parameters) const;

  // For the gradient.
  const StatePreparation<Real>& preparation() const { return preparation_; }
  const BatchedCircuit<Real>& circuit() const { return circuit_; }
  const BatchedReadout<Real>& readout() const { return readout_; }
  std::size_t angles_block() const { return angles_; }

 private:
  int qubits_;
  StatePreparation<Real> preparation_;
  std::size_t angles_;
  BatchedCircuit<Real> circuit_;
  BatchedReadout<Real> readout_;
};

}  // namespace qurio
