#include "core/quantum/state.h"

#include <string>

#include "core/quantum/circuit.h"

namespace qurio {

template <typename Real>
State<Real>::State(int qubits) : State(OwnedAmplitudes<Real>(qubits, std::size_t{1} << qubits)) {}

template <typename Real>
State<Real>::State(OwnedAmplitudes<Real> memory) : memory_(std::move(memory)) {
  memory_.view().re[0] = 1;
}

template <typename Real>
Result<State<Real>> State<Real>::create(int qubits) {
  if (qubits < 1) return {Status::invalid_argument, "a state needs at least one qubit"};
  if (qubits > kMaxQubits) {
    return {Status::too_large, std::to_string(qubits) + " qubits are more than the " +
                                   std::to_string(kMaxQubits) + " that can be simulated"};
  }
  const std::size_t size = std::size_t{1} << qubits;
  OwnedAmplitudes<Real> memory(qubits, size, std::nothrow);
  if (memory.view().size == 0) {
    const std::size_t megabytes = OwnedAmplitudes<Real>::bytes(size) >> 20;
    return {Status::out_of_memory, std::to_string(qubits) + " qubits need " +
                                       std::to_string(megabytes) +
                                       " MB, which are not there: use fewer qubits"};
  }
  return State(std::move(memory));
}

template <typename Real>
void State<Real>::reset() {
  memory_.clear();
  memory_.view().re[0] = 1;
}

template <typename Real>
void State<Real>::set_real(std::span<const Real> amplitudes) {
  memory_.copy_real(amplitudes.data());
}

template class State<float>;
template class State<double>;

}  // namespace qurio
