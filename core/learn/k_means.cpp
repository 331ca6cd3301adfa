#include "core/learn/k_means.h"

#include <cmath>
#include <vector>

namespace qurio {
namespace {

constexpr int kRounds = 20;

Eigen::Index nearest(const Matrix<float>& centres, const Matrix<float>& rows, Eigen::Index row) {
  Eigen::Index best = 0;
  float smallest = INFINITY;
  for (Eigen::Index c = 0; c < centres.rows(); ++c) {
    const float distance = (centres.row(c) - rows.row(row)).squaredNorm();
    if (distance < smallest) {
      smallest = distance;
      best = c;
    }
  }
  return best;
}

}  // namespace

Matrix<float> k_means(const Matrix<float>& rows, int count, Random& random) {
  std::vector<Eigen::Index> order;
  for (Eigen::Index i = 0; i < rows.rows(); ++i) order.push_back(i);
  random.shuffle(order);
  Matrix<float> centres(count, rows.cols());
  for (Eigen::Index c = 0; c < count; ++c) {
    centres.row(c) = rows.row(order[static_cast<std::size_t>(c % rows.rows())]);
  }
  for (int round = 0; round < kRounds; ++round) {
    Matrix<float> sums = Matrix<float>::Zero(count, rows.cols());
    std::vector<int> sizes(static_cast<std::size_t>(count), 0);
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
      const Eigen::Index c = nearest(centres, rows, i);
      sums.row(c) += rows.row(i);
      ++sizes[static_cast<std::size_t>(c)];
    }
    for (Eigen::Index c = 0; c < count; ++c) {
      const int size = sizes[static_cast<std::size_t>(c)];
      if (size > 0) centres.row(c) = sums.row(c) / static_cast<float>(size);
    }
  }
  return centres;
}

}  // namespace qurio
