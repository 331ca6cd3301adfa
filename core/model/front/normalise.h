// Row-wise normalisations: layer norm, unit length, softmax.
#pragma once

#include "core/model/matrix.h"

namespace qurio {

inline constexpr double kLayerNormEpsilon = 1e-5;
inline constexpr double kUnitEpsilon = 1e-12;

// Layer norm without affine parameters (Ba, Kiros & Hinton 2016), in place: every row gets mean 0
// and variance 1. inverse_sd: one per row, what its gradient needs.
template <typename Real>
void layer_norm(MatrixOut<Real> x, VectorOut<Real> inverse_sd);

// Every row divided by sqrt(|row|^2 + kUnitEpsilon), in place. inverse_length: one per row.
template <typename Real>
void unit_rows(MatrixOut<Real> x, VectorOut<Real> inverse_length);

// Softmax of a vector, in place. Precondition: at least one entry.
template <typename Real>
void softmax(VectorOut<Real> x);

// Softmax of every row, of every column; in place.
template <typename Real>
void softmax_rows(MatrixOut<Real> x);
template <typename Real>
void softmax_columns(MatrixOut<Real> x);

}  // namespace qurio
