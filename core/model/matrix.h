// The matrix types of the model: row-major, so that one row is one item, one region or one word.
#pragma once

#include <Eigen/Core>

namespace qurio {

template <typename Real>
using Matrix = Eigen::Matrix<Real, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
template <typename Real>
using Vector = Eigen::Matrix<Real, Eigen::Dynamic, 1>;

// Memory owned by somebody else, seen as a matrix or vector.
template <typename Real>
using MatrixView = Eigen::Map<const Matrix<Real>>;
template <typename Real>
using MatrixSlot = Eigen::Map<Matrix<Real>>;
template <typename Real>
using VectorView = Eigen::Map<const Vector<Real>>;
template <typename Real>
using VectorSlot = Eigen::Map<Vector<Real>>;

// What functions take: any of the above without a copy.
template <typename Real>
using MatrixIn = Eigen::Ref<const Matrix<Real>>;
template <typename Real>
using MatrixOut = Eigen::Ref<Matrix<Real>>;
template <typename Real>
using VectorIn = Eigen::Ref<const Vector<Real>>;
template <typename Real>
using VectorOut = Eigen::Ref<Vector<Real>>;

}  // namespace qurio
