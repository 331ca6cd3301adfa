#include "core/model/answer/novelty.h"

#include <utility>

namespace qurio {

Novelty read_novelty(ModelReader& reader, int features) {
  const auto width = static_cast<std::size_t>(features);
  const NamedArray* const threshold = reader.array("threshold", {kModalityCases});
  const NamedArray* const mean = reader.array("novelty_mean", {kModalityCases, width});
  const NamedArray* const prototypes =
      reader.array("novelty_prototypes", {kModalityCases, 0, width});
  Novelty novelty;
  if (threshold == nullptr || mean == nullptr || prototypes == nullptr) return novelty;
  const auto rows = static_cast<Eigen::Index>(prototypes->shape[1]);
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    const auto at = static_cast<Eigen::Index>(m) * features;
    novelty.threshold[m] = threshold->values[m];
    novelty.reference[m].mean = VectorView<float>(mean->values.data() + at, features);
    novelty.reference[m].prototypes =
        MatrixView<float>(prototypes->values.data() + rows * at, rows, features);
  }
  return novelty;
}

WeightList novelty_arrays(const Novelty& novelty) {
  const auto rows = static_cast<std::size_t>(novelty.reference[0].prototypes.rows());
  const auto width = static_cast<std::size_t>(novelty.reference[0].mean.size());
  NamedArray mean{"novelty_mean", {kModalityCases, width}, {}};
  NamedArray prototypes{"novelty_prototypes", {kModalityCases, rows, width}, {}};
  for (const NoveltyReference& of_case : novelty.reference) {
    mean.values.insert(mean.values.end(), of_case.mean.begin(), of_case.mean.end());
    const float* const first = of_case.prototypes.data();
    prototypes.values.insert(prototypes.values.end(), first, first + of_case.prototypes.size());
  }
  return {{"threshold", {kModalityCases}, {novelty.threshold.begin(), novelty.threshold.end()}},
          std::move(mean),
          std::move(prototypes)};
}

float inlier_score(const NoveltyReference& novelty, std::span<const float> features) {
  Vector<float> from_mean =
      VectorView<float>(features.data(), static_cast<Eigen::Index>(features.size())) - novelty.mean;
  const float length = from_mean.norm();
  if (!(length > 0)) return 0;
  return (novelty.prototypes * from_mean).maxCoeff() / length;
}

}  // namespace qurio
