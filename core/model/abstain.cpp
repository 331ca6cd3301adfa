#include "core/model/abstain.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

#include "core/model/k_means.h"

namespace qurio {

Familiar make_familiar(const Matrix<float>& features, std::span<const int> labels, int classes,
                       int per_class, std::uint64_t seed) {
  Random random(seed);
  Familiar familiar;
  familiar.mean.setZero(features.cols());
  for (Eigen::Index i = 0; i < features.rows(); ++i) familiar.mean += features.row(i).transpose();
  familiar.mean /= static_cast<float>(features.rows());
  familiar.prototypes.resize(Eigen::Index{classes} * per_class, features.cols());
  for (int label = 0; label < classes; ++label) {
    std::vector<Eigen::Index> members;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      if (labels[i] == label) members.push_back(static_cast<Eigen::Index>(i));
    }
    Matrix<float> rows(static_cast<Eigen::Index>(members.size()), features.cols());
    for (std::size_t i = 0; i < members.size(); ++i) {
      rows.row(static_cast<Eigen::Index>(i)) = features.row(members[i]) - familiar.mean.transpose();
    }
    familiar.prototypes.middleRows(Eigen::Index{label} * per_class, per_class) =
        k_means(rows, per_class, random);
  }
  for (Eigen::Index i = 0; i < familiar.prototypes.rows(); ++i) {
    const float length = familiar.prototypes.row(i).norm();
    if (length > 0) familiar.prototypes.row(i) /= length;
  }
  return familiar;
}

float familiarity(const Familiar& familiar, std::span<const float> features) {
  Vector<float> from_mean =
      VectorView<float>(features.data(), static_cast<Eigen::Index>(features.size())) -
      familiar.mean;
  const float length = from_mean.norm();
  if (!(length > 0)) return 0;
  return (familiar.prototypes * from_mean).maxCoeff() / length;
}

float acceptance_threshold(std::span<const float> familiarities, double accepted) {
  if (familiarities.empty()) return 0;
  std::vector<float> sorted(familiarities.begin(), familiarities.end());
  std::sort(sorted.begin(), sorted.end(), std::greater<>());
  const auto wanted =
      static_cast<std::size_t>(std::ceil(accepted * static_cast<double>(sorted.size())));
  return sorted[std::clamp<std::size_t>(wanted, 1, sorted.size()) - 1];
}

}  // namespace qurio
