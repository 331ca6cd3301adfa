#include "core/model/answer/novelty.h"

namespace qurio {

float inlier_score(const NoveltyReference& novelty, std::span<const float> features) {
  Vector<float> from_mean =
      VectorView<float>(features.data(), static_cast<Eigen::Index>(features.size())) - novelty.mean;
  const float length = from_mean.norm();
  if (!(length > 0)) return 0;
  return (novelty.prototypes * from_mean).maxCoeff() / length;
}

}  // namespace qurio
