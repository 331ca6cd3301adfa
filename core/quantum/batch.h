// Several samples through one circuit at once, one per lane of a vector: no shuffles between lanes,
// and the sines, cosines and diagonals of a run are computed once for all of them. Pays as long as
// the batch stays in the first cache: up to about eight qubits.
#pragma once

#include <cstddef>
#include <span>

#include "core/quantum/circuit.h"
#include "core/quantum/program.h"
#include "core/quantum/state.h"
#include "core/status.h"

namespace qurio {

// kSamples states of the same qubits; the amplitudes of index b of all samples lie side by side.
template <typename Real>
class SampleLanes {
 public:
  static constexpr int kSamples = simd::Samples<Real>::kWidth;

  SampleLanes() = default;
  // All amplitudes zero. Precondition: 1 <= qubits <= kMaxQubits - log2(kSamples).
  explicit SampleLanes(int qubits);

  int qubits() const { return view_.qubits; }
  // Of one sample.
  std::size_t size() const { return std::size_t{1} << view_.qubits; }

  // Sample s <- row s of `re` and `im`, which start `stride` numbers apart; im == nullptr: real
  // amplitudes. Samples from `count` on become zero. Precondition: 0 <= count <= kSamples.
  void load(const Real* re, const Real* im, std::size_t stride, int count);
  // Rows 0 .. count-1 <- the samples; im may be nullptr.
  void store(Real* re, Real* im, std::size_t stride, int count) const;

  // For kernels.
  Amplitudes<Real>& amplitudes() { return view_; }

 private:
  State<Real> memory_;
  Amplitudes<Real> view_;
};

template <typename Real>
class BatchPlan {
 public:
  BatchPlan() = default;
  // Errors: those of validated().
  static Result<BatchPlan> compile(Circuit circuit);

  const Circuit& circuit() const { return circuit_; }

  // Every sample <- U(angles) sample. Allocates nothing.
  void run(std::span<const Real> angles, SampleLanes<Real>& states) const;

  // Adjoint differentiation of the sum of the samples' losses: as adjoint_gradient in adjoint.h,
  // for all samples at once. What remains of the bras is dL/d(in) / 2 of every sample. Allocates
  // nothing.
  void adjoint_gradient(std::span<const Real> angles, SampleLanes<Real>& kets,
                        SampleLanes<Real>& bras, std::span<Real> d_angles) const;

 private:
  Circuit circuit_;
  Program<simd::Samples<Real>> program_;
};

}  // namespace qurio
