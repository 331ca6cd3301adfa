#include "core/quantum/kernels/linear_map.h"

#include <utility>

namespace qurio {

LinearMap::LinearMap(int bits) : bits_(bits) {
  for (int k = 0; k < bits; ++k) columns_[static_cast<std::size_t>(k)] = std::uint32_t{1} << k;
}

bool LinearMap::is_identity() const { return *this == LinearMap(bits_); }

void LinearMap::then_cnot(int control, int target) {
  for (std::uint32_t& column : columns_) column ^= ((column >> control) & 1) << target;
}

// Gauss-Jordan on the columns: the operations that turn *this into the identity, done to the
// identity.
LinearMap LinearMap::inverse() const {
  LinearMap work = *this;
  LinearMap result(bits_);
  const auto count = static_cast<std::size_t>(bits_);
  for (std::size_t k = 0; k < count; ++k) {
    std::size_t pivot = k;
    while (((work.columns_[pivot] >> k) & 1) == 0) ++pivot;
    std::swap(work.columns_[k], work.columns_[pivot]);
    std::swap(result.columns_[k], result.columns_[pivot]);
    for (std::size_t j = 0; j < count; ++j) {
      if (j != k && ((work.columns_[j] >> k) & 1) != 0) {
        work.columns_[j] ^= work.columns_[k];
        result.columns_[j] ^= result.columns_[k];
      }
    }
  }
  return result;
}

std::uint32_t LinearMap::pulled_back(std::uint32_t mask) const {
  std::uint32_t image = 0;
  for (int k = 0; k < bits_; ++k) {
    const std::uint32_t hit = columns_[static_cast<std::size_t>(k)] & mask;
    image |= static_cast<std::uint32_t>(std::popcount(hit) & 1) << k;
  }
  return image;
}

bool LinearMap::leaves_alone(int bit) const {
  const std::uint32_t unit = std::uint32_t{1} << bit;
  for (int k = 0; k < bits_; ++k) {
    const std::uint32_t column = columns_[static_cast<std::size_t>(k)];
    if (k == bit ? column != unit : (column & unit) != 0) return false;
  }
  return true;
}

}  // namespace qurio
