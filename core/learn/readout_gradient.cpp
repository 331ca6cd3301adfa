#include "core/learn/readout_gradient.h"

namespace qurio {

template <typename Real>
void hadamard_backward(const HadamardBasis<Real>& basis, const StateBatch<Real>& state,
                       const StateBatch<Real>& rotated, const Matrix<Real>& z,
                       const Matrix<Real>& x, StateBatch<Real>& bra) {
  bra.re = state.re.cwiseProduct(z);
  bra.re.noalias() += rotated.re.cwiseProduct(x) * basis.matrix();
  if (state.im.rows() == 0) {
    bra.im.resize(0, 0);
  } else {
    bra.im = state.im.cwiseProduct(z);
    bra.im.noalias() += rotated.im.cwiseProduct(x) * basis.matrix();
  }
}

template <typename Real>
void readout_backward(const BatchedReadout<Real>& readout, const StateBatch<Real>& state,
                      const StateBatch<Real>& rotated, const Matrix<Real>& d_e,
                      StateBatch<Real>& bra) {
  const Matrix<Real>& signs = readout.signs();
  const Eigen::Index half = signs.cols();
  hadamard_backward<Real>(readout.basis(), state, rotated, d_e.leftCols(half) * signs.transpose(),
                          d_e.rightCols(half) * signs.transpose(), bra);
}

#define QURIO_INSTANTIATE(Real)                                                        \
  template void hadamard_backward(const HadamardBasis<Real>&, const StateBatch<Real>&, \
                                  const StateBatch<Real>&, const Matrix<Real>&,        \
                                  const Matrix<Real>&, StateBatch<Real>&);             \
  template void readout_backward(const BatchedReadout<Real>&, const StateBatch<Real>&, \
                                 const StateBatch<Real>&, const Matrix<Real>&, StateBatch<Real>&);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
