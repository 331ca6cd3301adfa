// A dense layer on rows.
#pragma once

#include "core/model/matrix.h"

namespace qurio {

// y = x w + b. x: n x in, w: in x out, b: out, y: n x out.
template <typename Real>
void dense(const MatrixIn<Real>& x, const MatrixIn<Real>& w, const VectorIn<Real>& b,
           MatrixOut<Real> y);

}  // namespace qurio
