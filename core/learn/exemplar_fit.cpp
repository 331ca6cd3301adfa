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

// photo_descriptor of every row: a mean region is a photo of one region.
Matrix<float> descriptors(const PhotoPrototypes& prototypes, const Matrix<float>& pooled) {
  Matrix<float> x(pooled.rows(), pooled.cols());
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
  add_exemplars(mapped(made, x), groups, options, made);
  const Eigen::Index known = made.exemplars.rows();
  made.exemplars.conservativeResize(known + x_outside.rows(), Eigen::NoChange);
  made.exemplars.bottomRows(x_outside.rows()) = mapped(made, x_outside);
  made.classes.insert(made.classes.end(), outside.sources.size(), kOutside);
  return made;
}

}  // namespace qurio
