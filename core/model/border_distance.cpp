#include "core/model/border_distance.h"

#include <algorithm>
#include <cmath>

namespace qurio {

template <typename Real>
Vector<Real> border_distance(const MatrixView<Real>& regions) {
  const Eigen::Index count = regions.rows();
  const auto side = static_cast<Eigen::Index>(std::lround(std::sqrt(static_cast<double>(count))));
  Vector<Real> out = Vector<Real>::Zero(count);
  if (side < 3 || side * side != count) return out;
  Matrix<Real> units = regions.cwiseMax(Real(0)).cwiseSqrt();
  Vector<Real> mean = Vector<Real>::Zero(regions.cols());
  for (Eigen::Index r = 0; r < count; ++r) {
    const Real length = units.row(r).norm();
    if (length > 0) units.row(r) /= length;
    const Eigen::Index row = r / side;
    const Eigen::Index column = r % side;
    if (std::min({row, column, side - 1 - row, side - 1 - column}) == 0) {
      mean += units.row(r).transpose();
    }
  }
  if (!(mean.norm() > 0)) return out;
  out.noalias() = units * (-mean / mean.norm());
  out.array() -= out.mean();
  const Real sd = std::sqrt(out.squaredNorm() / static_cast<Real>(count));
  // Below what rounding makes of equal regions.
  if (sd < Real(1e-5)) return Vector<Real>::Zero(count);
  return out / sd;
}

template Vector<float> border_distance<float>(const MatrixView<float>&);
template Vector<double> border_distance<double>(const MatrixView<double>&);

}  // namespace qurio
