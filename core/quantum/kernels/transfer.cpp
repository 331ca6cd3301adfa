#include "core/quantum/kernels/transfer.h"

#include <bit>
#include <utility>

namespace qurio {
namespace {

// i^turns (re + i im): its real and imaginary part.
std::array<double, 2> quarter_turns(unsigned turns, double re, double im) {
  if (turns % 2 != 0) re = -std::exchange(im, re);
  if (turns % 4 >= 2) return {-re, -im};
  return {re, im};
}

double sign(unsigned bits) { return std::popcount(bits) % 2 == 0 ? 1 : -1; }

struct Square {
  std::array<double, 16> re{};
  std::array<double, 16> im{};
};

// U P U^dagger of the string P = i^|x & z| X^x Z^z, which takes |b> to a sign and a phase times
// |b ^ x>.
Square turned(const GateMatrix& gate, unsigned x, unsigned z) {
  const auto size = static_cast<unsigned>(gate.dimension);
  const auto turns = static_cast<unsigned>(std::popcount(x & z));
  Square m;
  for (unsigned row = 0; row < size; ++row) {
    for (unsigned column = 0; column < size; ++column) {
      double re = 0;
      double im = 0;
      for (unsigned b = 0; b < size; ++b) {
        const auto& left = gate.entries[row * size + (b ^ x)];
        const auto& right = gate.entries[column * size + b];
        re += sign(b & z) * (left.real() * right.real() + left.imag() * right.imag());
        im += sign(b & z) * (left.imag() * right.real() - left.real() * right.imag());
      }
      const auto [r, i] = quarter_turns(turns, re, im);
      m.re[row * size + column] = r;
      m.im[row * size + column] = i;
    }
  }
  return m;
}

// Tr(P M) / dimension, which is real for a Hermitian M.
double component(const Square& m, unsigned size, unsigned x, unsigned z) {
  double re = 0;
  double im = 0;
  for (unsigned b = 0; b < size; ++b) {
    re += sign(b & z) * m.re[b * size + (b ^ x)];
    im += sign(b & z) * m.im[b * size + (b ^ x)];
  }
  return quarter_turns(static_cast<unsigned>(std::popcount(x & z)), re, im)[0] / size;
}

}  // namespace

TransferMatrix::TransferMatrix(const GateMatrix& gate, const WireNoise& noise)
    : dimension_(static_cast<std::size_t>(gate.dimension * gate.dimension)) {
  const auto size = static_cast<unsigned>(gate.dimension);
  std::array<std::array<double, 16>, 16> dense;
  for (unsigned column = 0; column < dimension_; ++column) {
    const Square m = turned(gate, column / size, column % size);
    for (unsigned row = 0; row < dimension_; ++row) {
      dense[row][column] = component(m, size, row / size, row % size);
    }
  }
  for (unsigned wire = 1; wire < size; wire *= 2) {
    for (unsigned row = 0; row < dimension_; ++row) {
      const bool x = (row / size & wire) != 0;
      const bool z = (row & wire) != 0;
      if (!x && !z) continue;
      for (unsigned column = 0; column < dimension_; ++column) {
        double& value = dense[row][column];
        value = x ? noise.coherence * value
                  : noise.population * value + noise.decay * dense[row ^ wire][column];
      }
    }
  }
  for (unsigned row = 0; row < dimension_; ++row) {
    for (unsigned column = 0; column < dimension_; ++column) {
      if (dense[row][column] == 0) continue;
      entries_[count_++] = {static_cast<std::uint8_t>(row), static_cast<std::uint8_t>(column),
                            dense[row][column]};
    }
  }
}

}  // namespace qurio
