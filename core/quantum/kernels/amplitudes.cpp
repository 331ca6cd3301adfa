#include "core/quantum/kernels/amplitudes.h"

#include <algorithm>

#include "core/quantum/kernels/simd.h"

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
  // A diagonal's table has two parts, each of a vector at least, which is a line at most.
  std::size_t table() const { return std::max(size, 2 * kLine); }
  std::size_t total() const { return 4 * array() + table(); }
};

}  // namespace

template <typename Real>
OwnedAmplitudes<Real>::OwnedAmplitudes(int qubits, std::size_t size) {
  const Layout<Real> layout{size};
  memory_.reset(
      static_cast<Real*>(::operator new[](layout.total() * sizeof(Real), std::align_val_t{64})));
  view_.qubits = qubits;
  view_.size = size;
  view_.re = memory_.get();
  view_.im = view_.re + layout.array();
  view_.spare_re = view_.im + layout.array();
  view_.spare_im = view_.spare_re + layout.array();
  view_.table = view_.spare_im + layout.array();
  clear();
}

template <typename Real>
OwnedAmplitudes<Real>::OwnedAmplitudes(const OwnedAmplitudes& other) {
  *this = other;
}

template <typename Real>
OwnedAmplitudes<Real>& OwnedAmplitudes<Real>::operator=(const OwnedAmplitudes& other) {
  if (this == &other) return *this;
  const Amplitudes<Real>& from = other.view_;
  if (from.size == 0) return *this = OwnedAmplitudes();
  if (view_.size != from.size) *this = OwnedAmplitudes(from.qubits, from.size);
  view_.qubits = from.qubits;
  view_.real = from.real;
  copy_numbers(from.re, from.size, view_.re);
  copy_numbers(from.im, from.size, view_.im);
  return *this;
}

template <typename Real>
OwnedAmplitudes<Real>::OwnedAmplitudes(OwnedAmplitudes&& other) noexcept
    : memory_(std::move(other.memory_)), view_(std::exchange(other.view_, {})) {}

template <typename Real>
OwnedAmplitudes<Real>& OwnedAmplitudes<Real>::operator=(OwnedAmplitudes&& other) noexcept {
  memory_ = std::move(other.memory_);
  view_ = std::exchange(other.view_, {});
  return *this;
}

template <typename Real>
void OwnedAmplitudes<Real>::clear() {
  clear_numbers(view_.re, view_.size);
  clear_numbers(view_.im, view_.size);
  view_.real = true;
}

template <typename Real>
void OwnedAmplitudes<Real>::copy_real(const Real* re) {
  copy_numbers(re, view_.size, view_.re);
  if (!view_.real) clear_numbers(view_.im, view_.size);
  view_.real = true;
}

template class OwnedAmplitudes<float>;
template class OwnedAmplitudes<double>;

}  // namespace qurio
