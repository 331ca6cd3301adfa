#include "core/learn/circuit_gradient.h"

namespace qurio {
namespace {

template <typename Real>
void load(const StateBatch<Real>& batch, Eigen::Index row, int count, SampleLanes<Real>& lanes) {
  const Real* const im = batch.im.rows() > 0 ? batch.im.row(row).data() : nullptr;
  lanes.load(batch.re.row(row).data(), im, static_cast<std::size_t>(batch.re.cols()), count);
}

}  // namespace

template <typename Real>
void circuit_backward(const BatchedCircuit<Real>& circuit, std::span<const Real> angles,
                      const StateBatch<Real>& ket, const StateBatch<Real>& bra,
                      std::span<Real> d_angles, Matrix<Real>& d_psi) {
  const Eigen::Index size = ket.re.cols();
  d_psi.resize(ket.re.rows(), size);
  SampleLanes<Real> kets(circuit.plan().circuit().qubits);
  SampleLanes<Real> bras(circuit.plan().circuit().qubits);
  for_each_lanes<Real>(ket.re.rows(), [&](Eigen::Index row, int count) {
    load(ket, row, count, kets);
    load(bra, row, count, bras);
    circuit.plan().adjoint_gradient(angles, kets, bras, d_angles);
    bras.store(d_psi.row(row).data(), nullptr, static_cast<std::size_t>(size), count);
  });
  d_psi *= Real(2);
}

#define QURIO_INSTANTIATE(Real)                                                      \
  template void circuit_backward(const BatchedCircuit<Real>&, std::span<const Real>, \
                                 const StateBatch<Real>&, const StateBatch<Real>&,   \
                                 std::span<Real>, Matrix<Real>&);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
