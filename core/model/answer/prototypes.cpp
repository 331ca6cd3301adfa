#include "core/model/answer/prototypes.h"

#include <string>

#include "core/model/answer/unit_length.h"
#include "core/model/file/named_matrix.h"

namespace qurio {
namespace {

// x of the header.
std::vector<float> descriptor_of(const PhotoPrototypes& prototypes,
                                 const MatrixView<float>& regions) {
  Vector<float> x = regions.colwise().mean().transpose().cwiseMax(0.0F).cwiseSqrt();
  x = (x - prototypes.mean).cwiseProduct(prototypes.inverse_sd);
  to_unit_length(x);
  return {x.data(), x.data() + x.size()};
}

}  // namespace

Result<PhotoPrototypes> load_photo_prototypes(const WeightList& weights) {
  const auto mean = matrix_of(weights, "photo_mean");
  const auto inverse_sd = matrix_of(weights, "photo_inverse_sd");
  const auto map = matrix_of(weights, "photo_map");
  const auto centre = matrix_of(weights, "photo_centre");
  const auto prototypes = matrix_of(weights, "photo_prototypes");
  for (const auto* array : {&mean, &inverse_sd, &map, &centre, &prototypes}) {
    if (!array->ok()) return {array->status(), array->message()};
  }
  const Eigen::Index width = map.value().rows();
  const Eigen::Index directions = map.value().cols();
  const auto is_row = [](const auto& array, Eigen::Index columns) {
    return array.value().rows() == 1 && array.value().cols() == columns;
  };
  if (!is_row(mean, width)) return {Status::weights_mismatch, "array photo_mean does not fit"};
  if (!is_row(inverse_sd, width)) {
    return {Status::weights_mismatch, "array photo_inverse_sd does not fit"};
  }
  if (!is_row(centre, directions)) {
    return {Status::weights_mismatch, "array photo_centre does not fit"};
  }
  if (prototypes.value().cols() != directions) {
    return {Status::weights_mismatch, "array photo_prototypes does not fit"};
  }
  return PhotoPrototypes{mean.value().row(0).transpose(), inverse_sd.value().row(0).transpose(),
                         map.value(), centre.value().row(0).transpose(), prototypes.value()};
}

WeightList photo_prototype_arrays(const PhotoPrototypes& prototypes) {
  return {named_matrix("photo_mean", prototypes.mean.transpose()),
          named_matrix("photo_inverse_sd", prototypes.inverse_sd.transpose()),
          named_matrix("photo_map", prototypes.map),
          named_matrix("photo_centre", prototypes.centre.transpose()),
          named_matrix("photo_prototypes", prototypes.prototypes)};
}

Result<std::vector<float>> photo_descriptor(const PhotoPrototypes& prototypes,
                                            std::span<const float> regions) {
  const auto width = static_cast<std::size_t>(prototypes.region_width());
  if (regions.empty() || regions.size() % width != 0) {
    return {Status::invalid_argument, "regions of " + std::to_string(width) +
                                          " numbers are needed, not " +
                                          std::to_string(regions.size()) + " numbers"};
  }
  return descriptor_of(prototypes,
                       {regions.data(), static_cast<Eigen::Index>(regions.size() / width),
                        static_cast<Eigen::Index>(width)});
}

std::vector<float> descriptor_similarities(const PhotoPrototypes& prototypes,
                                           std::span<const float> descriptor) {
  const VectorView<float> x(descriptor.data(), static_cast<Eigen::Index>(descriptor.size()));
  Vector<float> y = prototypes.map.transpose() * x - prototypes.centre;
  to_unit_length(y);
  const Vector<float> cosine = prototypes.prototypes * y;
  return {cosine.data(), cosine.data() + cosine.size()};
}

Result<std::vector<float>> photo_similarities(const PhotoPrototypes& prototypes,
                                              std::span<const float> regions) {
  const auto descriptor = photo_descriptor(prototypes, regions);
  if (!descriptor.ok()) return {descriptor.status(), descriptor.message()};
  return descriptor_similarities(prototypes, descriptor.value());
}

}  // namespace qurio
