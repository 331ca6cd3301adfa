// JSON as the trainer reads and writes it.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>

namespace qurio {

// Results and cards: keys stay in the order in which they were written.
using Json = nlohmann::ordered_json;
// Descriptions that are compared or hashed: keys are sorted, so that their order does not matter.
using SortedJson = nlohmann::json;

// Figures are written with four digits after the point, unless said otherwise.
inline double rounded(double value, double digits = 1e4) {
  return std::round(value * digits) / digits;
}

}  // namespace qurio
