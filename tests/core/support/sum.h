// The sum of some numbers, in their order.
#pragma once

#include <numeric>
#include <span>

namespace qurio::test {

inline float sum(std::span<const float> values) {
  return std::accumulate(values.begin(), values.end(), 0.0F);
}

}  // namespace qurio::test
