#include "core/quantum/kernels/trig.h"

#include <cmath>
#include <limits>

namespace qurio {
namespace {

// Taylor series on |x| <= pi/4: the first term left out is below 1e-19.
double sine_series(double x) {
  const double y = x * x;
  double p = -1.0 / 1307674368000.0;
  p = p * y + 1.0 / 6227020800.0;
  p = p * y - 1.0 / 39916800.0;
  p = p * y + 1.0 / 362880.0;
  p = p * y - 1.0 / 5040.0;
  p = p * y + 1.0 / 120.0;
  p = p * y - 1.0 / 6.0;
  return x + x * (y * p);
}

double cosine_series(double x) {
  const double y = x * x;
  double p = 1.0 / 20922789888000.0;
  p = p * y - 1.0 / 87178291200.0;
  p = p * y + 1.0 / 479001600.0;
  p = p * y - 1.0 / 3628800.0;
  p = p * y + 1.0 / 40320.0;
  p = p * y - 1.0 / 720.0;
  p = p * y + 1.0 / 24.0;
  return 1.0 - (0.5 * y - (y * y) * p);
}

}  // namespace

SineCosine sine_cosine(double x) {
  if (!std::isfinite(x)) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    return {nan, nan};
  }
  // pi/2 in three parts of 33 bits: quarter * part is exact for quarter < 2^20 (Cody & Waite).
  constexpr double kTwoOverPi = 0.63661977236758134308;
  constexpr double kPart1 = 0x1.921fb544p+0;
  constexpr double kPart2 = 0x1.0b4611a6p-34;
  constexpr double kPart3 = 0x1.3198a2e037073p-69;
  const double quarter = std::nearbyint(x * kTwoOverPi);
  const double r = ((x - quarter * kPart1) - quarter * kPart2) - quarter * kPart3;
  const double s = sine_series(r);
  const double c = cosine_series(r);
  const double turn = quarter - 4.0 * std::floor(quarter * 0.25);
  if (turn == 1.0) return {c, -s};
  if (turn == 2.0) return {-s, -c};
  if (turn == 3.0) return {-c, s};
  return {s, c};
}

}  // namespace qurio
