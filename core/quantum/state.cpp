#include "core/quantum/state.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/quantum/circuit.h"
#include "core/quantum/simd.h"

namespace qurio {
namespace {

// These run before every circuit; in WebAssembly the library's own loops take a number at a time or
// leave the module.
template <typename Real>
void copy_numbers(const Real* from, std::size_t count, Real* to) {
  using L = simd::Native<Real>;
  constexpr auto kWidth = static_cast<std::size_t>(L::kWidth);
  std::size_t b = 0;
  for (; b + kWidth <= count; b += kWidth) simd::store<L>(to + b, simd::load<L>(from + b));
  for (; b < count; ++b) to[b] = from[b];
}

template <typename Real>
void clear_numbers(Real* to, std::size_t count) {
  using L = simd::Native<Real>;
  constexpr auto kWidth = static_cast<std::size_t>(L::kWidth);
  std::size_t b = 0;
  for (; b + kWidth <= count; b += kWidth) simd::store<L>(to + b, simd::splat<L>(0));
  for (; b < count; ++b) to[b] = 0;
}

// Arrays whose lengths are powers of two would all start on the same cache set: each is set off by
// a few cache lines of its own.
template <typename Real>
struct Layout {
  static constexpr std::size_t kLine = 64 / sizeof(Real);
  std::size_t size;
  std::size_t array() const { return std::max(size, kLine) + 5 * kLine; }
  std::size_t table() const { return std::max(size, kLine); }
  std::size_t total() const { return 4 * array() + table(); }
};

}  // namespace

template <typename Real>
void State<Real>::lay_out(int qubits, Real* memory) {
  memory_.reset(memory);
  const Layout<Real> layout{std::size_t{1} << qubits};
  view_.qubits = qubits;
  view_.size = layout.size;
  view_.re = memory;
  view_.im = memory + layout.array();
  view_.spare_re = memory + 2 * layout.array();
  view_.spare_im = memory + 3 * layout.array();
  view_.table = memory + 4 * layout.array();
}

template <typename Real>
State<Real>::State(int qubits) {
  const Layout<Real> layout{std::size_t{1} << qubits};
  lay_out(qubits, static_cast<Real*>(
                      ::operator new[](layout.total() * sizeof(Real), std::align_val_t{64})));
  reset();
}

template <typename Real>
Result<State<Real>> State<Real>::create(int qubits) {
  if (qubits < 1) return {Status::invalid_argument, "a state needs at least one qubit"};
  if (qubits > kMaxQubits) {
    return {Status::too_large, std::to_string(qubits) + " qubits are more than the " +
                                   std::to_string(kMaxQubits) + " that can be simulated"};
  }
  const Layout<Real> layout{std::size_t{1} << qubits};
  const std::size_t bytes = layout.total() * sizeof(Real);
  void* memory = ::operator new[](bytes, std::align_val_t{64}, std::nothrow);
  if (memory == nullptr) {
    return {Status::out_of_memory, std::to_string(qubits) + " qubits need " +
                                       std::to_string(bytes >> 20) +
                                       " MB, which are not there: use fewer qubits"};
  }
  State state;
  state.lay_out(qubits, static_cast<Real*>(memory));
  state.reset();
  return state;
}

template <typename Real>
State<Real>::State(const State& other) {
  *this = other;
}

template <typename Real>
State<Real>& State<Real>::operator=(const State& other) {
  if (this == &other) return *this;
  if (other.view_.size == 0) return *this = State();
  if (view_.qubits != other.view_.qubits) *this = State(other.view_.qubits);
  copy_numbers(other.view_.re, view_.size, view_.re);
  copy_numbers(other.view_.im, view_.size, view_.im);
  view_.real = other.view_.real;
  return *this;
}

template <typename Real>
State<Real>::State(State&& other) noexcept
    : memory_(std::move(other.memory_)), view_(std::exchange(other.view_, {})) {}

template <typename Real>
State<Real>& State<Real>::operator=(State&& other) noexcept {
  memory_ = std::move(other.memory_);
  view_ = std::exchange(other.view_, {});
  return *this;
}

template <typename Real>
void State<Real>::reset() {
  clear_numbers(view_.re, view_.size);
  clear_numbers(view_.im, view_.size);
  view_.re[0] = Real(1);
  view_.real = true;
}

template <typename Real>
void State<Real>::set_real(std::span<const Real> amplitudes) {
  copy_numbers(amplitudes.data(), view_.size, view_.re);
  if (!view_.real) clear_numbers(view_.im, view_.size);
  view_.real = true;
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
