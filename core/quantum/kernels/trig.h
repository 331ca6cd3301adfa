// Sine and cosine of our own: the C libraries of two platforms differ in the last bit, and the
// double path promises the same bits everywhere.
#pragma once

namespace qurio {

struct SineCosine {
  double sine;
  double cosine;
};

// Error below 2e-16 for |x| <= 1e5, growing with |x| * 1e-17 beyond. NaN for what is not finite.
SineCosine sine_cosine(double x);

}  // namespace qurio
