// Diagonals: all parity phases of a stage applied in one pass.
//
// The phase of basis index b = (h, l), l the lanes, is the product of a table H(h) over the vector
// indices, built by doubling, and of one of a few vectors L_c(l). Masks {i} and {i, i-1} of the
// vector index bits go into H; what involves lanes, or is no such chain, goes into L, whose class c
// collects the parities of h that those masks need. A diagonal with too many of them is dense: the
// sums of its half-angles come from one Walsh-Hadamard transform.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numbers>
#include <vector>

#include "core/quantum/kernels/amplitudes.h"
#include "core/quantum/kernels/half_angles.h"
#include "core/quantum/kernels/schedule.h"
#include "core/quantum/kernels/simd.h"
#include "core/quantum/kernels/walsh.h"

namespace qurio {

inline constexpr int kMostClassBits = 4;

// Where the phases of a stage go; slots number the stage's phases. Compiled once.
struct DiagonalLayout {
  enum class Kind : std::uint8_t { none, factored, dense };
  struct Level {
    int single = -1;  // slot of mask {i}
    int chain = -1;   // slot of mask {i, i-1}
  };
  struct ClassTerm {
    int slot;
    unsigned lane_mask;
    unsigned code;  // the sign is parity(code & class)
  };
  Kind kind = Kind::none;
  int global = -1;               // slot of mask 0
  std::vector<Level> levels;     // of H: the low bits of the vector index
  std::vector<ClassTerm> terms;  // by the highest bit of their codes
  int class_bits = 0;
  // The class depends only on the three top bits and the lowest bit of the vector index.
  bool regular = false;
  // The class of vector index h is low[h & 63] ^ high[h >> 6].
  std::vector<std::uint8_t> low;
  std::vector<std::uint8_t> high;
  std::vector<std::uint32_t> masks;  // of every slot, for the dense form and for gradients

  std::size_t entries() const { return std::size_t{1} << levels.size(); }
  std::size_t class_of(std::size_t h) const {
    return static_cast<std::size_t>(low[h & 63] ^ high[h >> 6]);
  }
};

// `table_bits` is the number of vector index bits that H covers, at most qubits - lane_qubits.
DiagonalLayout diagonal_layout(const std::vector<Stage::Phase>& phases, int qubits, int lane_qubits,
                               int table_bits);

// The factored diagonal of one run. The factor of vector index h is H(h mod entries) L(class of h).
template <class Layout>
struct Diagonal {
  using Real = typename Layout::Real;
  using Vector = typename Layout::Vector;
  struct Complex {
    Vector re;
    Vector im;
  };
  const DiagonalLayout* layout;
  Real* table_re;
  Real* table_im;
  std::array<Complex, 1 << kMostClassBits> classes;

  Complex factor(std::size_t entry, const Complex& of_class) const {
    const Vector hr = simd::splat<Layout>(table_re[entry]);
    const Vector hi = simd::splat<Layout>(table_im[entry]);
    return {hr * of_class.re - hi * of_class.im, hr * of_class.im + hi * of_class.re};
  }
};

namespace detail {

// exp(-i x) as cosine and sine of x; adding angles multiplies.
template <class Layout>
struct Turn {
  typename Layout::Vector cosine;
  typename Layout::Vector sine;
  void add(typename Layout::Vector c, typename Layout::Vector s) {
    const auto product = cosine * c - sine * s;
    sine = sine * c + cosine * s;
    cosine = product;
  }
};

// H by doubling. Level i turns the entries below 2^i by exp(-i (x_i +- x_chain)), the sign that of
// bit i-1, into the new lower half and by the conjugate into the new upper half. The first levels,
// which fill one vector, are done in its lanes.
template <typename Real>
class TableFiller {
 public:
  using Lanes = simd::Native<Real>;
  using Vector = typename Lanes::Vector;

  TableFiller(const DiagonalLayout& layout, const Real* cosine, const Real* sine, Real* re,
              Real* im)
      : layout_(layout), cosine_(cosine), sine_(sine), re_(re), im_(im) {}

  void fill(Real start_re, Real start_im) {
    constexpr auto width = static_cast<std::size_t>(Lanes::kWidth);
    const std::size_t levels = layout_.levels.size();
    Turn<Lanes> turn{simd::splat<Lanes>(1), simd::splat<Lanes>(0)};
    std::size_t level = 0;
    for (; level < levels && (std::size_t{1} << level) < width; ++level) {
      add(turn, layout_.levels[level].single, 1u << level);
      add(turn, layout_.levels[level].chain, 3u << level >> 1);
    }
    const Vector r = simd::splat<Lanes>(start_re);
    const Vector i = simd::splat<Lanes>(start_im);
    simd::store<Lanes>(re_, r * turn.cosine + i * turn.sine);
    simd::store<Lanes>(im_, i * turn.cosine - r * turn.sine);
    for (std::size_t size = width; level < levels; ++level, size *= 2) {
      turn = {simd::splat<Lanes>(1), simd::splat<Lanes>(0)};
      add(turn, layout_.levels[level].single, 0);
      const int chain = layout_.levels[level].chain;
      if (size == width) {
        add(turn, chain, static_cast<unsigned>(width) / 2);
        double_block(turn, 0, size, size);
      } else if (chain < 0) {
        double_block(turn, 0, size, size);
      } else {
        const Vector c = simd::splat<Lanes>(cosine_[chain]);
        const Vector s = simd::splat<Lanes>(sine_[chain]);
        Turn<Lanes> other = turn;
        turn.add(c, s);
        other.add(c, -s);
        double_block(turn, 0, size / 2, size);
        double_block(other, size / 2, size, size);
      }
    }
  }

 private:
  void add(Turn<Lanes>& turn, int slot, unsigned lane_mask) const {
    if (slot < 0) return;
    turn.add(simd::splat<Lanes>(cosine_[slot]), simd::signed_splat<Lanes>(sine_[slot], lane_mask));
  }

  void double_block(const Turn<Lanes>& turn, std::size_t begin, std::size_t end, std::size_t size) {
    const Vector c = turn.cosine;
    const Vector s = turn.sine;
    Real* const re = re_;
    Real* const im = im_;
    for (std::size_t k = begin; k < end; k += static_cast<std::size_t>(Lanes::kWidth)) {
      const Vector r = simd::load<Lanes>(re + k);
      const Vector i = simd::load<Lanes>(im + k);
      const Vector rc = r * c;
      const Vector rs = r * s;
      const Vector ic = i * c;
      const Vector is = i * s;
      simd::store<Lanes>(re + k, rc + is);
      simd::store<Lanes>(im + k, ic - rs);
      simd::store<Lanes>(re + size + k, rc - is);
      simd::store<Lanes>(im + size + k, ic + rs);
    }
  }

  const DiagonalLayout& layout_;
  const Real* cosine_;
  const Real* sine_;
  Real* re_;
  Real* im_;
};

// L by doubling over the bits of the class: the terms whose codes have bit j on top turn the
// classes below 2^j, and their counterparts with bit j set the other way.
template <class Layout>
void fill_classes(const DiagonalLayout& layout, const typename Layout::Real* cosine,
                  const typename Layout::Real* sine, Diagonal<Layout>& d) {
  using Term = DiagonalLayout::ClassTerm;
  const auto turn_of = [&](const Term& t, unsigned k) {
    const auto s = sine[t.slot];
    return Turn<Layout>{
        simd::splat<Layout>(cosine[t.slot]),
        simd::signed_splat<Layout>((std::popcount(t.code & k) & 1) != 0 ? -s : s, t.lane_mask)};
  };
  const Term* term = layout.terms.data();
  const Term* const end = term + layout.terms.size();
  Turn<Layout> base{simd::splat<Layout>(1), simd::splat<Layout>(0)};
  if (term != end && term->code == 0) base = turn_of(*term++, 0);
  for (; term != end && term->code == 0; ++term) {
    const Turn<Layout> more = turn_of(*term, 0);
    base.add(more.cosine, more.sine);
  }
  d.classes[0] = {base.cosine, -base.sine};
  for (int bit = 0; bit < layout.class_bits; ++bit) {
    const unsigned count = 1u << bit;
    const Term* const first = term;
    while (term != end && (term->code >> (bit + 1)) == 0) ++term;
    for (unsigned k = 0; k < count; ++k) {
      Turn<Layout> turn = turn_of(*first, k);
      for (const Term* t = first + 1; t != term; ++t) {
        const Turn<Layout> more = turn_of(*t, k);
        turn.add(more.cosine, more.sine);
      }
      const auto rc = d.classes[k].re * turn.cosine;
      const auto rs = d.classes[k].re * turn.sine;
      const auto ic = d.classes[k].im * turn.cosine;
      const auto is = d.classes[k].im * turn.sine;
      d.classes[k] = {rc + is, ic - rs};
      d.classes[count + k] = {rc - is, ic + rs};
    }
  }
}

}  // namespace detail

// cosine and sine hold those of the half-angle of every slot. The whole diagonal is multiplied by
// `scale`.
template <class Layout>
void factored_diagonal(const DiagonalLayout& layout, const typename Layout::Real* cosine,
                       const typename Layout::Real* sine, typename Layout::Real scale,
                       Amplitudes<typename Layout::Real>& a, Diagonal<Layout>& d) {
  using Real = typename Layout::Real;
  d.layout = &layout;
  Real start_re = scale;
  Real start_im = 0;
  if (layout.global >= 0) {
    start_re = scale * cosine[layout.global];
    start_im = -scale * sine[layout.global];
  }
  d.table_re = a.table;
  d.table_im = a.table + std::max<std::size_t>(layout.entries(), simd::Native<Real>::kWidth);
  detail::TableFiller<Real>(layout, cosine, sine, a.table, d.table_im).fill(start_re, start_im);
  detail::fill_classes(layout, cosine, sine, d);
}

namespace detail {

template <class Layout, bool kRealInput>
inline void multiply(const typename Diagonal<Layout>::Complex& c, std::size_t at,
                     Amplitudes<typename Layout::Real>& a) {
  const auto re = simd::load<Layout>(a.re + at);
  if constexpr (kRealInput) {
    simd::store<Layout>(a.re + at, re * c.re);
    simd::store<Layout>(a.im + at, re * c.im);
  } else {
    const auto im = simd::load<Layout>(a.im + at);
    simd::store<Layout>(a.re + at, re * c.re - im * c.im);
    simd::store<Layout>(a.im + at, re * c.im + im * c.re);
  }
}

}  // namespace detail

// amplitudes <- D amplitudes, in place. With kRealInput the imaginary parts are not read.
// Precondition: H covers the whole vector index.
template <class Layout, bool kRealInput>
void apply_diagonal(const Diagonal<Layout>& diagonal, Amplitudes<typename Layout::Real>& a) {
  constexpr auto width = static_cast<std::size_t>(Layout::kWidth);
  // Copies, which stores to the arrays cannot change behind the compiler's back.
  const Diagonal<Layout> d = diagonal;
  Amplitudes<typename Layout::Real> local = a;
  const std::size_t vectors = a.size / width;
  if (d.layout->class_bits == 0) {
    const auto only = d.classes[0];
    for (std::size_t h = 0; h < vectors; ++h) {
      detail::multiply<Layout, kRealInput>(d.factor(h, only), h * width, local);
    }
    return;
  }
  const std::uint8_t* const low = d.layout->low.data();
  const std::uint8_t* const high = d.layout->high.data();
  for (std::size_t h = 0; h < vectors; ++h) {
    const auto c = static_cast<std::size_t>(low[h & 63] ^ high[h >> 6]);
    detail::multiply<Layout, kRealInput>(d.factor(h, d.classes[c]), h * width, local);
  }
}

// Any diagonal, in place: the sums of its half-angles by a Walsh-Hadamard transform, then one sine
// and cosine per basis index. Works in the spare arrays.
template <class Layout>
void apply_dense_diagonal(const DiagonalLayout& layout, const typename Layout::Real* half_angle,
                          typename Layout::Real scale, Amplitudes<typename Layout::Real>& a) {
  using Real = typename Layout::Real;
  using Vector = typename Layout::Vector;
  constexpr auto width = static_cast<std::size_t>(Layout::kWidth);
  const std::size_t indices = std::size_t{1} << a.qubits;
  Real* const sum = a.spare_re;
  Real* const sine = a.spare_im;
  Real* const cosine = a.table;
  std::fill_n(sum, indices, Real(0));
  for (std::size_t slot = 0; slot < layout.masks.size(); ++slot) {
    // Whole turns are taken out first: they would cost the sum its last digits.
    constexpr double kTurn = 2 * std::numbers::pi;
    const double x = half_angle[slot];
    sum[layout.masks[slot]] += static_cast<Real>(x - kTurn * std::nearbyint(x / kTurn));
  }
  walsh_hadamard(sum, indices);
  sines_and_cosines(sum, sine, cosine, static_cast<int>(indices));
  const Vector s = simd::splat<Layout>(scale);
  for (std::size_t h = 0; h * width < a.size; ++h) {
    Vector cr;
    Vector ci;
    if constexpr (Layout::kLaneQubits > 0) {
      cr = simd::load<Layout>(cosine + h * width);
      ci = -simd::load<Layout>(sine + h * width);
    } else {
      cr = simd::splat<Layout>(cosine[h]);
      ci = simd::splat<Layout>(-sine[h]);
    }
    const Vector re = s * simd::load<Layout>(a.re + h * width);
    const Vector im = s * simd::load<Layout>(a.im + h * width);
    simd::store<Layout>(a.re + h * width, re * cr - im * ci);
    simd::store<Layout>(a.im + h * width, re * ci + im * cr);
  }
}

}  // namespace qurio
