#include "core/model/head/batched_circuit.h"

#include <algorithm>
#include <utility>

namespace qurio {
namespace {

// Calls visit(first row, number of rows) for one vector of samples after the other.
template <typename Real, class Visit>
void for_each_lanes(Eigen::Index rows, Visit visit) {
  constexpr Eigen::Index kSamples = SampleLanes<Real>::kSamples;
  for (Eigen::Index row = 0; row < rows; row += kSamples) {
    visit(row, static_cast<int>(std::min(kSamples, rows - row)));
  }
}

template <typename Real>
void load(const StateBatch<Real>& batch, Eigen::Index row, int count, SampleLanes<Real>& lanes) {
  const Real* const im = batch.im.rows() > 0 ? batch.im.row(row).data() : nullptr;
  lanes.load(batch.re.row(row).data(), im, static_cast<std::size_t>(batch.re.cols()), count);
}

}  // namespace

template <typename Real>
BatchedCircuit<Real>::BatchedCircuit(BatchPlan<Real> plan)
    : plan_(std::move(plan)), kets_(plan_.circuit().qubits), bras_(plan_.circuit().qubits) {
  for (const Operation& operation : plan_.circuit().operations) {
    real_ = real_ && gate_info(operation.gate).real;
  }
}

template <typename Real>
void BatchedCircuit<Real>::run(std::span<const Real> angles, const Matrix<Real>& psi,
                               StateBatch<Real>& out) {
  const Eigen::Index size = psi.cols();
  out.re.resize(psi.rows(), size);
  out.im.resize(real_ ? 0 : psi.rows(), real_ ? 0 : size);
  const auto stride = static_cast<std::size_t>(size);
  for_each_lanes<Real>(psi.rows(), [&](Eigen::Index row, int count) {
    kets_.load(psi.row(row).data(), nullptr, stride, count);
    plan_.run(angles, kets_);
    kets_.store(out.re.row(row).data(), real_ ? nullptr : out.im.row(row).data(), stride, count);
  });
}

template <typename Real>
void BatchedCircuit<Real>::backward(std::span<const Real> angles, const StateBatch<Real>& ket,
                                    const StateBatch<Real>& bra, std::span<Real> d_angles,
                                    Matrix<Real>& d_psi) {
  const Eigen::Index size = ket.re.cols();
  d_psi.resize(ket.re.rows(), size);
  for_each_lanes<Real>(ket.re.rows(), [&](Eigen::Index row, int count) {
    load(ket, row, count, kets_);
    load(bra, row, count, bras_);
    plan_.adjoint_gradient(angles, kets_, bras_, d_angles);
    bras_.store(d_psi.row(row).data(), nullptr, static_cast<std::size_t>(size), count);
  });
  d_psi *= Real(2);
}

template class BatchedCircuit<float>;
template class BatchedCircuit<double>;

}  // namespace qurio
