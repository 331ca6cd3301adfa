#include "core/model/front/dense.h"

namespace qurio {

template <typename Real>
void dense(const MatrixIn<Real>& x, const MatrixIn<Real>& w, const VectorIn<Real>& b,
           MatrixOut<Real> y) {
  y.noalias() = x * w;
  y.rowwise() += b.transpose();
}

template void dense<float>(const MatrixIn<float>&, const MatrixIn<float>&, const VectorIn<float>&,
                           MatrixOut<float>);
template void dense<double>(const MatrixIn<double>&, const MatrixIn<double>&,
                            const VectorIn<double>&, MatrixOut<double>);

}  // namespace qurio
