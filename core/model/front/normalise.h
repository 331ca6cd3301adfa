// Row-wise normalisations and their gradients: layer norm, unit length, softmax.
#pragma once

#include "core/model/matrix.h"

namespace qurio {

inline constexpr double kLayerNormEpsilon = 1e-5;
inline constexpr double kUnitEpsilon = 1e-12;

// Layer norm without affine parameters (Ba, Kiros & Hinton 2016), in place: every row gets mean 0
// and variance 1. inverse_sd (one per row) is what the backward pass needs.
template <typename Real>
void layer_norm(MatrixOut<Real> x, VectorOut<Real> inverse_sd);
// d is dL/d(normalised rows) on entry and dL/d(rows before) on return.
template <typename Real>
void layer_norm_backward(const MatrixIn<Real>& normalised, const VectorIn<Real>& inverse_sd,
                         MatrixOut<Real> d);

// Every row divided by sqrt(|row|^2 + kUnitEpsilon), in place.
template <typename Real>
void unit_rows(MatrixOut<Real> x, VectorOut<Real> inverse_length);
template <typename Real>
void unit_rows_backward(const MatrixIn<Real>& units, const VectorIn<Real>& inverse_length,
                        MatrixOut<Real> d);

// Softmax of a vector, in place. Precondition: at least one entry.
template <typename Real>
void softmax(VectorOut<Real> x);
// d is dL/d(softmax) on entry and dL/d(logits) on return.
template <typename Real>
void softmax_backward(const VectorIn<Real>& y, VectorOut<Real> d);

// Softmax of every row, of every column; in place, with the gradients.
template <typename Real>
void softmax_rows(MatrixOut<Real> x);
template <typename Real>
void softmax_rows_backward(const MatrixIn<Real>& y, MatrixOut<Real> d);
template <typename Real>
void softmax_columns(MatrixOut<Real> x);
template <typename Real>
void softmax_columns_backward(const MatrixIn<Real>& y, MatrixOut<Real> d);

}  // namespace qurio
