// Invertible linear maps over GF(2): what CNOT and SWAP do to basis indices.
#pragma once

#include <array>
#include <bit>
#include <cstdint>

#include "core/quantum/circuit.h"

namespace qurio {

class LinearMap {
 public:
  LinearMap() : LinearMap(0) {}
  // The identity on `bits` bits, at most kMaxQubits.
  explicit LinearMap(int bits);

  int bits() const { return bits_; }
  bool is_identity() const;
  bool operator==(const LinearMap& other) const = default;

  // The image of index `b`.
  std::uint32_t operator()(std::uint32_t b) const;

  // *this <- (b with bit `target` flipped where bit `control` is set) after *this.
  void then_cnot(int control, int target);

  LinearMap inverse() const;

  // The mask m' with parity(m' & b) = parity(mask & (*this)(b)) for every b.
  std::uint32_t pulled_back(std::uint32_t mask) const;

  // Bit `bit` is copied and nothing else depends on it.
  bool leaves_alone(int bit) const;

 private:
  int bits_;
  std::array<std::uint32_t, kMaxQubits> columns_ = {};  // the image of every unit vector
};

inline std::uint32_t LinearMap::operator()(std::uint32_t b) const {
  std::uint32_t image = 0;
  for (; b != 0; b &= b - 1) {
    image ^= columns_[static_cast<std::size_t>(std::countr_zero(b))];
  }
  return image;
}

}  // namespace qurio
