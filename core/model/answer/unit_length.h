// A direction.
#pragma once

#include "core/model/matrix.h"

namespace qurio {

// row <- row / |row|; what is too short to have a direction stays as it is.
template <typename Row>
void to_unit_length(Row&& row) {
  constexpr double kShortest = 1e-9;
  const double length = row.norm();
  if (length > kShortest) row /= length;
}

}  // namespace qurio
