#include "core/model/front/border_distance.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace qurio {
namespace {

double dot(const double* a, const double* b, std::size_t count) {
  double sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

// In double whatever Real is: standardised, rounding would grow into differences between machines.
template <typename Real>
Vector<Real> border_distance(const MatrixView<Real>& regions) {
  const Eigen::Index count = regions.rows();
  const auto side = static_cast<Eigen::Index>(std::lround(std::sqrt(static_cast<double>(count))));
  Vector<Real> distances = Vector<Real>::Zero(count);
  if (side < 3 || side * side != count) return distances;
  const auto width = static_cast<std::size_t>(regions.cols());
  std::vector<double> units(static_cast<std::size_t>(count) * width);
  std::vector<double> mean(width, 0.0);
  for (Eigen::Index r = 0; r < count; ++r) {
    double* const unit = units.data() + static_cast<std::size_t>(r) * width;
    std::copy_n(regions.row(r).data(), width, unit);
    const double length = std::sqrt(dot(unit, unit, width));
    if (length > 0) std::for_each(unit, unit + width, [&](double& x) { x /= length; });
    const Eigen::Index row = r / side;
    const Eigen::Index column = r % side;
    if (std::min({row, column, side - 1 - row, side - 1 - column}) > 0) continue;
    for (std::size_t c = 0; c < width; ++c) mean[c] += unit[c];
  }
  const double length = std::sqrt(dot(mean.data(), mean.data(), width));
  if (!(length > 0)) return distances;
  std::vector<double> out;
  double average = 0;
  for (Eigen::Index r = 0; r < count; ++r) {
    const double* const unit = units.data() + static_cast<std::size_t>(r) * width;
    out.push_back(-dot(unit, mean.data(), width) / length);
    average += out.back() / static_cast<double>(count);
  }
  for (double& value : out) value -= average;
  const double sd = std::sqrt(dot(out.data(), out.data(), out.size()) / static_cast<double>(count));
  // Below what rounding makes of equal regions.
  if (sd < 1e-9) return distances;
  for (Eigen::Index r = 0; r < count; ++r) {
    distances[r] = static_cast<Real>(out[static_cast<std::size_t>(r)] / sd);
  }
  return distances;
}

template Vector<float> border_distance<float>(const MatrixView<float>&);
template Vector<double> border_distance<double>(const MatrixView<double>&);

}  // namespace qurio
