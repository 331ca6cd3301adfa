// Sines and cosines of many half-angles at once.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>

#include "core/quantum/kernels/simd.h"
#include "core/quantum/kernels/trig.h"

namespace qurio {

// How many numbers `count` half-angles may take, rounded up to whole vectors.
inline constexpr int padded(int count) { return (count + 15) / 16 * 16; }

inline void sines_and_cosines(const double* x, double* sine, double* cosine, int count) {
  for (int k = 0; k < count; ++k) {
    const SineCosine sc = sine_cosine(x[k]);
    sine[k] = sc.sine;
    cosine[k] = sc.cosine;
  }
}

namespace detail {

typedef std::int32_t FloatBits __attribute__((vector_size(simd::kFloatBytes)));

// |x| <= 2^13; `large` becomes nonzero where it is not. Cody-Waite reduction to |r| <= pi/4, then
// Taylor series whose first term left out is below 3e-8; the result is within 1e-7.
inline void sine_cosine_vector(const float* x, float* sine, float* cosine, FloatBits& large) {
  using L = simd::Native<float>;
  using V = L::Vector;
  const V angle = simd::load<L>(x);
  const V limit = simd::splat<L>(8192.0f);
  large |= (angle > limit) | (angle < -limit) | (angle != angle);
  // Adding 1.5 * 2^23 rounds to the nearest integer and leaves it in the low bits.
  const V magic = simd::splat<L>(12582912.0f);
  const V shifted = angle * simd::splat<L>(0.636619772f) + magic;
  const V quarter = shifted - magic;
  V r = angle - quarter * simd::splat<L>(1.5703125f);
  r = r - quarter * simd::splat<L>(4.83751297e-4f);
  r = r - quarter * simd::splat<L>(7.54978995e-8f);
  const V y = r * r;
  V s = simd::splat<L>(2.75573192e-6f);
  s = s * y - simd::splat<L>(1.98412698e-4f);
  s = s * y + simd::splat<L>(8.33333333e-3f);
  s = s * y - simd::splat<L>(1.66666667e-1f);
  s = r + r * (y * s);
  V c = simd::splat<L>(2.48015873e-5f);
  c = c * y - simd::splat<L>(1.38888889e-3f);
  c = c * y + simd::splat<L>(4.16666667e-2f);
  c = simd::splat<L>(1.0f) - (simd::splat<L>(0.5f) * y - (y * y) * c);
  FloatBits bits;
  std::memcpy(&bits, &shifted, sizeof bits);
  const FloatBits odd = (bits & 1) != 0;
  const V sine_part = odd ? c : s;
  const V cosine_part = odd ? s : c;
  const FloatBits sine_negative = (bits & 2) != 0;
  const FloatBits cosine_negative = ((bits + 1) & 2) != 0;
  simd::store<L>(sine, sine_negative ? -sine_part : sine_part);
  simd::store<L>(cosine, cosine_negative ? -cosine_part : cosine_part);
}

}  // namespace detail

// The arrays have room for padded(count); x is finite up to the end of its last vector.
inline void sines_and_cosines(const float* x, float* sine, float* cosine, int count) {
  detail::FloatBits large = {};
  for (int k = 0; k < count; k += simd::Native<float>::kWidth) {
    detail::sine_cosine_vector(x + k, sine + k, cosine + k, large);
  }
  std::int32_t any = 0;
  for (int lane = 0; lane < simd::Native<float>::kWidth; ++lane) any |= large[lane];
  if (any == 0) return;
  for (int k = 0; k < count; ++k) {
    const SineCosine sc = sine_cosine(x[k]);
    sine[k] = static_cast<float>(sc.sine);
    cosine[k] = static_cast<float>(sc.cosine);
  }
}

}  // namespace qurio
