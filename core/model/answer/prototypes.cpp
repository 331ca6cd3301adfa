#include "core/model/answer/prototypes.h"

#include "core/model/answer/unit_length.h"

namespace qurio {

PhotoPrototypes read_photo_prototypes(ModelReader& reader, int region_width, int classes) {
  PhotoPrototypes prototypes;
  prototypes.map = reader.matrix("photo_map", region_width, 0);
  const Eigen::Index directions = prototypes.map.cols();
  prototypes.mean = reader.matrix("photo_mean", 1, region_width).reshaped();
  prototypes.inverse_sd = reader.matrix("photo_inverse_sd", 1, region_width).reshaped();
  prototypes.centre = reader.matrix("photo_centre", 1, directions).reshaped();
  prototypes.prototypes = reader.matrix("photo_prototypes", classes, directions);
  return prototypes;
}

WeightList photo_prototype_arrays(const PhotoPrototypes& prototypes) {
  return {named_matrix("photo_mean", prototypes.mean.transpose()),
          named_matrix("photo_inverse_sd", prototypes.inverse_sd.transpose()),
          named_matrix("photo_map", prototypes.map),
          named_matrix("photo_centre", prototypes.centre.transpose()),
          named_matrix("photo_prototypes", prototypes.prototypes)};
}

std::vector<float> photo_descriptor(const PhotoPrototypes& prototypes,
                                    std::span<const float> regions) {
  const Eigen::Index width = prototypes.region_width();
  const MatrixView<float> rows(regions.data(), static_cast<Eigen::Index>(regions.size()) / width,
                               width);
  Vector<float> x = rows.colwise().mean().transpose();
  x = (x - prototypes.mean).cwiseProduct(prototypes.inverse_sd);
  to_unit_length(x);
  return {x.data(), x.data() + x.size()};
}

std::vector<float> descriptor_similarities(const PhotoPrototypes& prototypes,
                                           std::span<const float> descriptor) {
  const VectorView<float> x(descriptor.data(), static_cast<Eigen::Index>(descriptor.size()));
  Vector<float> y = prototypes.map.transpose() * x - prototypes.centre;
  to_unit_length(y);
  const Vector<float> cosine = prototypes.prototypes * y;
  return {cosine.data(), cosine.data() + cosine.size()};
}

}  // namespace qurio
