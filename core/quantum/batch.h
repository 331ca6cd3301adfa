// Several samples through one circuit at once, one per lane of a vector: no shuffles between lanes,
// and the sines, cosines and diagonals of a run are computed once for all of them. Pays as long as
// the batch stays in the first cache: up to about eight qubits.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "core/quantum/circuit.h"
#include "core/quantum/kernels/amplitudes.h"
#include "core/quantum/kernels/simd.h"
#include "core/status.h"

namespace qurio {

template <class Layout>
class Program;

// kSamples states of the same qubits; the amplitudes of index b of all samples lie side by side.
// Copies copy the amplitudes and share nothing.
template <typename Real>
class SampleLanes {
 public:
  static constexpr int kSamples = simd::Samples<Real>::kWidth;

  SampleLanes() = default;
  // All amplitudes zero. Precondition: 1 <= qubits <= kMaxQubits - log2(kSamples).
  explicit SampleLanes(int qubits);

  int qubits() const { return memory_.view().qubits; }
  // Of one sample.
  std::size_t size() const { return memory_.view().size / static_cast<std::size_t>(kSamples); }

  // Sample s <- row s of `re` and `im`, which start `stride` numbers apart; im == nullptr: real
  // amplitudes. Samples from `count` on become zero. Precondition: 0 <= count <= kSamples.
  void load(const Real* re, const Real* im, std::size_t stride, int count);
  // Rows 0 .. count-1 <- the samples; im may be nullptr.
  void store(Real* re, Real* im, std::size_t stride, int count) const;

  // For kernels.
  Amplitudes<Real>& amplitudes() { return memory_.view(); }

 private:
  OwnedAmplitudes<Real> memory_;
};

// Copies share what is compiled.
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
  using Compiled = Program<simd::Samples<Real>>;

  Circuit circuit_;
  std::shared_ptr<const Compiled> compiled_;
};

}  // namespace qurio
