#include "core/quantum/batch.h"

#include <algorithm>
#include <utility>

#include "core/quantum/kernels/program.h"
#include "core/quantum/kernels/schedule.h"

namespace qurio {
namespace {

template <typename Real>
constexpr std::size_t width() {
  return static_cast<std::size_t>(SampleLanes<Real>::kSamples);
}

template <typename Real>
void spread(const Real* rows, std::size_t stride, std::size_t count, std::size_t size,
            Real* lanes) {
  constexpr std::size_t kWidth = width<Real>();
  for (std::size_t b = 0; b < size; ++b) {
    for (std::size_t s = 0; s < kWidth; ++s) {
      lanes[b * kWidth + s] = s < count ? rows[s * stride + b] : Real(0);
    }
  }
}

template <typename Real>
void collect(const Real* lanes, std::size_t stride, std::size_t count, std::size_t size,
             Real* rows) {
  constexpr std::size_t kWidth = width<Real>();
  for (std::size_t s = 0; s < count; ++s) {
    for (std::size_t b = 0; b < size; ++b) rows[s * stride + b] = lanes[b * kWidth + s];
  }
}

}  // namespace

template <typename Real>
SampleLanes<Real>::SampleLanes(int qubits) : memory_(qubits, width<Real>() << qubits) {}

template <typename Real>
void SampleLanes<Real>::load(const Real* re, const Real* im, std::size_t stride, int count) {
  const auto samples = static_cast<std::size_t>(count);
  Amplitudes<Real>& view = memory_.view();
  spread(re, stride, samples, size(), view.re);
  if (im != nullptr) {
    spread(im, stride, samples, size(), view.im);
  } else if (!view.real) {
    std::fill_n(view.im, view.size, Real(0));
  }
  view.real = im == nullptr;
}

template <typename Real>
void SampleLanes<Real>::store(Real* re, Real* im, std::size_t stride, int count) const {
  const auto samples = static_cast<std::size_t>(count);
  const Amplitudes<Real>& view = memory_.view();
  collect(view.re, stride, samples, size(), re);
  if (im != nullptr) collect(view.im, stride, samples, size(), im);
}

template <typename Real>
Result<BatchPlan<Real>> BatchPlan<Real>::compile(Circuit circuit) {
  Result<Circuit> checked = validated(std::move(circuit));
  if (!checked.ok()) return {checked.status(), checked.message()};
  BatchPlan plan;
  plan.circuit_ = std::move(checked).value();
  plan.compiled_ = std::make_shared<const Compiled>(schedule(plan.circuit_));
  return plan;
}

template <typename Real>
void BatchPlan<Real>::run(std::span<const Real> angles, SampleLanes<Real>& states) const {
  compiled_->run(angles, states.amplitudes());
}

template <typename Real>
void BatchPlan<Real>::adjoint_gradient(std::span<const Real> angles, SampleLanes<Real>& kets,
                                       SampleLanes<Real>& bras, std::span<Real> d_angles) const {
  compiled_->gradient(angles, Compiled::From::end, 1, kets.amplitudes(), bras.amplitudes(),
                      d_angles);
}

template class SampleLanes<float>;
template class SampleLanes<double>;
template class BatchPlan<float>;
template class BatchPlan<double>;

}  // namespace qurio
