#include "core/quantum/kernels/logarithm.h"

#include <cstdint>
#include <cstring>
#include <numbers>

namespace qurio {

// x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2). With s = f / (2 + f), log(1 + f) is
// 2 atanh(s) = 2 s + s R, R = 2/3 s^2 + 2/5 s^4 + ...; and since 2 s = f - s f, it is
// f - (f^2/2 - s (f^2/2 + R)), whose rounding errors are small beside f (Ng 1993, FDLIBM).
double natural_log(double x) {
  constexpr std::uint64_t kFraction = (std::uint64_t{1} << 52) - 1;
  constexpr std::uint64_t kOne = std::uint64_t{1023} << 52;
  // log 2 in two parts: k times the first, of 32 bits, is exact.
  constexpr double kHigh = 0x1.62e42fee00000p-1;
  constexpr double kLow = 0x1.a39ef35793c76p-33;
  std::uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  auto k = static_cast<double>(static_cast<int>(bits >> 52) - 1023);
  bits = (bits & kFraction) | kOne;
  double m;
  std::memcpy(&m, &bits, sizeof m);
  if (m > std::numbers::sqrt2) {
    m *= 0.5;
    k += 1;
  }
  const double f = m - 1;
  const double s = f / (2 + f);
  const double z = s * s;
  // The first term left out is below 1e-18 of f.
  double r = 2.0 / 21;
  r = r * z + 2.0 / 19;
  r = r * z + 2.0 / 17;
  r = r * z + 2.0 / 15;
  r = r * z + 2.0 / 13;
  r = r * z + 2.0 / 11;
  r = r * z + 2.0 / 9;
  r = r * z + 2.0 / 7;
  r = r * z + 2.0 / 5;
  r = (r * z + 2.0 / 3) * z;
  const double half_square = 0.5 * f * f;
  return k * kHigh - ((half_square - (s * (half_square + r) + k * kLow)) - f);
}

}  // namespace qurio
