#include "models/lab/natural_gradient.h"

#include <catch2/catch.hpp>

#include "models/lab/brick_wall.h"
#include "tests/core/support/model_data.h"

using namespace qurio;
using namespace qurio::test;

namespace {

std::vector<double> random_angles(Random& random, int count) {
  std::vector<double> angles;
  for (int i = 0; i < count; ++i) angles.push_back(random.normal());
  return angles;
}

// 1 - |<a|b>|^2, the mean over rows.
double infidelity(const StateBatch<double>& a, const StateBatch<double>& b) {
  double sum = 0;
  for (Eigen::Index row = 0; row < a.re.rows(); ++row) {
    double re = a.re.row(row).dot(b.re.row(row));
    double im = 0;
    if (a.im.rows() > 0) {
      re += a.im.row(row).dot(b.im.row(row));
      im = a.re.row(row).dot(b.im.row(row)) - a.im.row(row).dot(b.re.row(row));
    }
    sum += 1 - re * re - im * im;
  }
  return sum / double(a.re.rows());
}

}  // namespace

TEST_CASE("the metric of one RY on a real state is 1/4", "[natural_gradient]") {
  const Circuit circuit{1, 1, {{Gate::ry, {0, -1}, {0, -1, -1}}}};
  BatchedCircuit<double> batched(BatchPlan<double>::compile(circuit).value());
  Random random(3);
  const Matrix<double> psi = random_states(random, 5, 1);
  const std::vector<double> angles{0.7};
  StateBatch<double> ket;
  batched.run(angles, psi, ket);
  CHECK(fubini_study_metric<double>(batched, angles, psi, ket)(0, 0) == Approx(0.25));
}

TEST_CASE("an angle that only turns the phase has no length", "[natural_gradient]") {
  const Circuit circuit{1, 1, {{Gate::rz, {0, -1}, {0, -1, -1}}}};
  BatchedCircuit<double> batched(BatchPlan<double>::compile(circuit).value());
  Matrix<double> psi(1, 2);
  psi << 1, 0;
  const std::vector<double> angles{0.7};
  StateBatch<double> ket;
  batched.run(angles, psi, ket);
  CHECK(fubini_study_metric<double>(batched, angles, psi, ket)(0, 0) == Approx(0).margin(1e-15));
}

TEST_CASE("the metric is the second derivative of the infidelity", "[natural_gradient]") {
  for (const Circuit& circuit : {ry_ring_ansatz(3, 1), brick_wall_ansatz(3, 1)}) {
    for (const Eigen::Index rows : {1, 12}) {  // less than a vector, and several
      CAPTURE(circuit.angles, rows);
      BatchedCircuit<double> batched(BatchPlan<double>::compile(circuit).value());
      Random random(4);
      const Matrix<double> psi = random_states(random, rows, 3);
      const std::vector<double> angles = random_angles(random, circuit.angles);
      StateBatch<double> ket, moved;
      batched.run(angles, psi, ket);
      const Matrix<double> metric = fubini_study_metric<double>(batched, angles, psi, ket);
      const double step = 1e-3;
      const auto along = [&](Eigen::Index i, Eigen::Index j) {  // 4th order, along e_i + e_j
        double sum = 0;
        for (const auto& [factor, weight] : {std::pair(1.0, 4.0 / 3), std::pair(2.0, -1.0 / 12)}) {
          std::vector<double> shifted = angles;
          shifted[std::size_t(i)] += factor * step;
          if (j != i) shifted[std::size_t(j)] += factor * step;
          batched.run(shifted, psi, moved);
          const double ahead = infidelity(ket, moved);
          shifted[std::size_t(i)] -= 2 * factor * step;
          if (j != i) shifted[std::size_t(j)] -= 2 * factor * step;
          batched.run(shifted, psi, moved);
          sum += weight * (ahead + infidelity(ket, moved)) / 2;
        }
        return sum / (step * step);
      };
      double worst = 0;
      for (Eigen::Index i = 0; i < metric.rows(); ++i) {
        worst = std::max(worst, std::abs(along(i, i) - metric(i, i)));
        for (Eigen::Index j = 0; j < i; ++j) {
          const double expected = metric(i, i) + metric(j, j) + 2 * metric(i, j);
          worst = std::max(worst, std::abs(along(i, j) - expected));
          CHECK(metric(i, j) == metric(j, i));
        }
      }
      CHECK(worst < 1e-7);
    }
  }
}

TEST_CASE("the natural direction solves the damped metric", "[natural_gradient]") {
  Matrix<double> metric(2, 2);
  metric << 0.25, 0.1, 0.1, 0.2;
  Vector<double> gradient(2);
  gradient << 1, -2;
  const Vector<double> d = natural_direction(metric, 0.05, gradient);
  CHECK(0.3 * d[0] + 0.1 * d[1] == Approx(1));
  CHECK(0.1 * d[0] + 0.25 * d[1] == Approx(-2));
}
