// The linear map of a stage, with its diagonal, as one pass from the arrays to the spare arrays.
//
// ring_turn knows the CNOT ring and does the rotations of the two most significant qubits in the
// same pass; gather_turn takes any map. gather_turn and ring_return return with the spare
// arrays swapped in; ring_turn works in parts, after which its caller swaps.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/quantum/kernels/amplitudes.h"
#include "core/quantum/kernels/diagonal.h"
#include "core/quantum/kernels/linear_map.h"
#include "core/quantum/kernels/simd.h"
#include "core/quantum/kernels/sweep.h"

namespace qurio {
namespace detail {

// Vectors of four numbers have no fast instruction that picks any lane of two: there the odd lanes
// of sources 00 and 11, and of 01 and 10, are exchanged before the rotations, which then turn them
// the other way, and each image takes a half of either.
template <class Layout>
inline constexpr bool kBlended = Layout::kWidth == 4;

template <class V, int... kLane>
inline V blend(V even, V odd, std::integer_sequence<int, kLane...>) {
  constexpr int kWidth = static_cast<int>(sizeof...(kLane));
  return __builtin_shufflevector(even, odd, (kLane + ((kLane & 1) != 0 ? kWidth : 0))...);
}

// Lane l of the image of the ring comes from lane gray(l) of a vector with even index parity (and
// with its first lane qubit flipped where the parity is odd); odd lanes come from the partner
// vector. Blended, the two have exchanged their odd lanes already.
template <int kOdd, bool kExchanged, class V, int... kLane>
inline V ring_lanes(V even, V odd, std::integer_sequence<int, kLane...>) {
  constexpr int kWidth = static_cast<int>(sizeof...(kLane));
  constexpr auto source = [](int lane) {
    const int from = lane ^ (lane >> 1) ^ (kOdd * kWidth / 2);
    const int partner = (kExchanged ? lane ^ from : lane) & 1;
    return from + partner * kWidth;
  };
  return __builtin_shufflevector(even, odd, source(kLane)...);
}

template <class Layout, bool kOdd>
inline typename Layout::Vector ring_lanes(typename Layout::Vector even,
                                          typename Layout::Vector odd) {
  constexpr int kParity = kOdd ? 1 : 0;
  return ring_lanes<kParity, kBlended<Layout>>(even, odd, simd::LaneSequence<Layout>{});
}

// The rotations of the two top qubits as the groups of a turn take them.
template <class Layout>
struct TopSines {
  typename Layout::Vector first;   // of qubit 1
  typename Layout::Vector second;  // of qubit 0

  explicit TopSines(const SweepAngles<Layout>& angles)
      : first(simd::signed_splat<Layout>(angles.sine[0], kBlended<Layout> ? 1 : 0)),
        second(simd::signed_splat<Layout>(angles.sine[1], kBlended<Layout> ? 1 : 0)) {}
};

// The images of the four vectors of one array whose indices differ in the two top bits, turned by
// both rotations: those of sources 00, 11, 01, 10, the top bit first.
template <class Layout, bool kOdd>
inline std::array<typename Layout::Vector, 4> turned_group(
    const std::array<const typename Layout::Real*, 4>& from, const TopSines<Layout>& sines) {
  std::array<typename Layout::Vector, 4> x;
  for (std::size_t k = 0; k < 4; ++k) x[k] = simd::load<Layout>(from[k]);
  if constexpr (kBlended<Layout>) {
    constexpr simd::LaneSequence<Layout> kLanes;
    x = {blend(x[0], x[3], kLanes), blend(x[1], x[2], kLanes), blend(x[2], x[1], kLanes),
         blend(x[3], x[0], kLanes)};
  }
  rotate_pair(x[0], x[1], sines.first);
  rotate_pair(x[2], x[3], sines.first);
  rotate_pair(x[0], x[2], sines.second);
  rotate_pair(x[1], x[3], sines.second);
  return {ring_lanes<Layout, kOdd>(x[0], x[3]), ring_lanes<Layout, kOdd>(x[3], x[0]),
          ring_lanes<Layout, !kOdd>(x[1], x[2]), ring_lanes<Layout, !kOdd>(x[2], x[1])};
}

}  // namespace detail

// The source vector of image `index`, both within their quarters. A range of images as ring_turn
// takes them has a range of sources, of the same length.
inline std::size_t ring_source(std::size_t index) { return index ^ (index >> 1); }

// Where the images of a group of four stand: those of sources 00 and 11 at `index` within their
// quarters, those of 01 and 10 at its complement.
inline std::array<std::size_t, 4> ring_images(std::size_t index, std::size_t quarter) {
  const std::size_t mirrored = quarter - 1 - index;
  return {index, 2 * quarter + index, quarter + mirrored, 3 * quarter + mirrored};
}

// One group of four; kOdd is the parity of `index`. `factors` are the class factors of the images.
template <class Layout, bool kOdd, bool kReal, bool kDiagonal, bool kShared>
inline void ring_turn_group(std::size_t index, std::size_t quarter, std::size_t entry_mask,
                            const detail::TopSines<Layout>& sines, const Diagonal<Layout>& d,
                            const std::array<typename Diagonal<Layout>::Complex, 4>& factors,
                            const Amplitudes<typename Layout::Real>& a) {
  using Vector = typename Layout::Vector;
  constexpr auto width = static_cast<std::size_t>(Layout::kWidth);
  const std::size_t source = ring_source(index) * width;
  const std::size_t numbers = quarter * width;
  const std::array<std::size_t, 4> image = ring_images(index, quarter);
  const auto turned = [&](const typename Layout::Real* part) {
    const auto* const at = part + source;
    return detail::turned_group<Layout, kOdd>(
        {at, at + numbers, at + 2 * numbers, at + 3 * numbers}, sines);
  };
  // Images 00, 10, 01, 11.
  const std::array<Vector, 4> re = turned(a.re);
  if constexpr (kReal) {
    for (std::size_t k = 0; k < 4; ++k) simd::store<Layout>(a.spare_re + image[k] * width, re[k]);
  } else {
    const std::array<Vector, 4> im = turned(a.im);
    for (std::size_t k = 0; k < 4; ++k) {
      if constexpr (kDiagonal) {
        // 00 and 10 have the same entry, and 01 and 11: the table's are then loaded once for both.
        const std::size_t entry = kShared ? (k < 2 ? index : quarter - 1 - index) : image[k];
        const auto c = d.factor(entry & entry_mask, factors[k]);
        simd::store<Layout>(a.spare_re + image[k] * width, re[k] * c.re - im[k] * c.im);
        simd::store<Layout>(a.spare_im + image[k] * width, re[k] * c.im + im[k] * c.re);
      } else {
        simd::store<Layout>(a.spare_re + image[k] * width, re[k]);
        simd::store<Layout>(a.spare_im + image[k] * width, im[k]);
      }
    }
  }
}

// spare arrays <- D ring (rotations of the two top qubits) arrays. angles.sine[0] is that of
// qubit 1, [1] that of qubit 0. Only the vectors `first` to `last` - 1 of the images' quarters:
// their sources are those of ring_source() in every quarter. Preconditions: at least lane qubits +
// 3 qubits, and at least one lane qubit; the range is a power of two, at least 2, and starts at a
// multiple of it; the rotations are in tan form. kShared: H covers all of the vector index but its
// two top bits.
template <class Layout, bool kReal, bool kDiagonal, bool kShared>
void ring_turn(std::size_t first, std::size_t last, const SweepAngles<Layout>& angles,
               const Diagonal<Layout>& diagonal, const Amplitudes<typename Layout::Real>& a) {
  const detail::TopSines<Layout> sines(angles);
  const Amplitudes<typename Layout::Real> local = a;
  const std::size_t quarter = a.size / static_cast<std::size_t>(Layout::kWidth) / 4;
  std::array<std::array<typename Diagonal<Layout>::Complex, 4>, 2> factors;
  Diagonal<Layout> d;
  d.table_re = diagonal.table_re;
  d.table_im = diagonal.table_im;
  const std::size_t entry_mask = kDiagonal ? diagonal.layout->entries() - 1 : 0;
  // Within a block the class of each image depends on the parity of the index alone.
  const bool regular = !kDiagonal || diagonal.layout->regular;
  const std::size_t block = regular && quarter > 2 ? std::min(quarter / 2, last - first) : 2;
  for (std::size_t begin = first; begin < last; begin += block) {
    if constexpr (kDiagonal) {
      for (std::size_t odd = 0; odd < 2; ++odd) {
        const auto image = ring_images(begin + odd, quarter);
        for (std::size_t k = 0; k < 4; ++k) {
          factors[odd][k] = diagonal.classes[diagonal.layout->class_of(image[k])];
        }
      }
    }
    for (std::size_t index = begin; index < begin + block; index += 2) {
      ring_turn_group<Layout, false, kReal, kDiagonal, kShared>(index, quarter, entry_mask, sines,
                                                                d, factors[0], local);
      ring_turn_group<Layout, true, kReal, kDiagonal, kShared>(index + 1, quarter, entry_mask,
                                                               sines, d, factors[1], local);
    }
  }
}

namespace detail {

// The inverse of ring_lanes: the source vector from its own image and that of its partner.
template <int kOdd, class V, int... kLane>
inline V ring_sources(V own, V other, std::integer_sequence<int, kLane...>) {
  constexpr int kWidth = static_cast<int>(sizeof...(kLane));
  constexpr auto image = [](int lane) {  // Gray decoding
    int l = lane ^ (kOdd * kWidth / 2);
    for (int shift = 1; shift < kWidth; shift *= 2) l ^= l >> shift;
    return l + ((l & 1) != 0 ? kWidth : 0);
  };
  return __builtin_shufflevector(own, other, image(kLane)...);
}

template <class Layout, bool kOdd>
inline typename Layout::Vector ring_sources(typename Layout::Vector own,
                                            typename Layout::Vector other) {
  return ring_sources < kOdd ? 1 : 0 > (own, other, simd::LaneSequence<Layout>{});
}

template <class Layout, bool kOdd, bool kReal, bool kDiagonal>
inline void ring_return_group(std::size_t index, std::size_t quarter, std::size_t entry_mask,
                              const Diagonal<Layout>& d,
                              const std::array<typename Diagonal<Layout>::Complex, 4>& factors,
                              const Amplitudes<typename Layout::Real>& a) {
  using Vector = typename Layout::Vector;
  constexpr auto width = static_cast<std::size_t>(Layout::kWidth);
  const std::size_t source = ring_source(index) * width;
  const std::size_t numbers = quarter * width;
  const std::array<std::size_t, 4> image = ring_images(index, quarter);
  std::array<Vector, 4> re;
  std::array<Vector, 4> im;
  for (std::size_t k = 0; k < 4; ++k) {
    re[k] = simd::load<Layout>(a.re + image[k] * width);
    if constexpr (!kReal) im[k] = simd::load<Layout>(a.im + image[k] * width);
    if constexpr (kDiagonal) {
      const auto c = d.factor(image[k] & entry_mask, factors[k]);
      const Vector r = re[k] * c.re - im[k] * c.im;
      im[k] = re[k] * c.im + im[k] * c.re;
      re[k] = r;
    }
  }
  const auto put = [&](typename Layout::Real* to, const std::array<Vector, 4>& x) {
    simd::store<Layout>(to + source, ring_sources<Layout, kOdd>(x[0], x[1]));
    simd::store<Layout>(to + source + 3 * numbers, ring_sources<Layout, kOdd>(x[1], x[0]));
    simd::store<Layout>(to + source + numbers, ring_sources<Layout, !kOdd>(x[2], x[3]));
    simd::store<Layout>(to + source + 2 * numbers, ring_sources<Layout, !kOdd>(x[3], x[2]));
  };
  put(a.spare_re, re);
  if constexpr (!kReal) put(a.spare_im, im);
}

}  // namespace detail

// amplitudes <- (inverse ring) D amplitudes. Preconditions as those of ring_turn.
template <class Layout, bool kReal, bool kDiagonal>
void ring_return(const Diagonal<Layout>& diagonal, Amplitudes<typename Layout::Real>& a) {
  const Amplitudes<typename Layout::Real> local = a;
  const std::size_t quarter = a.size / static_cast<std::size_t>(Layout::kWidth) / 4;
  std::array<std::array<typename Diagonal<Layout>::Complex, 4>, 2> factors;
  Diagonal<Layout> d;
  d.table_re = diagonal.table_re;
  d.table_im = diagonal.table_im;
  const std::size_t entry_mask = kDiagonal ? diagonal.layout->entries() - 1 : 0;
  const bool regular = !kDiagonal || diagonal.layout->regular;
  const std::size_t block = regular && quarter > 2 ? quarter / 2 : 2;
  for (std::size_t begin = 0; begin < quarter; begin += block) {
    if constexpr (kDiagonal) {
      for (std::size_t odd = 0; odd < 2; ++odd) {
        const auto image = ring_images(begin + odd, quarter);
        for (std::size_t k = 0; k < 4; ++k) {
          factors[odd][k] = diagonal.classes[diagonal.layout->class_of(image[k])];
        }
      }
    }
    for (std::size_t index = begin; index < begin + block; index += 2) {
      detail::ring_return_group<Layout, false, kReal, kDiagonal>(index, quarter, entry_mask, d,
                                                                 factors[0], local);
      detail::ring_return_group<Layout, true, kReal, kDiagonal>(index + 1, quarter, entry_mask, d,
                                                                factors[1], local);
    }
  }
  a.swap_re();
  if constexpr (!kReal) a.swap_im();
}

namespace detail {

template <class Layout, int... kLane>
inline typename Layout::Vector gather(const typename Layout::Real* from, std::uint32_t base,
                                      const std::array<std::uint32_t, 16>& lane,
                                      std::integer_sequence<int, kLane...>) {
  return typename Layout::Vector{from[base ^ lane[static_cast<std::size_t>(kLane)]]...};
}

}  // namespace detail

// amplitudes[b] <- amplitudes[source(b)], the diagonal after it; source is the inverse of the
// stage's map.
template <class Layout, bool kReal, bool kDiagonal>
void gather_turn(const LinearMap& source, const Diagonal<Layout>& diagonal,
                 Amplitudes<typename Layout::Real>& amplitudes) {
  const Diagonal<Layout> d = diagonal;
  const Amplitudes<typename Layout::Real> a = amplitudes;
  using Vector = typename Layout::Vector;
  constexpr auto width = static_cast<std::size_t>(Layout::kWidth);
  std::array<std::uint32_t, 16> lane = {};
  if constexpr (Layout::kLaneQubits > 0) {
    for (std::uint32_t l = 0; l < width; ++l) lane[l] = source(l);
  }
  for (std::size_t h = 0; h * width < a.size; ++h) {
    Vector re;
    Vector im = {};
    const std::uint32_t base = source(static_cast<std::uint32_t>(h) << Layout::kLaneQubits);
    if constexpr (Layout::kLaneQubits > 0) {
      re = detail::gather<Layout>(a.re, base, lane, simd::LaneSequence<Layout>{});
      if constexpr (!kReal) {
        im = detail::gather<Layout>(a.im, base, lane, simd::LaneSequence<Layout>{});
      }
    } else {
      re = simd::load<Layout>(a.re + base * width);
      if constexpr (!kReal) im = simd::load<Layout>(a.im + base * width);
    }
    if constexpr (kDiagonal) {
      const auto c = d.factor(h, d.classes[d.layout->class_of(h)]);
      simd::store<Layout>(a.spare_re + h * width, re * c.re - im * c.im);
      simd::store<Layout>(a.spare_im + h * width, re * c.im + im * c.re);
    } else {
      simd::store<Layout>(a.spare_re + h * width, re);
      if constexpr (!kReal) simd::store<Layout>(a.spare_im + h * width, im);
    }
  }
  amplitudes.swap_re();
  if constexpr (!kReal) amplitudes.swap_im();
}

}  // namespace qurio
