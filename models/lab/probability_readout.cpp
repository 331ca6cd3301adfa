#include "models/lab/probability_readout.h"

#include "core/learn/readout_gradient.h"

namespace qurio {

template <typename Real>
void ProbabilityReadout<Real>::forward(const StateBatch<Real>& state, StateBatch<Real>& rotated,
                                       Matrix<Real>& f) const {
  const Eigen::Index half = basis_.size();
  f.resize(state.re.rows(), 2 * half);
  basis_.rotate(state, rotated);
  f.leftCols(half) = state.re.cwiseAbs2();
  f.rightCols(half) = rotated.re.cwiseAbs2();
  if (state.im.rows() > 0) {
    f.leftCols(half) += state.im.cwiseAbs2();
    f.rightCols(half) += rotated.im.cwiseAbs2();
  }
  f.array() = static_cast<Real>(half) * f.array() - Real(1);
}

template <typename Real>
void ProbabilityReadout<Real>::backward(const StateBatch<Real>& state,
                                        const StateBatch<Real>& rotated, const Matrix<Real>& d_f,
                                        StateBatch<Real>& bra) const {
  const Eigen::Index half = basis_.size();
  hadamard_backward<Real>(basis_, state, rotated, static_cast<Real>(half) * d_f.leftCols(half),
                          static_cast<Real>(half) * d_f.rightCols(half), bra);
}

template class ProbabilityReadout<float>;
template class ProbabilityReadout<double>;

}  // namespace qurio
