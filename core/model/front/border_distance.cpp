#include "core/model/front/border_distance.h"

#include <algorithm>
#include <cmath>

namespace qurio {

// In double whatever Real is: standardised, rounding would grow into differences between machines.
template <typename Real>
Vector<Real> border_distance(const MatrixView<Real>& regions) {
  const Eigen::Index count = regions.rows();
  const auto side = static_cast<Eigen::Index>(std::lround(std::sqrt(static_cast<double>(count))));
  Vector<Real> none = Vector<Real>::Zero(count);
  if (side < 3 || side * side != count) return none;
  Matrix<double> units = regions.template cast<double>();
  Vector<double> mean = Vector<double>::Zero(regions.cols());
  for (Eigen::Index r = 0; r < count; ++r) {
    const double length = units.row(r).norm();
    if (length > 0) units.row(r) /= length;
    const Eigen::Index row = r / side;
    const Eigen::Index column = r % side;
    if (std::min({row, column, side - 1 - row, side - 1 - column}) == 0) {
      mean += units.row(r).transpose();
    }
  }
  if (!(mean.norm() > 0)) return none;
  Vector<double> out = units * (-mean / mean.norm());
  out.array() -= out.mean();
  const double sd = std::sqrt(out.squaredNorm() / static_cast<double>(count));
  // Below what rounding makes of equal regions.
  if (sd < 1e-9) return none;
  return (out / sd).template cast<Real>();
}

template Vector<float> border_distance<float>(const MatrixView<float>&);
template Vector<double> border_distance<double>(const MatrixView<double>&);

}  // namespace qurio
