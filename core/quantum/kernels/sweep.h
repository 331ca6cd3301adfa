// Rotation sweeps: up to three qubits (and all lane qubits) turned in one pass over an array.
//
// RY mixes amplitudes with real factors, so the real and the imaginary parts are two independent
// arrays: eight vectors of one of them fit the registers where eight complex ones would spill.
// In tan form a rotation is (a, b) <- (a - t b, b + t a) with t = tan(x): one product and one sum
// per number. Its factor cos(x) is left to the caller, who collects such factors.
#pragma once

#include <array>
#include <cstddef>

#include "core/quantum/kernels/simd.h"

namespace qurio {

inline constexpr std::size_t kSweepQubits = 3;

// Filled as far as the pass has qubits.
template <class Layout>
struct SweepAngles {
  using Real = typename Layout::Real;
  using Vector = typename Layout::Vector;
  static constexpr std::size_t kLanes = static_cast<std::size_t>(Layout::kLaneQubits);
  // Distances in numbers between the two amplitudes of a pair, one per qubit of the sweep.
  std::array<std::size_t, kSweepQubits> stride;
  // Tan form: sine holds tan(x), cosine is not read. Full form: sin(x) and cos(x).
  std::array<Real, kSweepQubits> sine;
  std::array<Real, kSweepQubits> cosine;
  // Per lane qubit (bit 0 first), the sine negative in the lanes where the qubit is 0.
  std::array<Vector, kLanes> lane_sine;
  std::array<Vector, kLanes> lane_cosine;
};

namespace detail {

// The rotation of one pair, in tan form and in full form; of (b, a) it is the opposite rotation of
// (a, b).
template <class Vector>
inline void rotate_pair(Vector& a, Vector& b, Vector tangent) {
  const Vector before = a;
  a = a - tangent * b;
  b = b + tangent * before;
}
template <class Vector>
inline void rotate_pair(Vector& a, Vector& b, Vector cosine, Vector sine) {
  const Vector before = a;
  a = cosine * a - sine * b;
  b = cosine * b + sine * before;
}

template <class Layout, int kBit, bool kFull, std::size_t kCount>
inline void rotate_lane(std::array<typename Layout::Vector, kCount>& x,
                        const SweepAngles<Layout>& angles) {
  if constexpr (kBit < Layout::kLaneQubits) {
    constexpr auto at = static_cast<std::size_t>(kBit);
    for (std::size_t i = 0; i < kCount; ++i) {
      const auto partner = simd::exchange<Layout, 1 << kBit>(x[i]);
      if constexpr (kFull) {
        x[i] = angles.lane_cosine[at] * x[i] + angles.lane_sine[at] * partner;
      } else {
        x[i] = x[i] + angles.lane_sine[at] * partner;
      }
    }
    rotate_lane<Layout, kBit + 1, kFull>(x, angles);
  }
}

}  // namespace detail

// How the vectors of a group lie: single takes any strides; low has the strides 1, 2, 4 vectors,
// known to the compiler; paired takes strides of two vectors and more and does two neighbouring
// groups at a time, which share their addresses.
enum class SweepKind { single, low, paired };

namespace detail {

// The group whose vectors start at `at` + kShift: constants that the instructions carry themselves.
template <class Layout, int kQubits, bool kLanes, bool kFull, std::size_t kShift>
inline void sweep_group(const std::array<typename Layout::Real*, std::size_t{1} << kQubits>& at,
                        const std::array<typename Layout::Vector, kQubits + 1>& cosine,
                        const std::array<typename Layout::Vector, kQubits + 1>& sine,
                        const SweepAngles<Layout>& angles) {
  using Vector = typename Layout::Vector;
  constexpr std::size_t kCount = std::size_t{1} << kQubits;
  std::array<Vector, kCount> x;
  for (std::size_t i = 0; i < kCount; ++i) x[i] = simd::load<Layout>(at[i] + kShift);
  for (std::size_t k = 0; k < kQubits; ++k) {
    const std::size_t bit = std::size_t{1} << k;
    for (std::size_t i = 0; i < kCount; ++i) {
      if ((i & bit) != 0) continue;
      if constexpr (kFull) {
        rotate_pair(x[i], x[i | bit], cosine[k], sine[k]);
      } else {
        rotate_pair(x[i], x[i | bit], sine[k]);
      }
    }
  }
  if constexpr (kLanes) rotate_lane<Layout, 0, kFull>(x, angles);
  for (std::size_t i = 0; i < kCount; ++i) simd::store<Layout>(at[i] + kShift, x[i]);
}

}  // namespace detail

// Preconditions: the strides are different powers of two, Layout::kWidth <= stride < size, and as
// kKind says.
template <class Layout, int kQubits, bool kLanes, bool kFull, SweepKind kKind>
void sweep(typename Layout::Real* data, std::size_t size, const SweepAngles<Layout>& angles) {
  using Vector = typename Layout::Vector;
  constexpr std::size_t kCount = std::size_t{1} << kQubits;
  constexpr auto kWidth = static_cast<std::size_t>(Layout::kWidth);
  const SweepAngles<Layout> local = angles;
  std::array<std::size_t, kCount> offset = {};
  std::array<Vector, kQubits + 1> sine;
  std::array<Vector, kQubits + 1> cosine;
  std::size_t mask = (kKind == SweepKind::paired ? 2 : 1) * kWidth - 1;
  for (std::size_t k = 0; k < kQubits; ++k) {
    const std::size_t stride = kKind == SweepKind::low ? kWidth << k : local.stride[k];
    mask |= stride;
    sine[k] = simd::splat<Layout>(local.sine[k]);
    cosine[k] = simd::splat<Layout>(local.cosine[k]);
    for (std::size_t i = 0; i < kCount; ++i) {
      if ((i >> k & 1) != 0) offset[i] += stride;
    }
  }
  // The next index without a bit of the mask: the carry runs through the masked bits.
  for (std::size_t base = 0; base < size; base = ((base | mask) + 1) & ~mask) {
    std::array<typename Layout::Real*, kCount> at;
    for (std::size_t i = 0; i < kCount; ++i) at[i] = data + base + offset[i];
    detail::sweep_group<Layout, kQubits, kLanes, kFull, 0>(at, cosine, sine, local);
    if constexpr (kKind == SweepKind::paired) {
      detail::sweep_group<Layout, kQubits, kLanes, kFull, kWidth>(at, cosine, sine, local);
    }
  }
}

}  // namespace qurio
