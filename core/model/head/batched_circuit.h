// One circuit, many states: the same angles applied to every row of a batch, as many rows at a time
// as a vector has lanes.
#pragma once

#include <algorithm>
#include <span>

#include "core/model/matrix.h"
#include "core/quantum/quantum.h"

namespace qurio {

// Complex states, one per row. im has no rows where all amplitudes are real.
template <typename Real>
struct StateBatch {
  Matrix<Real> re;  // B x 2^n
  Matrix<Real> im;  // B x 2^n, or 0 x 0
};

template <typename Real>
class BatchedCircuit {
 public:
  BatchedCircuit() = default;
  explicit BatchedCircuit(BatchPlan<Real> plan);

  const BatchPlan<Real>& plan() const { return plan_; }

  // out row b <- U(angles) |psi row b>. psi: B x 2^n real amplitudes; out.im has no rows while
  // every gate of the circuit is real.
  void run(std::span<const Real> angles, const Matrix<Real>& psi, StateBatch<Real>& out) const;

 private:
  BatchPlan<Real> plan_;
  bool real_ = true;
};

// Calls visit(first row, number of rows) for one vector of samples after the other.
template <typename Real, class Visit>
void for_each_lanes(Eigen::Index rows, Visit visit) {
  constexpr Eigen::Index kSamples = SampleLanes<Real>::kSamples;
  for (Eigen::Index row = 0; row < rows; row += kSamples) {
    visit(row, static_cast<int>(std::min(kSamples, rows - row)));
  }
}

}  // namespace qurio
