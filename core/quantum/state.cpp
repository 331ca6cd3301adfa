#include "core/quantum/state.h"

#include <algorithm>

namespace qurio {

template <typename Real>
State<Real>::State(int qubits)
    : qubits_(qubits), re_(std::size_t{1} << qubits), im_(std::size_t{1} << qubits) {
  re_[0] = Real(1);
}

template <typename Real>
void State<Real>::reset() {
  std::fill(re_.begin(), re_.end(), Real(0));
  std::fill(im_.begin(), im_.end(), Real(0));
  re_[0] = Real(1);
}

template <typename Real>
void State<Real>::set_real(std::span<const Real> amplitudes) {
  std::copy(amplitudes.begin(), amplitudes.end(), re_.begin());
  std::fill(im_.begin(), im_.end(), Real(0));
}

template <typename Real>
Real squared_norm(const State<Real>& state) {
  const auto re = state.re();
  const auto im = state.im();
  double sum = 0;
  for (std::size_t b = 0; b < re.size(); ++b) {
    sum += static_cast<double>(re[b]) * re[b] + static_cast<double>(im[b]) * im[b];
  }
  return static_cast<Real>(sum);
}

template class State<float>;
template class State<double>;
template float squared_norm(const State<float>&);
template double squared_norm(const State<double>&);

}  // namespace qurio
