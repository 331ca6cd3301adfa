// Weights as named float arrays, handed in by whoever read the file (core does no I/O).
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace qurio {

struct NamedArray {
  std::string name;
  std::vector<std::size_t> shape;  // row-major
  std::vector<float> values;
};

using WeightList = std::vector<NamedArray>;

}  // namespace qurio
