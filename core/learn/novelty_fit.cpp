#include "core/learn/novelty_fit.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/learn/k_means.h"

namespace qurio {

NoveltyReference make_novelty_reference(const Matrix<float>& features, std::span<const int> labels,
                                        int classes, int per_class, std::uint64_t seed) {
  Random random(seed);
  NoveltyReference novelty;
  novelty.mean.setZero(features.cols());
  for (Eigen::Index i = 0; i < features.rows(); ++i) novelty.mean += features.row(i).transpose();
  if (features.rows() > 0) novelty.mean /= static_cast<float>(features.rows());
  novelty.prototypes.setZero(Eigen::Index{classes} * per_class, features.cols());
  for (int label = 0; label < classes; ++label) {
    std::vector<Eigen::Index> members;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (labels[i] == label) members.push_back(static_cast<Eigen::Index>(i));
    }
    if (members.empty()) continue;
    Matrix<float> rows(static_cast<Eigen::Index>(members.size()), features.cols());
    for (std::size_t i = 0; i < members.size(); ++i) {
      rows.row(static_cast<Eigen::Index>(i)) = features.row(members[i]) - novelty.mean.transpose();
    }
    novelty.prototypes.middleRows(Eigen::Index{label} * per_class, per_class) =
        k_means(rows, per_class, random);
  }
  for (Eigen::Index i = 0; i < novelty.prototypes.rows(); ++i) {
    const float length = novelty.prototypes.row(i).norm();
    if (length > 0) novelty.prototypes.row(i) /= length;
  }
  return novelty;
}

float acceptance_threshold(std::span<const float> inlier_scores, double accepted) {
  if (inlier_scores.empty()) return 0;
  std::vector<float> sorted(inlier_scores.begin(), inlier_scores.end());
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  const auto wanted =
      static_cast<std::size_t>(std::ceil(accepted * static_cast<double>(sorted.size())));
  return sorted[std::clamp<std::size_t>(wanted, 1, sorted.size()) - 1];
}

}  // namespace qurio
