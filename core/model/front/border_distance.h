// How unlike the border of its photo every region is: a museum object seldom touches all edges of
// the picture, so that what looks like the border is mostly background.
#pragma once

#include "core/model/matrix.h"

namespace qurio {

// regions: R x width features, row by row of a square grid.
// Returns R numbers of mean 0 and standard deviation 1 over the photo, the larger the less alike:
//
//   x_r = f_r / |f_r|,  m = mean of x_r over the outermost regions,
//   1 - x_r . m / |m|,  standardised
//
// Zeros where there is nothing to compare: no square grid of at least 3 x 3, or regions that are
// all alike.
template <typename Real>
Vector<Real> border_distance(const MatrixView<Real>& regions);

}  // namespace qurio
