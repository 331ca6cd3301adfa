// One vector abstraction over wasm SIMD, SSE, AVX and AVX-512: the compilers' vector extensions.
//
// A layout says what the lanes of a vector hold. In Native the lanes are the least significant
// qubits of one state (kLaneQubits of them); in Samples they are independent samples of a batch.
// The double vectors are 16 bytes wide everywhere, so that the double path runs the same operations
// in the same order on every platform and gives the same bits.
#pragma once

#include <cstddef>
#include <cstring>
#include <utility>

namespace qurio::simd {

#if defined(__AVX512F__)
inline constexpr int kFloatBytes = 64;
#elif defined(__AVX__)
inline constexpr int kFloatBytes = 32;
#else
inline constexpr int kFloatBytes = 16;
#endif

constexpr int log2(int x) { return x <= 1 ? 0 : 1 + log2(x / 2); }

template <typename Number>
struct Native;

template <>
struct Native<float> {
  using Real = float;
  typedef float Vector __attribute__((vector_size(kFloatBytes)));
  static constexpr int kWidth = kFloatBytes / 4;
  static constexpr int kLaneQubits = log2(kWidth);
};

template <>
struct Native<double> {
  using Real = double;
  typedef double Vector __attribute__((vector_size(16)));
  static constexpr int kWidth = 2;
  static constexpr int kLaneQubits = 1;
};

template <typename Number>
struct Samples : Native<Number> {
  static constexpr int kLaneQubits = 0;
};

template <class Layout>
inline typename Layout::Vector load(const typename Layout::Real* from) {
  typename Layout::Vector v;
  std::memcpy(&v, from, sizeof v);
  return v;
}

template <class Layout>
inline void store(typename Layout::Real* to, typename Layout::Vector v) {
  std::memcpy(to, &v, sizeof v);
}

namespace detail {

template <int kMask, class V, int... kLane>
inline V exchange(V v, std::integer_sequence<int, kLane...>) {
  return __builtin_shufflevector(v, v, (kLane ^ kMask)...);
}

template <class V, class Real, int... kLane>
inline V splat(Real x, std::integer_sequence<int, kLane...>) {
  return V{(static_cast<void>(kLane), x)...};
}

}  // namespace detail

template <class Layout>
using LaneSequence = std::make_integer_sequence<int, Layout::kWidth>;

template <class Layout>
inline typename Layout::Vector splat(typename Layout::Real x) {
  return detail::splat<typename Layout::Vector>(x, LaneSequence<Layout>{});
}

// Lane l of the result is lane l ^ kMask of v.
template <class Layout, int kMask>
inline typename Layout::Vector exchange(typename Layout::Vector v) {
  return detail::exchange<kMask>(v, LaneSequence<Layout>{});
}

namespace detail {

// kSigns<Layout>.row[mask][lane] = (-1)^parity(mask & lane)
template <class Layout>
struct SignTable {
  alignas(64) typename Layout::Real row[Layout::kWidth][Layout::kWidth] = {};
  constexpr SignTable() {
    for (int mask = 0; mask < Layout::kWidth; ++mask) {
      for (int lane = 0; lane < Layout::kWidth; ++lane) {
        int both = mask & lane;
        int odd = 0;
        for (; both != 0; both &= both - 1) odd ^= 1;
        row[mask][lane] = static_cast<typename Layout::Real>(odd != 0 ? -1 : 1);
      }
    }
  }
};

template <class Layout>
inline constexpr SignTable<Layout> kSigns;

}  // namespace detail

// +x in the lanes where parity(lane & mask) is even, -x where it is odd.
template <class Layout>
inline typename Layout::Vector signed_splat(typename Layout::Real x, unsigned mask) {
  return splat<Layout>(x) * load<Layout>(detail::kSigns<Layout>.row[mask]);
}

// The sum of the lanes, halves first: the same order for every width.
template <class Layout>
inline typename Layout::Real sum_of_lanes(typename Layout::Vector v) {
  typename Layout::Real lanes[Layout::kWidth];
  std::memcpy(lanes, &v, sizeof v);
  for (int half = Layout::kWidth / 2; half > 0; half /= 2) {
    for (int lane = 0; lane < half; ++lane) lanes[lane] += lanes[lane + half];
  }
  return lanes[0];
}

}  // namespace qurio::simd
