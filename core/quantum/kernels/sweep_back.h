// Rotation sweeps undone on two arrays at once, ket and bra, with the gradients of their angles.
//
// A rotation exp(-i x Y) turns (a, b) by the real matrix of (-i Y) = [[0, -1], [1, 0]], so its
// derivative is dL/dx = 2 Re <bra| -i Y |ket> = 2 sum (bra_b ket_a - bra_a ket_b) over the pairs of
// the real and of the imaginary parts alike. It commutes with the rotations of the other qubits:
// all gradients of a pass are read before anything is undone.
#pragma once

#include <array>
#include <cstddef>

#include "core/quantum/kernels/simd.h"
#include "core/quantum/kernels/sweep.h"

namespace qurio {

inline constexpr std::size_t kSweepBackQubits = 2;

// sum over pairs of bra_b ket_a - bra_a ket_b, per qubit and per lane qubit of the pass.
template <class Layout>
struct PairSums {
  std::array<typename Layout::Vector, kSweepBackQubits> qubit;
  std::array<typename Layout::Vector, SweepAngles<Layout>::kLanes> lane;

  PairSums() {
    qubit.fill(simd::splat<Layout>(0));
    lane.fill(simd::splat<Layout>(0));
  }
};

namespace detail {

template <class Layout, int kBit, bool kFull, std::size_t kCount>
inline void undo_lane(std::array<typename Layout::Vector, kCount>& x,
                      std::array<typename Layout::Vector, kCount>& y,
                      const SweepAngles<Layout>& angles) {
  if constexpr (kBit < Layout::kLaneQubits) {
    constexpr auto at = static_cast<std::size_t>(kBit);
    for (auto* const part : {&x, &y}) {
      for (auto& v : *part) {
        const auto partner = simd::exchange<Layout, 1 << kBit>(v);
        if constexpr (kFull) {
          v = angles.lane_cosine[at] * v - angles.lane_sine[at] * partner;
        } else {
          v = v - angles.lane_sine[at] * partner;
        }
      }
    }
    undo_lane<Layout, kBit + 1, kFull>(x, y, angles);
  }
}

// The lanes' signs are left to the end: the sum holds bra_l ket_partner(l).
template <class Layout, int kBit, std::size_t kCount>
inline void sum_lane(const std::array<typename Layout::Vector, kCount>& x,
                     const std::array<typename Layout::Vector, kCount>& y, PairSums<Layout>& sums) {
  if constexpr (kBit < Layout::kLaneQubits) {
    constexpr auto at = static_cast<std::size_t>(kBit);
    for (std::size_t i = 0; i < kCount; ++i) {
      sums.lane[at] = sums.lane[at] + y[i] * simd::exchange<Layout, 1 << kBit>(x[i]);
    }
    sum_lane<Layout, kBit + 1>(x, y, sums);
  }
}

}  // namespace detail

// Preconditions as those of sweep; `sums` is added to.
template <class Layout, int kQubits, bool kLanes, bool kFull>
void sweep_back(typename Layout::Real* ket, typename Layout::Real* bra, std::size_t size,
                const SweepAngles<Layout>& angles, PairSums<Layout>& sums) {
  using Vector = typename Layout::Vector;
  constexpr std::size_t kCount = std::size_t{1} << kQubits;
  const SweepAngles<Layout> local = angles;
  PairSums<Layout> own = sums;
  std::array<std::size_t, kCount> offset = {};
  std::array<Vector, kQubits + 1> sine;
  std::array<Vector, kQubits + 1> cosine;
  std::size_t mask = static_cast<std::size_t>(Layout::kWidth) - 1;
  for (std::size_t k = 0; k < kQubits; ++k) {
    mask |= local.stride[k];
    sine[k] = simd::splat<Layout>(local.sine[k]);
    cosine[k] = simd::splat<Layout>(local.cosine[k]);
    for (std::size_t i = 0; i < kCount; ++i) {
      if ((i >> k & 1) != 0) offset[i] += local.stride[k];
    }
  }
  for (std::size_t base = 0; base < size; base = ((base | mask) + 1) & ~mask) {
    std::array<Vector, kCount> x;
    std::array<Vector, kCount> y;
    for (std::size_t i = 0; i < kCount; ++i) {
      x[i] = simd::load<Layout>(ket + base + offset[i]);
      y[i] = simd::load<Layout>(bra + base + offset[i]);
    }
    for (std::size_t k = 0; k < kQubits; ++k) {
      const std::size_t bit = std::size_t{1} << k;
      for (std::size_t i = 0; i < kCount; ++i) {
        if ((i & bit) != 0) continue;
        own.qubit[k] = own.qubit[k] + (y[i | bit] * x[i] - y[i] * x[i | bit]);
      }
    }
    if constexpr (kLanes) detail::sum_lane<Layout, 0>(x, y, own);
    for (std::size_t k = 0; k < kQubits; ++k) {
      const std::size_t bit = std::size_t{1} << k;
      for (std::size_t i = 0; i < kCount; ++i) {
        if ((i & bit) != 0) continue;
        for (auto* const part : {&x, &y}) {
          if constexpr (kFull) {
            detail::rotate_pair((*part)[i | bit], (*part)[i], cosine[k], sine[k]);
          } else {
            detail::rotate_pair((*part)[i | bit], (*part)[i], sine[k]);
          }
        }
      }
    }
    if constexpr (kLanes) detail::undo_lane<Layout, 0, kFull>(x, y, local);
    for (std::size_t i = 0; i < kCount; ++i) {
      simd::store<Layout>(ket + base + offset[i], x[i]);
      simd::store<Layout>(bra + base + offset[i], y[i]);
    }
  }
  sums = own;
}

}  // namespace qurio
