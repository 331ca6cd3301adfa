#include "core/learn/exemplar_fit.h"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/learn/k_means.h"
#include "core/learn/photo_scatter.h"
#include "core/model/answer/unit_length.h"

namespace qurio {
namespace {

// S of exemplars.h.
Matrix<double> shrunk(Matrix<double> within, double shrink) {
  constexpr double kFlat = 1e-12;  // photos that do not scatter at all
  const double mean = within.trace() / static_cast<double>(within.rows());
  if (mean > kFlat) within *= (1 - shrink) / mean;
  within.diagonal().array() += shrink;
  return within;
}

// C x D, the widest direction first. With S = L L' and the centred group means M, the columns of
// L^-1 M' U / sqrt(e) are its left singular vectors, M S^-1 M' = U e U'.
Matrix<double> discriminants(const Matrix<double>& s, const Matrix<double>& centred, int limit) {
  constexpr double kNarrow = 1e-9;  // of the widest
  const Eigen::LLT<Eigen::MatrixXd> factor(s);
  const Eigen::MatrixXd whitened = factor.matrixL().solve(centred.transpose());
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(whitened.transpose() * whitened);
  const Eigen::VectorXd& widths = solver.eigenvalues();  // ascending
  const double widest = std::max(widths[widths.size() - 1], kNarrow);
  std::vector<Eigen::Index> kept;
  for (Eigen::Index i = widths.size(); i-- > 0 && static_cast<int>(kept.size()) < limit;) {
    if (kept.empty() || widths[i] > kNarrow * widest) kept.push_back(i);
  }
  Eigen::MatrixXd basis(whitened.rows(), static_cast<Eigen::Index>(kept.size()));
  for (std::size_t k = 0; k < kept.size(); ++k) {
    const double width = std::sqrt(std::max(widths[kept[k]], kNarrow * widest));
    basis.col(static_cast<Eigen::Index>(k)) = whitened * solver.eigenvectors().col(kept[k]) / width;
  }
  return factor.matrixU().solve(basis);
}

// Centres of the rows of every group, as many as its share of the photos.
void add_exemplars(const Matrix<float>& y, const std::vector<PhotoGroup>& groups,
                   const ExemplarOptions& options, PhotoExemplars& made) {
  Random random(options.seed);
  std::vector<Matrix<float>> parts;
  for (const PhotoGroup& group : groups) {
    const auto size = static_cast<int>(group.rows.size());
    const double share = static_cast<double>(options.count) * size / static_cast<double>(y.rows());
    const int count = std::clamp(static_cast<int>(std::lround(share)), 1, size);
    const Matrix<float> rows = y(group.rows, Eigen::all);
    parts.push_back(count == size ? rows : k_means(rows, count, random));
    made.classes.insert(made.classes.end(), static_cast<std::size_t>(count), group.label);
  }
  made.exemplars.resize(static_cast<Eigen::Index>(made.classes.size()), y.cols());
  Eigen::Index at = 0;
  for (const Matrix<float>& part : parts) {
    made.exemplars.middleRows(at, part.rows()) = part;
    at += part.rows();
  }
  for (Eigen::Index i = 0; i < made.exemplars.rows(); ++i) to_unit_length(made.exemplars.row(i));
}

// photo_descriptor of every row: a mean region is a photo of one region. No rows are none of the
// right width.
Matrix<float> descriptors(const PhotoPrototypes& prototypes, const Matrix<float>& pooled) {
  Matrix<float> x(pooled.rows(), prototypes.region_width());
  for (Eigen::Index i = 0; i < pooled.rows(); ++i) {
    const std::vector<float> one = photo_descriptor(
        prototypes, {pooled.row(i).data(), static_cast<std::size_t>(pooled.cols())});
    std::copy(one.begin(), one.end(), x.row(i).data());
  }
  return x;
}

// The means of the groups and of the sources outside: what the map shall tell apart.
Matrix<double> means_to_tell(const Matrix<double>& of_groups, const Matrix<float>& outside,
                             std::span<const int> sources) {
  const std::vector<int> labels(sources.size(), kOutside);
  const std::vector<PhotoGroup> groups = photo_groups(labels, sources);
  Matrix<double> means(of_groups.rows() + static_cast<Eigen::Index>(groups.size()),
                       of_groups.cols());
  means.topRows(of_groups.rows()) = of_groups;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    means.row(of_groups.rows() + static_cast<Eigen::Index>(g)) =
        outside.cast<double>()(groups[g].rows, Eigen::all).colwise().mean();
  }
  return means;
}

// The rows in the exemplars' space.
Matrix<float> mapped(const PhotoExemplars& exemplars, const Matrix<float>& x) {
  Matrix<float> y = x * exemplars.map;
  for (Eigen::Index i = 0; i < y.rows(); ++i) {
    y.row(i) -= exemplars.centre.transpose();
    to_unit_length(y.row(i));
  }
  return y;
}

// exp(kKernelSharpness (cos - 1)) of every pair of rows, all of unit length.
Matrix<double> kernel(const Matrix<double>& a, const Matrix<double>& b) {
  Matrix<double> k = a * b.transpose();
  return (double{kKernelSharpness} * (k.array() - 1)).exp();
}

// w of exemplars.h: of all photos y (unit length) of class `labels` or kOutside the ones that make
//   sum_i weight_i sum_k (votes_k(y_i) - t_ik)^2 + ridge tr(w' K w)
// smallest, t_ik = 1 where k is the class of i and -1 elsewhere.
Matrix<float> fit_votes(const PhotoExemplars& exemplars, const Matrix<float>& y,
                        std::span<const int> labels, const Vector<double>& weights, int classes,
                        double ridge) {
  constexpr double kJitter = 1e-7;  // two exemplars may be the same
  const Matrix<double> z = exemplars.exemplars.cast<double>();
  const Matrix<double> k = kernel(z, y.cast<double>());
  Matrix<double> truth = Matrix<double>::Constant(y.rows(), classes, -1);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i] != kOutside) truth(static_cast<Eigen::Index>(i), labels[i]) = 1;
  }
  Matrix<double> system = ridge * kernel(z, z);
  system.diagonal().array() += kJitter;
  const Matrix<double> weighted = k * weights.asDiagonal();
  system.noalias() += weighted * k.transpose();
  const Eigen::LLT<Eigen::MatrixXd> factor(system);
  return factor.solve(weighted * truth).cast<float>();
}

// A photo of a group of n counts n^-1/2: many photos of one source say less than few each of many.
// Mean 1; the photos outside, which come last, count 1 each.
Vector<double> photo_weights(const std::vector<PhotoGroup>& groups, Eigen::Index known,
                             Eigen::Index outside) {
  Vector<double> weights = Vector<double>::Ones(known + outside);
  for (const PhotoGroup& group : groups) {
    for (const Eigen::Index row : group.rows) {
      weights[row] = 1 / std::sqrt(static_cast<double>(group.rows.size()));
    }
  }
  weights.head(known) /= weights.head(known).mean();
  return weights;
}

}  // namespace

PhotoExemplars make_photo_exemplars(const PhotoPrototypes& prototypes, const Matrix<float>& pooled,
                                    std::span<const int> labels, std::span<const int> sources,
                                    const OutsidePhotos& outside, const ExemplarOptions& options) {
  const Matrix<float> x = descriptors(prototypes, pooled);
  const Matrix<float> x_outside = descriptors(prototypes, outside.pooled);
  const Matrix<double> exact = x.cast<double>();
  const std::vector<PhotoGroup> groups = photo_groups(labels, sources);
  GroupScatter scatter = group_scatter(exact, groups);
  const Vector<double> mean = exact.colwise().mean().transpose();
  Matrix<double> means = means_to_tell(scatter.means, x_outside, outside.sources);
  means.rowwise() -= mean.transpose();
  const Matrix<double> map =
      discriminants(shrunk(std::move(scatter.within), options.shrink), means, options.directions);
  PhotoExemplars made;
  made.map = map.cast<float>();
  made.centre = (map.transpose() * mean).cast<float>();
  const Eigen::Index known = x.rows();
  Matrix<float> y(known + x_outside.rows(), made.map.cols());
  y.topRows(known) = mapped(made, x);
  y.bottomRows(x_outside.rows()) = mapped(made, x_outside);
  add_exemplars(y.topRows(known), groups, options, made);
  made.exemplars.conservativeResize(made.exemplars.rows() + x_outside.rows(), Eigen::NoChange);
  made.exemplars.bottomRows(x_outside.rows()) = y.bottomRows(x_outside.rows());
  made.classes.insert(made.classes.end(), outside.sources.size(), kOutside);
  std::vector<int> all(labels.begin(), labels.end());
  all.insert(all.end(), outside.sources.size(), kOutside);
  made.votes = fit_votes(made, y, all, photo_weights(groups, known, x_outside.rows()),
                         prototypes.classes(), options.ridge);
  return made;
}

}  // namespace qurio
