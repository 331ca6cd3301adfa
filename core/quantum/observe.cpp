#include "core/quantum/observe.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>
#include <vector>

#include "core/quantum/circuit.h"
#include "core/quantum/kernels/fold.h"
#include "core/quantum/kernels/hermitian.h"
#include "core/quantum/kernels/walsh.h"

namespace qurio {
namespace {

using Complex = std::complex<double>;

// Of a probability in an entropy, in bits; rounding may leave it slightly below zero.
double entropy_term(double p) { return p > 0 ? -p * std::log2(p) : 0.0; }

// The masks of Z_i and Z_i Z_j, in the order of the expectations.
class ZMasks {
 public:
  explicit ZMasks(int qubits) {
    for (int i = 0; i < qubits; ++i) masks_[count_++] = bit(qubits, i);
    singles_ = count_;
    for (int i = 0; i < qubits; ++i) {
      for (int j = i + 1; j < qubits; ++j) masks_[count_++] = bit(qubits, i) | bit(qubits, j);
    }
  }
  std::span<const std::uint32_t> all() const { return {masks_.data(), count_}; }
  std::span<const std::uint32_t> singles() const { return all().first(singles_); }
  std::span<const std::uint32_t> pairs() const { return all().subspan(singles_); }

 private:
  static std::uint32_t bit(int qubits, int i) { return std::uint32_t{1} << (qubits - 1 - i); }
  std::array<std::uint32_t, kMaxQubits + pair_count(kMaxQubits)> masks_;
  std::size_t count_ = 0;
  std::size_t singles_ = 0;
};

// diagonal[b] <- sum_k weights[k] (-1)^parity(masks[k] & b)
template <typename Real>
void fill_diagonal(std::span<const Real> weights, std::span<const std::uint32_t> masks,
                   Real* diagonal, std::size_t size) {
  std::fill_n(diagonal, size, Real(0));
  for (std::size_t k = 0; k < masks.size(); ++k) diagonal[masks[k]] += weights[k];
  walsh_hadamard(diagonal, size);
}

// The index whose bits at `positions` are those of `value` (the first position is the least
// significant).
std::size_t scatter(std::size_t value, std::span<const int> positions) {
  std::size_t index = 0;
  for (std::size_t k = 0; k < positions.size(); ++k) {
    index |= ((value >> k) & 1) << positions[k];
  }
  return index;
}

}  // namespace

template <typename Real>
void probabilities(const State<Real>& state, std::span<Real> out) {
  const auto re = state.re();
  const auto im = state.im();
  for (std::size_t b = 0; b < re.size(); ++b) out[b] = re[b] * re[b] + im[b] * im[b];
}

template <typename Real>
void expectations_z(const State<Real>& state, std::span<Real> z, std::span<Real> zz) {
  const ZMasks masks(state.qubits());
  if (!z.empty()) fold_parities(state.amplitudes(), masks.singles(), z);
  if (!zz.empty()) fold_parities(state.amplitudes(), masks.pairs(), zz);
}

template <typename Real>
void apply_hadamard_all(State<Real>& state) {
  Amplitudes<Real>& a = state.amplitudes();
  const Real scale = static_cast<Real>(1 / std::sqrt(static_cast<double>(a.size)));
  for (Real* const part : {a.re, a.im}) {
    if (part == a.im && a.real) break;
    walsh_hadamard(part, a.size);
    for (std::size_t b = 0; b < a.size; ++b) part[b] *= scale;
  }
}

template <typename Real>
void readout_zx(const State<Real>& state, State<Real>& scratch, std::span<Real> out) {
  const ZMasks masks(state.qubits());
  const std::size_t half = out.size() / 2;
  fold_parities(state.amplitudes(), masks.all(), out.first(half));
  scratch = state;
  apply_hadamard_all(scratch);
  fold_parities(std::as_const(scratch).amplitudes(), masks.all(), out.subspan(half));
}

template <typename Real>
void apply_readout_zx(std::span<const Real> weights, const State<Real>& ket, State<Real>& bra) {
  const ZMasks masks(ket.qubits());
  const std::size_t half = weights.size() / 2;
  const std::size_t size = ket.size();
  bra = ket;
  apply_hadamard_all(bra);
  Amplitudes<Real>& b = bra.amplitudes();
  const Amplitudes<Real>& k = ket.amplitudes();
  Real* const diagonal = b.spare_re;
  fill_diagonal(weights.subspan(half), masks.all(), diagonal, size);
  for (std::size_t i = 0; i < size; ++i) b.re[i] *= diagonal[i];
  for (std::size_t i = 0; i < size && !b.real; ++i) b.im[i] *= diagonal[i];
  apply_hadamard_all(bra);
  fill_diagonal(weights.first(half), masks.all(), diagonal, size);
  for (std::size_t i = 0; i < size; ++i) b.re[i] += diagonal[i] * k.re[i];
  for (std::size_t i = 0; i < size && !b.real; ++i) b.im[i] += diagonal[i] * k.im[i];
}

template <typename Real>
std::array<double, 3> bloch_vector(const State<Real>& state, int qubit) {
  const std::size_t bit = std::size_t{1} << (state.qubits() - 1 - qubit);
  double x = 0;
  double y = 0;
  double z = 0;
  for (std::size_t b = 0; b < state.size(); ++b) {
    if ((b & bit) != 0) continue;
    const double r0 = state.re()[b];
    const double i0 = state.im()[b];
    const double r1 = state.re()[b | bit];
    const double i1 = state.im()[b | bit];
    x += r0 * r1 + i0 * i1;
    y += r0 * i1 - i0 * r1;
    z += (r0 * r0 + i0 * i0) - (r1 * r1 + i1 * i1);
  }
  return {2 * x, 2 * y, z};
}

template <typename Real>
void bloch_vectors(const State<Real>& state, std::span<std::array<double, 3>> out) {
  int qubit = 0;
  for (auto& bloch : out) bloch = bloch_vector(state, qubit++);
}

template <typename Real>
std::array<Complex, 16> reduced_pair(const State<Real>& state, int i, int j) {
  const std::size_t bi = std::size_t{1} << (state.qubits() - 1 - i);
  const std::size_t bj = std::size_t{1} << (state.qubits() - 1 - j);
  const std::array<std::size_t, 4> offset = {0, bj, bi, bi | bj};
  std::array<double, 16> re{};
  std::array<double, 16> im{};
  for (std::size_t b = 0; b < state.size(); ++b) {
    if ((b & offset[3]) != 0) continue;
    std::array<double, 4> r;
    std::array<double, 4> i;
    for (std::size_t row = 0; row < 4; ++row) {
      r[row] = state.re()[b | offset[row]];
      i[row] = state.im()[b | offset[row]];
    }
    for (std::size_t row = 0; row < 4; ++row) {
      for (std::size_t column = 0; column <= row; ++column) {
        re[row * 4 + column] += r[row] * r[column] + i[row] * i[column];
        im[row * 4 + column] += i[row] * r[column] - r[row] * i[column];
      }
    }
  }
  std::array<Complex, 16> rho;
  for (std::size_t row = 0; row < 4; ++row) {
    for (std::size_t column = 0; column <= row; ++column) {
      const std::size_t at = row * 4 + column;
      rho[at] = {re[at], im[at]};
      rho[column * 4 + row] = {re[at], -im[at]};
    }
  }
  return rho;
}

double purity(const std::array<double, 3>& bloch) {
  return (1 + bloch[0] * bloch[0] + bloch[1] * bloch[1] + bloch[2] * bloch[2]) / 2;
}

double purity(const std::array<Complex, 16>& rho) {
  double sum = 0;
  for (const Complex& entry : rho) sum += std::norm(entry);
  return sum;
}

double entropy(const std::array<double, 3>& bloch) {
  const double length = std::sqrt(bloch[0] * bloch[0] + bloch[1] * bloch[1] + bloch[2] * bloch[2]);
  return entropy_term((1 + length) / 2) + entropy_term((1 - length) / 2);
}

double entropy(const std::array<Complex, 16>& rho) {
  std::array<Complex, 16> work = rho;
  std::array<double, 4> values{};
  hermitian_eigenvalues(work, values);
  double sum = 0;
  for (const double value : values) sum += entropy_term(value);
  return sum;
}

template <typename Real>
double mutual_information(const State<Real>& state, int i, int j) {
  return entropy(bloch_vector(state, i)) + entropy(bloch_vector(state, j)) -
         entropy(reduced_pair(state, i, j));
}

template <typename Real>
double entanglement_entropy(const State<Real>& state, std::uint32_t qubit_mask) {
  const int n = state.qubits();
  std::vector<int> inside;
  std::vector<int> outside;
  for (int q = n - 1; q >= 0; --q) {
    (((qubit_mask >> q) & 1) != 0 ? inside : outside).push_back(n - 1 - q);
  }
  // Both sides have the same spectrum: the smaller one is diagonalised.
  if (inside.size() > outside.size()) inside.swap(outside);
  const std::size_t rows = std::size_t{1} << inside.size();
  const std::size_t columns = std::size_t{1} << outside.size();
  std::vector<Complex> rho(rows * rows);
  for (std::size_t a = 0; a < rows; ++a) {
    for (std::size_t b = 0; b <= a; ++b) {
      const std::size_t ia = scatter(a, inside);
      const std::size_t ib = scatter(b, inside);
      double re = 0;
      double im = 0;
      for (std::size_t k = 0; k < columns; ++k) {
        const std::size_t rest = scatter(k, outside);
        const double ar = state.re()[ia | rest];
        const double ai = state.im()[ia | rest];
        const double br = state.re()[ib | rest];
        const double bi = state.im()[ib | rest];
        re += ar * br + ai * bi;
        im += ai * br - ar * bi;
      }
      rho[a * rows + b] = {re, im};
      rho[b * rows + a] = {re, -im};
    }
  }
  std::vector<double> values(rows);
  hermitian_eigenvalues(rho, values);
  double sum = 0;
  for (const double value : values) sum += entropy_term(value);
  return sum;
}

#define QURIO_INSTANTIATE(Real)                                                            \
  template void probabilities(const State<Real>&, std::span<Real>);                        \
  template void expectations_z(const State<Real>&, std::span<Real>, std::span<Real>);      \
  template void apply_hadamard_all(State<Real>&);                                          \
  template void readout_zx(const State<Real>&, State<Real>&, std::span<Real>);             \
  template void apply_readout_zx(std::span<const Real>, const State<Real>&, State<Real>&); \
  template std::array<double, 3> bloch_vector(const State<Real>&, int);                    \
  template void bloch_vectors(const State<Real>&, std::span<std::array<double, 3>>);       \
  template std::array<Complex, 16> reduced_pair(const State<Real>&, int, int);             \
  template double mutual_information(const State<Real>&, int, int);                        \
  template double entanglement_entropy(const State<Real>&, std::uint32_t);

QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)

#undef QURIO_INSTANTIATE

}  // namespace qurio
