#include "core/quantum/kernels/walsh.h"

#include <array>

#include "core/quantum/kernels/simd.h"

namespace qurio {
namespace {

// One transform step per stride, all strides of a pass in registers.
template <class Layout, int kBits>
void walsh_pass(typename Layout::Real* data, std::size_t size, std::size_t stride) {
  using Vector = typename Layout::Vector;
  constexpr std::size_t kCount = std::size_t{1} << kBits;
  const std::size_t mask = (kCount - 1) * stride | (static_cast<std::size_t>(Layout::kWidth) - 1);
  for (std::size_t base = 0; base < size; base = ((base | mask) + 1) & ~mask) {
    std::array<Vector, kCount> x;
    for (std::size_t i = 0; i < kCount; ++i) x[i] = simd::load<Layout>(data + base + i * stride);
    for (std::size_t bit = 1; bit < kCount; bit *= 2) {
      for (std::size_t i = 0; i < kCount; ++i) {
        if ((i & bit) != 0) continue;
        const Vector a = x[i];
        const Vector b = x[i | bit];
        x[i] = a + b;
        x[i | bit] = a - b;
      }
    }
    for (std::size_t i = 0; i < kCount; ++i) simd::store<Layout>(data + base + i * stride, x[i]);
  }
}

template <class Layout, int kBit>
inline typename Layout::Vector walsh_lanes(typename Layout::Vector v) {
  if constexpr ((1 << kBit) < Layout::kWidth) {
    v = simd::signed_splat<Layout>(1, 1u << kBit) * v + simd::exchange<Layout, 1 << kBit>(v);
    return walsh_lanes<Layout, kBit + 1>(v);
  } else {
    return v;
  }
}

}  // namespace

template <typename Real>
void walsh_hadamard(Real* data, std::size_t size) {
  using Layout = simd::Native<Real>;
  constexpr auto width = static_cast<std::size_t>(Layout::kWidth);
  for (std::size_t half = 1; half < size && size < width; half *= 2) {
    for (std::size_t b = 0; b < size; ++b) {
      if ((b & half) != 0) continue;
      const Real low = data[b];
      const Real high = data[b | half];
      data[b] = low + high;
      data[b | half] = low - high;
    }
  }
  if (size < width) return;
  for (std::size_t b = 0; b < size; b += width) {
    simd::store<Layout>(data + b, walsh_lanes<Layout, 0>(simd::load<Layout>(data + b)));
  }
  std::size_t stride = width;
  while (stride < size) {
    const std::size_t rest = size / stride;
    if (rest >= 8) {
      walsh_pass<Layout, 3>(data, size, stride);
      stride *= 8;
    } else if (rest == 4) {
      walsh_pass<Layout, 2>(data, size, stride);
      stride *= 4;
    } else {
      walsh_pass<Layout, 1>(data, size, stride);
      stride *= 2;
    }
  }
}

template void walsh_hadamard(float*, std::size_t);
template void walsh_hadamard(double*, std::size_t);

}  // namespace qurio
