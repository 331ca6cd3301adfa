// The masks of all Z_i and Z_i Z_j on basis indices, in the order of the expectations.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/quantum/circuit.h"

namespace qurio {

class ZMasks {
 public:
  static constexpr std::size_t kMost = std::size_t{kMaxQubits} * (kMaxQubits + 1) / 2;

  explicit ZMasks(int qubits) {
    const auto bit = [qubits](int i) { return std::uint32_t{1} << (qubits - 1 - i); };
    for (int i = 0; i < qubits; ++i) masks_[count_++] = bit(i);
    singles_ = count_;
    for (int i = 0; i < qubits; ++i) {
      for (int j = i + 1; j < qubits; ++j) masks_[count_++] = bit(i) | bit(j);
    }
  }
  std::span<const std::uint32_t> all() const { return {masks_.data(), count_}; }
  std::span<const std::uint32_t> singles() const { return all().first(singles_); }
  std::span<const std::uint32_t> pairs() const { return all().subspan(singles_); }

 private:
  std::array<std::uint32_t, kMost> masks_;
  std::size_t count_ = 0;
  std::size_t singles_ = 0;
};

}  // namespace qurio
