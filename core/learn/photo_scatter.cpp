#include "core/learn/photo_scatter.h"

#include <cmath>
#include <map>
#include <utility>

namespace qurio {

std::vector<PhotoGroup> photo_groups(std::span<const int> labels, std::span<const int> sources) {
  std::map<std::pair<int, int>, PhotoGroup> groups;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    PhotoGroup& group = groups[{labels[i], sources[i]}];
    group.label = labels[i];
    group.rows.push_back(static_cast<Eigen::Index>(i));
  }
  std::vector<PhotoGroup> list;
  list.reserve(groups.size());
  for (auto& [key, group] : groups) list.push_back(std::move(group));
  return list;
}

GroupScatter group_scatter(const Matrix<double>& x, const std::vector<PhotoGroup>& groups) {
  GroupScatter scatter{Matrix<double>(static_cast<Eigen::Index>(groups.size()), x.cols()),
                       Matrix<double>::Zero(x.cols(), x.cols())};
  double weight = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    Matrix<double> rows = x(groups[g].rows, Eigen::all);
    const auto mean = scatter.means.row(static_cast<Eigen::Index>(g));
    scatter.means.row(static_cast<Eigen::Index>(g)) = rows.colwise().mean();
    rows.rowwise() -= mean;
    const double root = std::sqrt(static_cast<double>(groups[g].rows.size()));
    scatter.within.noalias() += rows.transpose() * rows / root;
    weight += root;
  }
  scatter.within /= weight;
  return scatter;
}

}  // namespace qurio
