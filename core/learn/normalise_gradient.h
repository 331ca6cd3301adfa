// The gradients of the normalisations of core/model/front/normalise.h. `d` is dL/d(what the
// normalisation gave) on entry and dL/d(what it was given) on return.
#pragma once

#include "core/model/matrix.h"

namespace qurio {

template <typename Real>
void layer_norm_backward(const MatrixIn<Real>& normalised, const VectorIn<Real>& inverse_sd,
                         MatrixOut<Real> d);

template <typename Real>
void unit_rows_backward(const MatrixIn<Real>& units, const VectorIn<Real>& inverse_length,
                        MatrixOut<Real> d);

// y: what the softmax gave.
template <typename Real>
void softmax_backward(const VectorIn<Real>& y, VectorOut<Real> d);
template <typename Real>
void softmax_rows_backward(const MatrixIn<Real>& y, MatrixOut<Real> d);
template <typename Real>
void softmax_columns_backward(const MatrixIn<Real>& y, MatrixOut<Real> d);

}  // namespace qurio
