#include "core/quantum/reference.h"

#include <cstddef>

namespace qurio {
namespace {

using OwnAngles = std::array<double, kMostGateAngles>;

template <typename Real>
OwnAngles own_angles(const Operation& operation, std::span<const Real> angles) {
  OwnAngles own{};
  for (std::size_t k = 0; k < own.size() && operation.angles[k] >= 0; ++k) {
    own[k] = angles[static_cast<std::size_t>(operation.angles[k])];
  }
  return own;
}

std::span<const double> used(Gate gate, const OwnAngles& own) {
  return std::span(own).first(static_cast<std::size_t>(gate_info(gate).angles));
}

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
GateMatrix operation_matrix(const Operation& operation, std::span<const Real> angles) {
  const OwnAngles own = own_angles(operation, angles);
  return gate_matrix(operation.gate, used(operation.gate, own));
}

template <typename Real>
GateMatrix operation_generator(const Operation& operation, std::size_t k,
                               std::span<const Real> angles) {
  const OwnAngles own = own_angles(operation, angles);
  return gate_generator(operation.gate, k, used(operation.gate, own));
}

template <typename Real>
void apply(const Operation& operation, std::span<const Real> angles, State<Real>& state) {
  apply_matrix(operation_matrix(operation, angles), operation.wires, state);
}

template <typename Real>
void apply_inverse(const Operation& operation, std::span<const Real> angles, State<Real>& state) {
  const OwnAngles own = own_angles(operation, angles);
  const AngledGate inverse = gate_adjoint(operation.gate, used(operation.gate, own));
  apply_matrix(gate_matrix(inverse.gate, used(inverse.gate, inverse.angles)), operation.wires,
               state);
}

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

#define QURIO_INSTANTIATE(Real)                                                                  \
  template GateMatrix operation_matrix(const Operation&, std::span<const Real>);                 \
  template GateMatrix operation_generator(const Operation&, std::size_t, std::span<const Real>); \
  template void apply(const Operation&, std::span<const Real>, State<Real>&);                    \
  template void apply_inverse(const Operation&, std::span<const Real>, State<Real>&);            \
  template void apply_matrix(const GateMatrix&, std::array<std::int8_t, 2>, State<Real>&);       \
  template double imaginary_overlap(const GateMatrix&, std::array<std::int8_t, 2>,               \
                                    const State<Real>&, const State<Real>&);

QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)

#undef QURIO_INSTANTIATE

}  // namespace qurio
