// The gradient of a dense layer (core/model/front/dense.h).
#pragma once

#include "core/model/matrix.h"

namespace qurio {

// ADDS dL/dw to d_w and dL/db to d_b. x and d_y = dL/dy as in the forward pass.
template <typename Real>
void dense_backward(const MatrixIn<Real>& x, const MatrixIn<Real>& d_y, MatrixOut<Real> d_w,
                    VectorOut<Real> d_b);

// d_x <- dL/dx.
template <typename Real>
void dense_backward_input(const MatrixIn<Real>& w, const MatrixIn<Real>& d_y, MatrixOut<Real> d_x);

}  // namespace qurio
