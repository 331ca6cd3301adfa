#include "core/model/file/named_matrix.h"

#include <algorithm>

namespace qurio {

Result<MatrixView<float>> matrix_of(const WeightList& weights, const std::string& name) {
  const auto found = std::find_if(weights.begin(), weights.end(),
                                  [&](const NamedArray& array) { return array.name == name; });
  if (found == weights.end()) return {Status::weights_mismatch, "array " + name + " is missing"};
  const bool fits = found->shape.size() == 2 && found->shape[0] > 0 && found->shape[1] > 0 &&
                    found->values.size() / found->shape[0] == found->shape[1] &&
                    found->values.size() % found->shape[0] == 0;
  if (!fits) return {Status::weights_mismatch, "array " + name + " is no matrix"};
  return MatrixView<float>(found->values.data(), static_cast<Eigen::Index>(found->shape[0]),
                           static_cast<Eigen::Index>(found->shape[1]));
}

NamedArray named_matrix(const std::string& name, const Matrix<float>& values) {
  return {name,
          {static_cast<std::size_t>(values.rows()), static_cast<std::size_t>(values.cols())},
          std::vector<float>(values.data(), values.data() + values.size())};
}

}  // namespace qurio
