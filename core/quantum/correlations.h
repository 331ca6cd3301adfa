// Bloch vectors, entropies and mutual information of all qubits along a circuit, in bits.
//
// A gate changes no entropy of a part that holds all its wires or none of them: only the others are
// computed anew.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "core/quantum/circuit.h"
#include "core/quantum/state.h"

namespace qurio {

class Correlations {
 public:
  explicit Correlations(int qubits);

  // Of this state. Precondition of both: state.qubits() is that of the constructor.
  template <typename Real>
  void observe(const State<Real>& state);
  // Of this state, which `operation` has made from the one observed last.
  template <typename Real>
  void follow(const Operation& operation, const State<Real>& state);

  std::span<const std::array<double, 3>> bloch_vectors() const { return bloch_; }
  std::span<const double> entropies() const { return entropies_; }
  // Of qubits i < j, in the order of observe.h.
  std::span<const double> mutual_information() const { return shared_; }

 private:
  // After this operation; null: after any.
  template <typename Real>
  void look(const Operation* operation, const State<Real>& state);

  int qubits_;
  std::vector<std::array<double, 3>> bloch_;
  std::vector<double> entropies_;
  std::vector<double> pair_entropies_;
  std::vector<double> shared_;
};

}  // namespace qurio
