#include "core/model/prototypes.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace qurio {
namespace {

// A row shorter than this has no direction.
constexpr double kShortest = 1e-9;

template <typename Row>
void to_unit_length(Row&& row) {
  const double length = row.norm();
  if (length > kShortest) row /= length;
}

Result<MatrixView<float>> array_of(const WeightList& weights, const std::string& name) {
  const auto found = std::find_if(weights.begin(), weights.end(),
                                  [&](const NamedArray& array) { return array.name == name; });
  if (found == weights.end()) return {Status::weights_mismatch, "array " + name + " is missing"};
  const bool fits = found->shape.size() == 2 && found->shape[0] > 0 && found->shape[1] > 0 &&
                    found->values.size() / found->shape[0] == found->shape[1] &&
                    found->values.size() % found->shape[0] == 0;
  if (!fits) return {Status::weights_mismatch, "array " + name + " is no matrix"};
  return MatrixView<float>(found->values.data(), static_cast<Eigen::Index>(found->shape[0]),
                           static_cast<Eigen::Index>(found->shape[1]));
}

NamedArray named(const std::string& name, const Matrix<float>& values) {
  return {name,
          {static_cast<std::size_t>(values.rows()), static_cast<std::size_t>(values.cols())},
          std::vector<float>(values.data(), values.data() + values.size())};
}

// Photos of one class from one source.
struct Group {
  int label = 0;
  std::vector<Eigen::Index> rows;
};

std::vector<Group> groups_of(std::span<const int> labels, std::span<const int> sources) {
  std::map<std::pair<int, int>, Group> groups;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    Group& group = groups[{labels[i], sources[i]}];
    group.label = labels[i];
    group.rows.push_back(static_cast<Eigen::Index>(i));
  }
  std::vector<Group> list;
  list.reserve(groups.size());
  for (auto& [key, group] : groups) list.push_back(std::move(group));
  return list;
}

// Class means and the scatter that a photo has around them for reasons other than its class.
struct Scatter {
  Matrix<double> means;  // classes x C
  Matrix<double> within, between;
};

Scatter scatter_of(const Matrix<double>& x, const std::vector<Group>& groups, int classes) {
  const Eigen::Index width = x.cols();
  Matrix<double> group_means(static_cast<Eigen::Index>(groups.size()), width);
  Scatter scatter{Matrix<double>::Zero(classes, width), Matrix<double>::Zero(width, width),
                  Matrix<double>::Zero(width, width)};
  std::vector<int> sources(static_cast<std::size_t>(classes), 0);
  double weight = 0;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const Group& group = groups[g];
    Matrix<double> rows = x(group.rows, Eigen::all);
    const auto mean = group_means.row(static_cast<Eigen::Index>(g));
    group_means.row(static_cast<Eigen::Index>(g)) = rows.colwise().mean();
    rows.rowwise() -= mean;
    // sqrt: many photos of one source say less than few photos each of many sources.
    const double root = std::sqrt(static_cast<double>(group.rows.size()));
    scatter.within.noalias() += rows.transpose() * rows / root;
    weight += root;
    scatter.means.row(group.label) += mean;
    ++sources[static_cast<std::size_t>(group.label)];
  }
  scatter.within /= weight;
  int freedom = 0;
  for (int k = 0; k < classes; ++k) {
    scatter.means.row(k) /= sources[static_cast<std::size_t>(k)];
    freedom += sources[static_cast<std::size_t>(k)] - 1;
  }
  for (std::size_t g = 0; g < groups.size(); ++g) {
    group_means.row(static_cast<Eigen::Index>(g)) -= scatter.means.row(groups[g].label);
  }
  if (freedom > 0) {
    scatter.between.noalias() = group_means.transpose() * group_means / freedom;
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

}  // namespace

Result<PhotoPrototypes> load_photo_prototypes(const WeightList& weights) {
  const auto mean = array_of(weights, "photo_mean");
  const auto inverse_sd = array_of(weights, "photo_inverse_sd");
  const auto map = array_of(weights, "photo_map");
  const auto centre = array_of(weights, "photo_centre");
  const auto prototypes = array_of(weights, "photo_prototypes");
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
  return {named("photo_mean", prototypes.mean.transpose()),
          named("photo_inverse_sd", prototypes.inverse_sd.transpose()),
          named("photo_map", prototypes.map), named("photo_centre", prototypes.centre.transpose()),
          named("photo_prototypes", prototypes.prototypes)};
}

Result<std::vector<float>> photo_similarities(const PhotoPrototypes& prototypes,
                                              std::span<const float> regions) {
  const auto width = static_cast<std::size_t>(prototypes.region_width());
  if (regions.empty() || regions.size() % width != 0) {
    return {Status::invalid_argument, "regions of " + std::to_string(width) +
                                          " numbers are needed, not " +
                                          std::to_string(regions.size()) + " numbers"};
  }
  const MatrixView<float> rows(regions.data(), static_cast<Eigen::Index>(regions.size() / width),
                               static_cast<Eigen::Index>(width));
  Vector<float> x = rows.colwise().mean().transpose().cwiseMax(0.0F).cwiseSqrt();
  x = (x - prototypes.mean).cwiseProduct(prototypes.inverse_sd);
  to_unit_length(x);
  Vector<float> y = prototypes.map.transpose() * x - prototypes.centre;
  to_unit_length(y);
  const Vector<float> cosine = prototypes.prototypes * y;
  return std::vector<float>(cosine.data(), cosine.data() + cosine.size());
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

  const Scatter scatter = scatter_of(x, groups_of(labels, sources), classes);
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
