#include "core/model/answer/exemplars.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "core/model/answer/unit_length.h"
#include "core/model/file/named_matrix.h"

namespace qurio {

Result<PhotoExemplars> load_photo_exemplars(const WeightList& weights, int width, int classes) {
  const auto map = matrix_of(weights, "exemplar_map");
  const auto centre = matrix_of(weights, "exemplar_centre");
  const auto exemplars = matrix_of(weights, "exemplars");
  const auto labels = matrix_of(weights, "exemplar_classes");
  for (const auto* array : {&map, &centre, &exemplars, &labels}) {
    if (!array->ok()) return {array->status(), array->message()};
  }
  const auto misfit = [](const char* name) {
    return Result<PhotoExemplars>(Status::weights_mismatch,
                                  std::string("array ") + name + " does not fit");
  };
  const Eigen::Index directions = map.value().cols();
  const Eigen::Index count = exemplars.value().rows();
  if (map.value().rows() != width) return misfit("exemplar_map");
  if (centre.value().rows() != 1 || centre.value().cols() != directions) {
    return misfit("exemplar_centre");
  }
  if (exemplars.value().cols() != directions) return misfit("exemplars");
  if (labels.value().rows() != 1 || labels.value().cols() != count) {
    return misfit("exemplar_classes");
  }
  PhotoExemplars loaded{map.value(), centre.value().row(0).transpose(), exemplars.value(), {}};
  std::vector<bool> seen(static_cast<std::size_t>(classes), false);
  for (Eigen::Index i = 0; i < count; ++i) {
    const float label = labels.value()(0, i);
    if (!(label >= 0) || label >= static_cast<float>(classes) || label != std::floor(label)) {
      return misfit("exemplar_classes");
    }
    loaded.classes.push_back(static_cast<int>(label));
    seen[static_cast<std::size_t>(label)] = true;
  }
  if (std::find(seen.begin(), seen.end(), false) != seen.end()) return misfit("exemplar_classes");
  return loaded;
}

WeightList photo_exemplar_arrays(const PhotoExemplars& exemplars) {
  Matrix<float> labels(1, static_cast<Eigen::Index>(exemplars.classes.size()));
  for (std::size_t i = 0; i < exemplars.classes.size(); ++i) {
    labels(0, static_cast<Eigen::Index>(i)) = static_cast<float>(exemplars.classes[i]);
  }
  return {named_matrix("exemplar_map", exemplars.map),
          named_matrix("exemplar_centre", exemplars.centre.transpose()),
          named_matrix("exemplars", exemplars.exemplars), named_matrix("exemplar_classes", labels)};
}

std::vector<float> nearest_exemplars(const PhotoExemplars& exemplars,
                                     std::span<const float> descriptor, int classes) {
  const VectorView<float> x(descriptor.data(), static_cast<Eigen::Index>(descriptor.size()));
  Vector<float> y = exemplars.map.transpose() * x - exemplars.centre;
  to_unit_length(y);
  const Vector<float> cosine = exemplars.exemplars * y;
  std::vector<float> nearest(static_cast<std::size_t>(classes), -1.0F);
  for (std::size_t i = 0; i < exemplars.classes.size(); ++i) {
    float& best = nearest[static_cast<std::size_t>(exemplars.classes[i])];
    best = std::max(best, cosine[static_cast<Eigen::Index>(i)]);
  }
  return nearest;
}

}  // namespace qurio
