// Gradients against finite differences, in double.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace qurio::test {

// Fourth-order central difference of `loss` along coordinate `index` of x.
inline double difference(const std::function<double()>& loss, std::span<double> x,
                         std::size_t index, double step = 2e-4) {
  const double kept = x[index];
  const auto at = [&](double shift) {
    x[index] = kept + shift;
    return loss();
  };
  const double near = at(step) - at(-step);
  const double far = at(2 * step) - at(-2 * step);
  x[index] = kept;
  return (8 * near - far) / (12 * step);
}

// |gradient - differences| / |differences| over all coordinates of x (Euclidean norms); the
// absolute error where the gradient itself is zero.
inline double gradient_error(const std::function<double()>& loss, std::span<double> x,
                             std::span<const double> gradient) {
  double error = 0;
  double size = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double expected = difference(loss, x, i);
    error += (gradient[i] - expected) * (gradient[i] - expected);
    size += expected * expected;
  }
  return std::sqrt(error) / (size > 1e-16 ? std::sqrt(size) : 1.0);
}

// The same along random directions (each a vector of signs) instead of every coordinate: for models
// of many parameters. Returns the largest relative error.
inline double directional_error(const std::function<double()>& loss, std::span<double> x,
                                std::span<const double> gradient, int directions,
                                unsigned seed = 1) {
  const std::vector<double> kept(x.begin(), x.end());
  double worst = 0;
  unsigned state = seed;
  for (int k = 0; k < directions; ++k) {
    std::vector<double> direction(x.size());
    double along = 0;
    for (std::size_t i = 0; i < x.size(); ++i) {
      state = state * 1664525U + 1013904223U;
      direction[i] = state >> 31 ? 1.0 : -1.0;
      along += direction[i] * gradient[i];
    }
    double shift = 0;
    const auto move = [&] {
      for (std::size_t i = 0; i < x.size(); ++i) x[i] = kept[i] + shift * direction[i];
      return loss();
    };
    std::vector<double> one{0};
    const auto shifted = [&] {
      shift = one[0];
      return move();
    };
    const double expected = difference(shifted, one, 0, 2e-4 / std::sqrt(double(x.size())) * 8);
    worst = std::max(worst, std::abs(along - expected) / std::max(std::abs(expected), 1e-3));
  }
  std::copy(kept.begin(), kept.end(), x.begin());
  return worst;
}

}  // namespace qurio::test
