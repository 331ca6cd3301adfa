// The frozen whitening: features standardised and reduced, from the statistics of the training rows
// alone.
//
//   x' = ((x - mean) / sd) P,  P = leading eigenvectors of the covariance of the standardised rows,
//   each column divided by sqrt(eigenvalue + 0.1 mean eigenvalue)   (damped whitening)
#pragma once

#include "core/model/matrix.h"

namespace qurio {

// A choice, not a fit: a direction without variance is stretched at most 1 / sqrt(0.1) = 3.2 times
// as much as full whitening would stretch one of mean variance.
inline constexpr double kWhiteningDamping = 0.1;

// Sums from which a whitening is made; sums of disjoint parts of the data can be added.
class Moments {
 public:
  explicit Moments(Eigen::Index width);
  // rows: n x width.
  void add(const MatrixIn<float>& rows);
  void add(const Moments& other);

  double count() const { return count_; }
  Eigen::Index width() const { return sum_.size(); }
  const Vector<double>& sum() const { return sum_; }
  // Sum of x x' (lower triangle).
  const Matrix<double>& products() const { return products_; }

 private:
  double count_ = 0;
  Vector<double> sum_;
  Matrix<double> products_;
};

// x' = (x - mean) map.
struct Whitening {
  Vector<float> mean;  // width
  Matrix<float> map;   // width x components
};

// With `standardise` every number is divided by its standard deviation first (a constant one
// becomes 0). Signs are fixed: the largest entry of every column of P is positive. Precondition:
// moments of at least one row; 1 <= components <= width.
Whitening fit_whitening(const Moments& moments, int components, bool standardise);

// out <- rows through the whitening. rows: n x width, out: n x components.
void whiten(const Whitening& whitening, const MatrixIn<float>& rows, MatrixOut<float> out);

}  // namespace qurio
