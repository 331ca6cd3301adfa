#include "core/quantum/state.h"

namespace qurio {

template <typename Real>
State<Real>::State(int qubits) : memory_(qubits, std::size_t{1} << qubits) {
  memory_.view().re[0] = 1;
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
