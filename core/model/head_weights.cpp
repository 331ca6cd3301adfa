#include "core/model/head_weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/model/head.h"

namespace qurio {
namespace {

// circuit, temperature, threshold, familiar_mean, familiar_prototypes.
constexpr std::size_t kOtherArrays = 5;

using ArrayIndex = std::map<std::string_view, const NamedArray*>;

std::string shape_text(const std::vector<std::size_t>& shape) {
  std::string text = "[";
  for (std::size_t i = 0; i < shape.size(); ++i) {
    text += (i == 0 ? "" : ", ") + std::to_string(shape[i]);
  }
  return text + "]";
}

// The arrays by name, each good on its own.
Result<ArrayIndex> indexed(const WeightList& weights) {
  ArrayIndex index;
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

// The array of that name if its shape is `shape`, with 0 standing for any size but 0.
Result<const NamedArray*> find(const ArrayIndex& index, std::string_view name,
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

// A size or switch stored as a float. -1 for what is no small whole number.
int whole(float value) {
  const bool good = value >= 0 && value <= 4096 && value == std::floor(value);
  return good ? static_cast<int>(value) : -1;
}

// Which arm the arrays belong to.
Result<Arm> arm_of(const ArrayIndex& index) {
  const auto circuit = find(index, "circuit", {4});
  if (!circuit.ok()) return {circuit.status(), circuit.message()};
  const auto projection = find(index, "region_projection", {0, 0});
  if (!projection.ok()) return {projection.status(), projection.message()};
  const auto output = find(index, "output_bias", {1, 0});
  if (!output.ok()) return {output.status(), output.message()};
  const std::vector<float>& about = circuit.value()->values;
  Arm arm;
  arm.name = "head";
  const auto size = [](std::size_t value) {
    return static_cast<int>(std::min<std::size_t>(value, 1U << 20));
  };
  arm.region_width = size(projection.value()->shape[0]);
  arm.word_width = kWordWidth;
  arm.width = size(projection.value()->shape[1]);
  arm.classes = size(output.value()->shape[1]);
  arm.qubits = whole(about[0]);
  arm.layers = whole(about[1]);
  const int entangle = whole(about[2]);
  const int encoding = whole(about[3]);
  if (entangle < 0 || entangle > 1 || encoding < 0 ||
      encoding > static_cast<int>(Encoding::angle)) {
    return {Status::weights_mismatch, "array circuit does not describe a circuit"};
  }
  arm.entangle = entangle == 1;
  arm.encoding = static_cast<Encoding>(encoding);
  Result<Arm> checked = validated(arm);
  if (!checked.ok()) return {Status::weights_mismatch, checked.message()};
  return checked;
}

// Temperatures, thresholds and prototypes; what is wrong with them, or nothing.
std::optional<Result<HeadWeights>> read_decisions(const ArrayIndex& index, std::size_t features,
                                                  HeadWeights& head) {
  const auto temperature = find(index, "temperature", {kModalityCases});
  const auto threshold = find(index, "threshold", {kModalityCases});
  const auto mean = find(index, "familiar_mean", {kModalityCases, features});
  const auto prototypes = find(index, "familiar_prototypes", {kModalityCases, 0, features});
  for (const auto* array : {&temperature, &threshold, &mean, &prototypes}) {
    if (!array->ok()) return Result<HeadWeights>(array->status(), array->message());
  }
  const auto columns = static_cast<Eigen::Index>(features);
  const auto rows = static_cast<Eigen::Index>(prototypes.value()->shape[1]);
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    head.temperature[m] = temperature.value()->values[m];
    head.threshold[m] = threshold.value()->values[m];
    if (!(head.temperature[m] > 0)) {
      return Result<HeadWeights>(Status::weights_mismatch, "array temperature must be positive");
    }
    const auto skipped = static_cast<Eigen::Index>(m);
    head.familiar[m].mean =
        VectorView<float>(mean.value()->values.data() + skipped * columns, columns);
    head.familiar[m].prototypes = MatrixView<float>(
        prototypes.value()->values.data() + skipped * rows * columns, rows, columns);
  }
  return std::nullopt;
}

}  // namespace

Result<HeadWeights> read_head_weights(const WeightList& weights) {
  const auto index = indexed(weights);
  if (!index.ok()) return {index.status(), index.message()};
  const auto arm = arm_of(index.value());
  if (!arm.ok()) return {arm.status(), arm.message()};
  HeadWeights head;
  head.arm = arm.value();
  // Cannot fail: the arm is validated.
  const Fusion<float> fusion = Fusion<float>::create(head.arm).value();
  head.parameters.resize(fusion.layout().size());
  for (const ParameterBlock& block : fusion.layout().blocks()) {
    const auto array =
        find(index.value(), block.name,
             {static_cast<std::size_t>(block.rows), static_cast<std::size_t>(block.columns)});
    if (!array.ok()) return {array.status(), array.message()};
    std::copy(array.value()->values.begin(), array.value()->values.end(),
              head.parameters.begin() + static_cast<std::ptrdiff_t>(block.offset));
  }
  const auto features = static_cast<std::size_t>(fusion.feature_count());
  if (const auto problem = read_decisions(index.value(), features, head)) return *problem;
  std::size_t own = index.value().size();
  for (const char* name : kWholeArrays) own -= index.value().count(name);
  const std::size_t known = fusion.layout().blocks().size() + kOtherArrays;
  if (own != known) {
    return {Status::weights_mismatch, "there are " + std::to_string(own) +
                                          " arrays of the head instead of " +
                                          std::to_string(known)};
  }
  return head;
}

}  // namespace qurio
