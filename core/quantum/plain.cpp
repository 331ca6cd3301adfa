#include "core/quantum/plain.h"

namespace qurio {
namespace {

// The distance between two basis states that differ in this wire alone.
std::size_t stride(int qubits, int wire) { return std::size_t{1} << (qubits - 1 - wire); }

// The indices (first wire's bit, second wire's bit) = 00, 01, 10, 11 above a base index that has
// both bits clear; two entries for one wire.
struct Block {
  std::size_t mask = 0;
  std::array<std::size_t, 4> offset = {};
  std::size_t count = 0;
};

Block block_of(const GateMatrix& matrix, std::array<std::int8_t, 2> wires, int qubits) {
  const std::size_t a = stride(qubits, wires[0]);
  if (matrix.dimension == 2) return {a, {0, a, 0, 0}, 2};
  const std::size_t b = stride(qubits, wires[1]);
  return {a | b, {0, b, a, a | b}, 4};
}

}  // namespace

template <typename Real>
void apply_matrix(const GateMatrix& matrix, std::array<std::int8_t, 2> wires, State<Real>& state) {
  const Block block = block_of(matrix, wires, state.qubits());
  std::array<Real, 16> mr{};
  std::array<Real, 16> mi{};
  for (std::size_t k = 0; k < block.count * block.count; ++k) {
    mr[k] = static_cast<Real>(matrix.entries[k].real());
    mi[k] = static_cast<Real>(matrix.entries[k].imag());
  }
  const auto re = state.re();
  const auto im = state.im();
  for (std::size_t base = 0; base < re.size(); ++base) {
    if ((base & block.mask) != 0) continue;
    std::array<Real, 4> xr{};
    std::array<Real, 4> xi{};
    for (std::size_t k = 0; k < block.count; ++k) {
      xr[k] = re[base + block.offset[k]];
      xi[k] = im[base + block.offset[k]];
    }
    for (std::size_t row = 0; row < block.count; ++row) {
      Real yr = 0;
      Real yi = 0;
      for (std::size_t k = 0; k < block.count; ++k) {
        const std::size_t entry = row * block.count + k;
        yr += mr[entry] * xr[k] - mi[entry] * xi[k];
        yi += mr[entry] * xi[k] + mi[entry] * xr[k];
      }
      re[base + block.offset[row]] = yr;
      im[base + block.offset[row]] = yi;
    }
  }
}

template <typename Real>
double imaginary_overlap(const GateMatrix& matrix, std::array<std::int8_t, 2> wires,
                         const State<Real>& bra, const State<Real>& ket) {
  const Block block = block_of(matrix, wires, ket.qubits());
  double sum = 0;
  for (std::size_t base = 0; base < ket.size(); ++base) {
    if ((base & block.mask) != 0) continue;
    for (std::size_t row = 0; row < block.count; ++row) {
      double yr = 0;
      double yi = 0;
      for (std::size_t k = 0; k < block.count; ++k) {
        const std::complex<double> m = matrix.entries[row * block.count + k];
        const std::size_t at = base + block.offset[k];
        yr += m.real() * ket.re()[at] - m.imag() * ket.im()[at];
        yi += m.real() * ket.im()[at] + m.imag() * ket.re()[at];
      }
      const std::size_t at = base + block.offset[row];
      sum += bra.re()[at] * yi - bra.im()[at] * yr;
    }
  }
  return sum;
}

template void apply_matrix(const GateMatrix&, std::array<std::int8_t, 2>, State<float>&);
template void apply_matrix(const GateMatrix&, std::array<std::int8_t, 2>, State<double>&);
template double imaginary_overlap(const GateMatrix&, std::array<std::int8_t, 2>,
                                  const State<float>&, const State<float>&);
template double imaginary_overlap(const GateMatrix&, std::array<std::int8_t, 2>,
                                  const State<double>&, const State<double>&);

}  // namespace qurio
