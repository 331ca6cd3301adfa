// A state followed along a circuit, gate by gate, with all that is seen of it on the way.
#pragma once

#include <span>
#include <vector>

#include "core/quantum/circuit.h"
#include "core/quantum/correlations.h"
#include "core/quantum/state.h"

namespace qurio {

template <typename Real>
class FollowedState {
 public:
  explicit FollowedState(State<Real> begin);

  const State<Real>& state() const { return state_; }
  // Precondition: those of apply() in reference.h.
  void apply(const Operation& operation, std::span<const Real> angles);
  // Appends what is seen now, one flat row:
  //   amplitudes re (2^n), amplitudes im (2^n), Bloch vectors (3 n), one-qubit entropies (n),
  //   mutual information of pairs (n(n-1)/2, in the order of observe.h).
  // Entropies and mutual information in bits.
  void append_row(std::vector<float>& out) const;

 private:
  State<Real> state_;
  Correlations seen_;
};

// The rows of `begin` and of what every operation makes of it: as many as operations and one.
// Preconditions: `circuit` is valid, of begin's qubits; angles.size() == circuit.angles.
std::vector<float> follow(const Circuit& circuit, std::span<const double> angles,
                          const State<double>& begin);

}  // namespace qurio
