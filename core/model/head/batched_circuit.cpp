#include "core/model/head/batched_circuit.h"

#include <utility>

namespace qurio {

template <typename Real>
BatchedCircuit<Real>::BatchedCircuit(BatchPlan<Real> plan) : plan_(std::move(plan)) {
  for (const Operation& operation : plan_.circuit().operations) {
    real_ = real_ && gate_info(operation.gate).real;
  }
}

template <typename Real>
void BatchedCircuit<Real>::run(std::span<const Real> angles, const Matrix<Real>& psi,
                               StateBatch<Real>& out) const {
  const Eigen::Index size = psi.cols();
  out.re.resize(psi.rows(), size);
  out.im.resize(real_ ? 0 : psi.rows(), real_ ? 0 : size);
  const auto stride = static_cast<std::size_t>(size);
  SampleLanes<Real> kets(plan_.circuit().qubits);
  for_each_lanes<Real>(psi.rows(), [&](Eigen::Index row, int count) {
    kets.load(psi.row(row).data(), nullptr, stride, count);
    plan_.run(angles, kets);
    kets.store(out.re.row(row).data(), real_ ? nullptr : out.im.row(row).data(), stride, count);
  });
}

template class BatchedCircuit<float>;
template class BatchedCircuit<double>;

}  // namespace qurio
