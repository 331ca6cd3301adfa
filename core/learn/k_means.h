// Lloyd's algorithm (1957/1982) with our own random numbers.
#pragma once

#include "core/model/matrix.h"
#include "core/quantum/quantum.h"

namespace qurio {

// `count` centres of the rows, count x columns, from distinct random rows (repeated when there are
// fewer rows than centres). Preconditions: at least one row, count > 0.
Matrix<float> k_means(const Matrix<float>& rows, int count, Random& random);

}  // namespace qurio
