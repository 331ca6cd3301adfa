// Pauli transfer matrices: what a gate or a channel does to the expectation values of Pauli strings
// (Greenbaum, arXiv:1509.02921, 2015).
//
// A string over k wires is two masks of k bits, x and z: wire by wire 00 is I, 01 is Z, 10 is X and
// 11 is Y = i X Z. Its index is x 2^k + z, the first wire the most significant bit of a mask.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/quantum/gates.h"

namespace qurio {

// A channel that leaves coherences shrunk by `coherence` (X and Y of a wire), and turns Z into
// population Z + decay I.
struct WireNoise {
  double coherence = 1;
  double population = 1;
  double decay = 0;
};

// Real, 4^wires x 4^wires, only its entries that are not zero, row by row.
class TransferMatrix {
 public:
  struct Entry {
    std::uint8_t row;
    std::uint8_t column;
    double value;
  };

  // rho -> U rho U^dagger, then the noise on each wire.
  TransferMatrix(const GateMatrix& gate, const WireNoise& noise);

  std::size_t dimension() const { return dimension_; }
  std::span<const Entry> entries() const { return {entries_.data(), count_}; }

 private:
  std::size_t dimension_;
  std::size_t count_ = 0;
  std::array<Entry, 256> entries_;
};

}  // namespace qurio
