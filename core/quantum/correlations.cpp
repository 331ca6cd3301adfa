#include "core/quantum/correlations.h"

#include <cstddef>

#include "core/quantum/observe.h"

namespace qurio {

Correlations::Correlations(int qubits)
    : qubits_(qubits),
      bloch_(static_cast<std::size_t>(qubits)),
      entropies_(static_cast<std::size_t>(qubits)),
      pair_entropies_(static_cast<std::size_t>(pair_count(qubits))),
      shared_(static_cast<std::size_t>(pair_count(qubits))) {}

template <typename Real>
void Correlations::observe(const State<Real>& state) {
  look(nullptr, state);
}

template <typename Real>
void Correlations::follow(const Operation& operation, const State<Real>& state) {
  look(&operation, state);
}

template <typename Real>
void Correlations::look(const Operation* operation, const State<Real>& state) {
  const bool alone = operation != nullptr && gate_info(operation->gate).wires == 1;
  const auto acted = [operation, alone](int qubit) {
    return operation == nullptr || qubit == operation->wires[0] ||
           (!alone && qubit == operation->wires[1]);
  };
  std::size_t pair = 0;
  for (int i = 0; i < qubits_; ++i) {
    const auto at = static_cast<std::size_t>(i);
    if (acted(i)) bloch_[at] = bloch_vector(state, i);
    entropies_[at] = entropy(bloch_[at]);
    for (int j = i + 1; j < qubits_; ++j, ++pair) {
      if (alone || (operation != nullptr && acted(i) == acted(j))) continue;
      pair_entropies_[pair] = entropy(reduced_pair(state, i, j));
    }
  }
  pair = 0;
  for (std::size_t i = 0; i < entropies_.size(); ++i) {
    for (std::size_t j = i + 1; j < entropies_.size(); ++j, ++pair) {
      shared_[pair] = entropies_[i] + entropies_[j] - pair_entropies_[pair];
    }
  }
}

template void Correlations::observe(const State<float>&);
template void Correlations::observe(const State<double>&);
template void Correlations::follow(const Operation&, const State<float>&);
template void Correlations::follow(const Operation&, const State<double>&);

}  // namespace qurio
