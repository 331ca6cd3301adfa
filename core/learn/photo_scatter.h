// How photos scatter: around the mean of their class in their source, and from source to source.
#pragma once

#include <span>
#include <vector>

#include "core/model/matrix.h"

namespace qurio {

// Photos of one class from one source.
struct PhotoGroup {
  int label = 0;
  std::vector<Eigen::Index> rows;
};

// Ordered by class, then by source. Precondition: equal lengths.
std::vector<PhotoGroup> photo_groups(std::span<const int> labels, std::span<const int> sources);

struct GroupScatter {
  Matrix<double> means;  // groups x C
  // C x C: around the means; a group of n photos counts as sqrt(n), because many photos of one
  // source say less than few photos each of many sources.
  Matrix<double> within;
};

// Precondition: at least one group, none without rows.
GroupScatter group_scatter(const Matrix<double>& x, const std::vector<PhotoGroup>& groups);

}  // namespace qurio
