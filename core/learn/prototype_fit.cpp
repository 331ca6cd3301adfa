#include "core/learn/prototype_fit.h"

#include <Eigen/Cholesky>
#include <Eigen/QR>
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/learn/photo_scatter.h"
#include "core/model/answer/unit_length.h"

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

// The rows as x of prototypes.h, and what makes them so.
struct Standardised {
  Vector<double> mean, inverse_sd;
  Matrix<double> x;
};

Standardised standardised(const Matrix<float>& pooled) {
  Standardised out;
  out.x = pooled.cast<double>();
  out.mean = out.x.colwise().mean().transpose();
  out.x.rowwise() -= out.mean.transpose();
  const Vector<double> sd =
      (out.x.colwise().squaredNorm() / static_cast<double>(out.x.rows())).cwiseSqrt().transpose();
  // A channel that never changes says nothing.
  out.inverse_sd = (sd.array() > kShortest).select(sd.array().max(kShortest).inverse(), 0.0);
  out.x = out.x * out.inverse_sd.asDiagonal();
  for (Eigen::Index i = 0; i < out.x.rows(); ++i) to_unit_length(out.x.row(i));
  return out;
}

// S of prototypes.h.
Matrix<double> shrunk(const Scatter& scatter, const PrototypeOptions& options) {
  Matrix<double> s = scatter.within + options.between * scatter.between;
  const double ridge = std::max(s.trace() / static_cast<double>(s.rows()), kShortest);
  s *= 1 - options.shrink;
  s.diagonal().array() += options.shrink * ridge;
  return s;
}

}  // namespace

Result<PhotoPrototypes> make_photo_prototypes(const Matrix<float>& pooled,
                                              std::span<const int> labels,
                                              std::span<const int> sources, int classes,
                                              const PrototypeOptions& options) {
  const std::string problem = problem_with(pooled, labels, sources, classes);
  if (!problem.empty()) return {Status::invalid_argument, problem};
  const Standardised photos = standardised(pooled);
  const Scatter scatter = scatter_of(photos.x, photo_groups(labels, sources), classes);

  // With S = L L' and the centred means M: y = L^-1 x, the columns of Q span L^-1 M'.
  const Eigen::LLT<Eigen::MatrixXd> factor(shrunk(scatter, options));
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
  return PhotoPrototypes{photos.mean.cast<float>(), photos.inverse_sd.cast<float>(),
                         map.cast<float>(), projected_centre.cast<float>(),
                         prototypes.cast<float>()};
}

}  // namespace qurio
