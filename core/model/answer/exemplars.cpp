#include "core/model/answer/exemplars.h"

#include <algorithm>
#include <cmath>

#include "core/model/answer/unit_length.h"

namespace qurio {

PhotoExemplars read_photo_exemplars(ModelReader& reader, int region_width, int classes) {
  PhotoExemplars read;
  read.map = reader.matrix("exemplar_map", region_width, 0);
  const Eigen::Index directions = read.map.cols();
  read.centre = reader.matrix("exemplar_centre", 1, directions).reshaped();
  read.exemplars = reader.matrix("exemplars", 0, directions);
  const MatrixView<float> labels = reader.matrix("exemplar_classes", 1, read.exemplars.rows());
  std::vector<bool> seen(static_cast<std::size_t>(classes), false);
  for (Eigen::Index i = 0; i < labels.cols(); ++i) {
    const float label = labels(0, i);
    if (!(label >= kOutside) || label >= static_cast<float>(classes) ||
        label != std::floor(label)) {
      reader.fail(Status::weights_mismatch, "array exemplar_classes has a number of no class");
      return read;
    }
    read.classes.push_back(static_cast<int>(label));
    if (read.classes.back() != kOutside) seen[static_cast<std::size_t>(label)] = true;
  }
  if (std::find(seen.begin(), seen.end(), false) != seen.end()) {
    reader.fail(Status::weights_mismatch, "array exemplar_classes lacks a class");
  }
  read.votes = reader.matrix("exemplar_votes", read.exemplars.rows(), classes);
  return read;
}

WeightList photo_exemplar_arrays(const PhotoExemplars& exemplars) {
  Matrix<float> labels(1, static_cast<Eigen::Index>(exemplars.classes.size()));
  for (std::size_t i = 0; i < exemplars.classes.size(); ++i) {
    labels(0, static_cast<Eigen::Index>(i)) = static_cast<float>(exemplars.classes[i]);
  }
  return {named_matrix("exemplar_map", exemplars.map),
          named_matrix("exemplar_centre", exemplars.centre.transpose()),
          named_matrix("exemplars", exemplars.exemplars), named_matrix("exemplar_classes", labels),
          named_matrix("exemplar_votes", exemplars.votes)};
}

ExemplarReading read_exemplars(const PhotoExemplars& exemplars, std::span<const float> descriptor) {
  const VectorView<float> x(descriptor.data(), static_cast<Eigen::Index>(descriptor.size()));
  Vector<float> y = exemplars.map.transpose() * x - exemplars.centre;
  to_unit_length(y);
  const Vector<float> cosine = exemplars.exemplars * y;
  const Eigen::Index classes = exemplars.votes.cols();
  ExemplarReading reading{std::vector<float>(static_cast<std::size_t>(classes), -1.0F), {}};
  float outside = 0;
  for (std::size_t i = 0; i < exemplars.classes.size(); ++i) {
    const int label = exemplars.classes[i];
    float& best = label == kOutside ? outside : reading.nearest[static_cast<std::size_t>(label)];
    best = std::max(best, cosine[static_cast<Eigen::Index>(i)]);
  }
  for (float& value : reading.nearest) value -= kOutsideWeight * outside;
  const Vector<float> kernel = (kKernelSharpness * (cosine.array() - 1)).exp();
  const Vector<float> votes = exemplars.votes.transpose() * kernel;
  reading.votes.assign(votes.begin(), votes.end());
  return reading;
}

}  // namespace qurio
