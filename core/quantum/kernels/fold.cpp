#include "core/quantum/kernels/fold.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <type_traits>

#include "core/quantum/kernels/simd.h"
#include "core/quantum/kernels/walsh.h"

namespace qurio {
namespace {

// A basis index is (h, l). A mask on l alone, or on both, is read from the Walsh-Hadamard transform
// of a row: the probabilities summed over h, with the signs that the mask's part in h asks for. A
// mask on h alone is read from the transform of the column: the sums over l.
int low_bits_of(int qubits) { return qubits <= 6 ? qubits : std::max(6, (qubits + 1) / 2); }

// Rows in work at a time; more of them take more passes over the state.
constexpr std::size_t kMostRows = 8;
constexpr std::size_t kMostRowNumbers = 1 << 14;
constexpr std::size_t kMostColumnNumbers = 1 << 12;

template <typename Real>
struct Work {
  std::array<std::uint32_t, kMostRows> row_masks;  // on h
  std::size_t rows = 0;
  alignas(64) Real row[kMostRowNumbers];
  alignas(64) Real column[kMostColumnNumbers];
};

template <typename Real>
struct Probability {
  const Amplitudes<Real>& psi;

  Real number(std::size_t b) const { return psi.re[b] * psi.re[b] + psi.im[b] * psi.im[b]; }
  typename simd::Native<Real>::Vector vector(std::size_t b) const {
    using L = simd::Native<Real>;
    const auto re = simd::load<L>(psi.re + b);
    if (psi.real) return re * re;
    const auto im = simd::load<L>(psi.im + b);
    return re * re + im * im;
  }
};

// Im(conj(bra) ket)
template <typename Real>
struct Overlap {
  const Amplitudes<Real>& bra;
  const Amplitudes<Real>& ket;

  Real number(std::size_t b) const { return bra.re[b] * ket.im[b] - bra.im[b] * ket.re[b]; }
  typename simd::Native<Real>::Vector vector(std::size_t b) const {
    using L = simd::Native<Real>;
    return simd::load<L>(bra.re + b) * simd::load<L>(ket.im + b) -
           simd::load<L>(bra.im + b) * simd::load<L>(ket.re + b);
  }
};

// States smaller than a vector.
template <typename Real, class Value>
void fold_small(const Value& value, std::size_t size, std::span<const std::uint32_t> masks,
                std::span<Real> out) {
  for (std::size_t k = 0; k < masks.size(); ++k) {
    Real sum = 0;
    for (std::uint32_t b = 0; b < size; ++b) {
      sum += (std::popcount(masks[k] & b) & 1) != 0 ? -value.number(b) : value.number(b);
    }
    out[k] = sum;
  }
}

template <typename Real, class Value>
void sum_rows_and_column(const Value& value, std::size_t size, std::size_t low_size,
                         Work<Real>& work) {
  using L = simd::Native<Real>;
  using Vector = typename L::Vector;
  constexpr auto kWidth = static_cast<std::size_t>(L::kWidth);
  const std::size_t rows = work.rows;
  std::fill_n(work.row, rows * low_size, Real(0));
  for (std::size_t h = 0; h * low_size < size; ++h) {
    Vector total = simd::splat<L>(0);
    std::array<Vector, kMostRows> sign;
    for (std::size_t r = 0; r < rows; ++r) {
      const bool odd = (std::popcount(work.row_masks[r] & static_cast<std::uint32_t>(h)) & 1) != 0;
      sign[r] = simd::splat<L>(odd ? Real(-1) : Real(1));
    }
    for (std::size_t l = 0; l < low_size; l += kWidth) {
      const Vector p = value.vector(h * low_size + l);
      total = total + p;
      for (std::size_t r = 0; r < rows; ++r) {
        Real* const at = work.row + r * low_size + l;
        simd::store<L>(at, simd::load<L>(at) + sign[r] * p);
      }
    }
    work.column[h] = simd::sum_of_lanes<L>(total);
  }
}

// The same for one or two rows of a state in the first cache, whose sums then stay in registers.
constexpr std::size_t kMostRegisterRows = 2;
constexpr std::size_t kMostColumnsOfRegisters = 128;
constexpr std::size_t kGroup = 4;  // vectors of a row at a time

void sum_in_registers(const Probability<float>& value, std::size_t size, std::size_t low_size,
                      Work<float>& work) {
  using L = simd::Native<float>;
  using Vector = typename L::Vector;
  constexpr auto kWidth = static_cast<std::size_t>(L::kWidth);
  const std::size_t columns = size / low_size;
  std::array<std::array<float, kMostColumnsOfRegisters>, kMostRegisterRows> sign;
  std::array<Vector, kMostColumnsOfRegisters> total;
  for (std::size_t h = 0; h < columns; ++h) {
    total[h] = simd::splat<L>(0);
    for (std::size_t r = 0; r < kMostRegisterRows; ++r) {
      const std::uint32_t mask = r < work.rows ? work.row_masks[r] : 0;
      sign[r][h] = (std::popcount(mask & static_cast<std::uint32_t>(h)) & 1) != 0 ? -1.0f : 1.0f;
    }
  }
  for (std::size_t l = 0; l < low_size; l += kGroup * kWidth) {
    std::array<Vector, kMostRegisterRows * kGroup> sum;
    sum.fill(simd::splat<L>(0));
    for (std::size_t h = 0; h < columns; ++h) {
      const std::size_t at = h * low_size + l;
      const Vector first = simd::splat<L>(sign[0][h]);
      const Vector second = simd::splat<L>(sign[1][h]);
      Vector all = total[h];
      for (std::size_t k = 0; k < kGroup; ++k) {
        const Vector p = value.vector(at + k * kWidth);
        all = all + p;
        sum[2 * k] = sum[2 * k] + first * p;
        sum[2 * k + 1] = sum[2 * k + 1] + second * p;
      }
      total[h] = all;
    }
    for (std::size_t r = 0; r < work.rows; ++r) {
      for (std::size_t k = 0; k < kGroup; ++k) {
        simd::store<L>(work.row + r * low_size + l + k * kWidth, sum[2 * k + r]);
      }
    }
  }
  for (std::size_t h = 0; h < columns; ++h) work.column[h] = simd::sum_of_lanes<L>(total[h]);
}

template <typename Real, class Value>
void sum_up(const Value& value, std::size_t size, std::size_t low_size, Work<Real>& work) {
  if constexpr (std::is_same_v<Value, Probability<float>>) {
    constexpr auto kWidth = static_cast<std::size_t>(simd::Native<Real>::kWidth);
    if (work.rows <= kMostRegisterRows && low_size >= kGroup * kWidth &&
        size / low_size <= kMostColumnsOfRegisters) {
      sum_in_registers(value, size, low_size, work);
      return;
    }
  }
  sum_rows_and_column(value, size, low_size, work);
}

template <typename Real, class Value>
void fold(const Value& value, int qubits, std::span<const std::uint32_t> masks,
          std::span<Real> out) {
  const std::size_t size = std::size_t{1} << qubits;
  if (size < static_cast<std::size_t>(simd::Native<Real>::kWidth)) {
    fold_small(value, size, masks, out);
    return;
  }
  const int low_bits = low_bits_of(qubits);
  const std::size_t low_size = std::size_t{1} << low_bits;
  const std::uint32_t low = static_cast<std::uint32_t>(low_size) - 1;
  const std::size_t most_rows = std::min(kMostRows, kMostRowNumbers / low_size);
  Work<Real> work;
  bool column_read = false;
  std::size_t next = 0;  // masks before it are done, but for those on h alone
  while (next < masks.size() || !column_read) {
    work.rows = 0;
    const std::size_t first = next;
    for (; next < masks.size(); ++next) {
      if ((masks[next] & low) == 0) continue;
      const std::uint32_t high = masks[next] >> low_bits;
      const auto end = work.row_masks.begin() + static_cast<std::ptrdiff_t>(work.rows);
      if (std::find(work.row_masks.begin(), end, high) != end) continue;
      if (work.rows == most_rows) break;
      work.row_masks[work.rows++] = high;
    }
    sum_up(value, size, low_size, work);
    for (std::size_t r = 0; r < work.rows; ++r) {
      walsh_hadamard(work.row + r * low_size, low_size);
    }
    for (std::size_t k = first; k < next; ++k) {
      if ((masks[k] & low) == 0) continue;
      std::size_t r = 0;
      while (work.row_masks[r] != masks[k] >> low_bits) ++r;
      out[k] = work.row[r * low_size + (masks[k] & low)];
    }
    if (!column_read) {
      walsh_hadamard(work.column, size >> low_bits);
      for (std::size_t k = 0; k < masks.size(); ++k) {
        if ((masks[k] & low) == 0) out[k] = work.column[masks[k] >> low_bits];
      }
      column_read = true;
    }
  }
}

}  // namespace

template <typename Real>
void fold_parities(const Amplitudes<Real>& psi, std::span<const std::uint32_t> masks,
                   std::span<Real> out) {
  fold(Probability<Real>{psi}, psi.qubits, masks, out);
}

template <class Layout>
void fold_overlaps(const Amplitudes<typename Layout::Real>& bra,
                   const Amplitudes<typename Layout::Real>& ket,
                   std::span<const std::uint32_t> masks, std::span<typename Layout::Real> out) {
  using Real = typename Layout::Real;
  const Overlap<Real> overlap{bra, ket};
  if constexpr (Layout::kLaneQubits > 0) {
    fold(overlap, ket.qubits, masks, out);
  } else {
    // One number per basis index, in bra's spare array: what follows is small beside the samples.
    constexpr auto kWidth = static_cast<std::size_t>(Layout::kWidth);
    const std::size_t indices = std::size_t{1} << ket.qubits;
    for (std::size_t b = 0; b < indices; ++b) {
      bra.spare_re[b] = simd::sum_of_lanes<Layout>(overlap.vector(b * kWidth));
    }
    walsh_hadamard(bra.spare_re, indices);
    for (std::size_t k = 0; k < masks.size(); ++k) out[k] = bra.spare_re[masks[k]];
  }
}

template void fold_parities(const Amplitudes<float>&, std::span<const std::uint32_t>,
                            std::span<float>);
template void fold_parities(const Amplitudes<double>&, std::span<const std::uint32_t>,
                            std::span<double>);
#define QURIO_INSTANTIATE(Layout)                                      \
  template void fold_overlaps<Layout>(const Amplitudes<Layout::Real>&, \
                                      const Amplitudes<Layout::Real>&, \
                                      std::span<const std::uint32_t>, std::span<Layout::Real>);

QURIO_INSTANTIATE(simd::Native<float>)
QURIO_INSTANTIATE(simd::Native<double>)
QURIO_INSTANTIATE(simd::Samples<float>)
QURIO_INSTANTIATE(simd::Samples<double>)

#undef QURIO_INSTANTIATE

}  // namespace qurio
