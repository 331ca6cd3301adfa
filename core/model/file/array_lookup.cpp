#include "core/model/file/array_lookup.h"

#include <cmath>
#include <utility>

namespace qurio {
namespace {

std::string shape_text(const std::vector<std::size_t>& shape) {
  std::string text = "[";
  for (std::size_t i = 0; i < shape.size(); ++i) {
    text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
  }
  return text + "]";
}

}  // namespace

Result<WeightIndex> index_weights(const WeightList& weights) {
  WeightIndex index;
  for (const NamedArray& array : weights) {
    std::size_t count = 1;
    for (const std::size_t side : array.shape) {
      if (side != 0 && count > array.values.size() / side)
        count = array.values.size() + 1;
      else
        count *= side;
    }
    if (count != array.values.size()) {
      return {Status::weights_mismatch, "array " + array.name + " has " +
                                            std::to_string(array.values.size()) +
                                            " numbers for shape " + shape_text(array.shape)};
    }
    for (const float value : array.values) {
      if (!std::isfinite(value)) {
        return {Status::not_finite, "array " + array.name + " has a number that is not finite"};
      }
    }
    if (!index.emplace(array.name, &array).second) {
      return {Status::weights_mismatch, "array " + array.name + " is there twice"};
    }
  }
  return index;
}

Result<const NamedArray*> find_array(const WeightIndex& index, std::string_view name,
                                     const std::vector<std::size_t>& shape) {
  const auto found = index.find(name);
  if (found == index.end()) {
    return {Status::weights_mismatch, "array " + std::string(name) + " is missing"};
  }
  const std::vector<std::size_t>& actual = found->second->shape;
  bool same = actual.size() == shape.size();
  for (std::size_t i = 0; same && i < shape.size(); ++i) {
    same = shape[i] == 0 ? actual[i] > 0 : actual[i] == shape[i];
  }
  if (!same) {
    return {Status::weights_mismatch, "array " + std::string(name) + " has shape " +
                                          shape_text(actual) + " instead of " + shape_text(shape)};
  }
  return found->second;
}

int small_integer(float value) {
  const bool good = value >= 0 && value <= 4096 && value == std::floor(value);
  return good ? static_cast<int>(value) : -1;
}

}  // namespace qurio
