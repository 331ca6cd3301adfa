// Matrices as named arrays of a head file.
#pragma once

#include <string>

#include "core/model/file/named_array.h"
#include "core/model/matrix.h"
#include "core/status.h"

namespace qurio {

// The matrix of that name; it looks into `weights`. Errors: weights_mismatch (it is missing, or no
// matrix with at least one row and column; names it).
Result<MatrixView<float>> matrix_of(const WeightList& weights, const std::string& name);

NamedArray named_matrix(const std::string& name, const Matrix<float>& values);

}  // namespace qurio
