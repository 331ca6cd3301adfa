#include "core/model/answer/prototypes.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <algorithm>
#include <string>
#include <utility>

#include "core/learn/photo_scatter.h"
#include "core/model/file/named_matrix.h"

namespace qurio {
namespace {

// A channel whose standard deviation is smaller never changes.
constexpr double kShortest = 1e-9;

// Class means and the scatter that a photo has around them for reasons other than its class.
struct Scatter {
  Matrix<double> means;  // classes x C
  Matrix<double> within, between;
};

Scatter scatter_of(const Matrix<double>& x, const std::vector<PhotoGroup>& groups, int classes) {
  const Eigen::Index width = x.cols();
  GroupScatter parts = group_scatter(x, groups);
  Scatter scatter{Matrix<double>::Zero(classes, width), std::move(parts.within),
                  Matrix<double>::Zero(width, width)};
  std::vector<int> sources(static_cast<std::size_t>(classes), 0);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    scatter.means.row(groups[g].label) += parts.means.row(static_cast<Eigen::Index>(g));
    ++sources[static_cast<std::size_t>(groups[g].label)];
  }
  int freedom = 0;
  for (int k = 0; k < classes; ++k) {
    scatter.means.row(k) /= sources[static_cast<std::size_t>(k)];
    freedom += sources[static_cast<std::size_t>(k)] - 1;
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    parts.means.row(static_cast<Eigen::Index>(g)) -= scatter.means.row(groups[g].label);
  }
  if (freedom > 0) {
    scatter.between.noalias() = parts.means.transpose() * parts.means / freedom;
  }
  return scatter;
}

std::string problem_with(const Matrix<float>& pooled, std::span<const int> labels,
                         std::span<const int> sources, int classes) {
  const auto count = static_cast<std::size_t>(pooled.rows());
  if (labels.size() != count || sources.size() != count) {
    return "as many labels and sources as photos are needed";
  }
  if (classes < 2) return "prototypes need two classes or more";
  std::vector<bool> seen(static_cast<std::size_t>(classes), false);
  for (const int label : labels) {
    if (label < 0 || label >= classes) return "label " + std::to_string(label) + " is no class";
    seen[static_cast<std::size_t>(label)] = true;
  }
  const auto empty = std::find(seen.begin(), seen.end(), false);
  if (empty != seen.end()) return "class " + std::to_string(empty - seen.begin()) + " has no photo";
  return {};
}

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

Result<PhotoPrototypes> make_photo_prototypes(const Matrix<float>& pooled,
                                              std::span<const int> labels,
                                              std::span<const int> sources, int classes,
                                              const PrototypeOptions& options) {
  const std::string problem = problem_with(pooled, labels, sources, classes);
  if (!problem.empty()) return {Status::invalid_argument, problem};
  Matrix<double> x = pooled.cast<double>().cwiseMax(0.0).cwiseSqrt();
  const Vector<double> mean = x.colwise().mean().transpose();
  x.rowwise() -= mean.transpose();
  const Vector<double> sd =
      (x.colwise().squaredNorm() / static_cast<double>(x.rows())).cwiseSqrt().transpose();
  // A channel that never changes says nothing.
  const Vector<double> inverse_sd =
      (sd.array() > kShortest).select(sd.array().max(kShortest).inverse(), 0.0);
  x = x * inverse_sd.asDiagonal();
  for (Eigen::Index i = 0; i < x.rows(); ++i) to_unit_length(x.row(i));

  const Scatter scatter = scatter_of(x, photo_groups(labels, sources), classes);
  Matrix<double> s = scatter.within + options.between * scatter.between;
  const double ridge = std::max(s.trace() / static_cast<double>(s.rows()), kShortest);
  s *= 1 - options.shrink;
  s.diagonal().array() += options.shrink * ridge;

  // With S = L L' and the centred means M: y = L^-1 x, the columns of Q span L^-1 M'.
  const Eigen::LLT<Eigen::MatrixXd> factor(s);
  const Vector<double> centre = scatter.means.colwise().mean().transpose();
  const Eigen::MatrixXd centred = (scatter.means.rowwise() - centre.transpose()).transpose();
  const Eigen::MatrixXd whitened = factor.matrixL().solve(centred);
  const Eigen::ColPivHouseholderQR<Eigen::MatrixXd> qr(whitened);
  const Eigen::Index directions = std::max<Eigen::Index>(qr.rank(), 1);
  const Eigen::MatrixXd q =
      qr.householderQ() * Eigen::MatrixXd::Identity(whitened.rows(), directions);
  const Eigen::MatrixXd map = factor.matrixU().solve(q);
  Matrix<double> prototypes = whitened.transpose() * q;
  for (Eigen::Index k = 0; k < prototypes.rows(); ++k) to_unit_length(prototypes.row(k));
  const Vector<double> projected_centre = map.transpose() * centre;
  return PhotoPrototypes{mean.cast<float>(), inverse_sd.cast<float>(), map.cast<float>(),
                         projected_centre.cast<float>(), prototypes.cast<float>()};
}

}  // namespace qurio
