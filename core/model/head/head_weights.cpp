#include "core/model/head/head_weights.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/model/file/array_lookup.h"
#include "core/model/head/head.h"

namespace qurio {
namespace {

// circuit, temperature, threshold, novelty_mean, novelty_prototypes.
constexpr std::size_t kOtherArrays = 5;

// Which head the arrays belong to.
Result<HeadConfig> config_of(const WeightIndex& index) {
  const auto circuit = find_array(index, "circuit", {4});
  if (!circuit.ok()) return {circuit.status(), circuit.message()};
  const auto projection = find_array(index, "region_projection", {0, 0});
  if (!projection.ok()) return {projection.status(), projection.message()};
  const auto output = find_array(index, "output_bias", {1, 0});
  if (!output.ok()) return {output.status(), output.message()};
  const std::vector<float>& about = circuit.value()->values;
  HeadConfig config;
  config.name = "head";
  const auto size = [](std::size_t value) {
    return static_cast<int>(std::min<std::size_t>(value, 1U << 20));
  };
  config.region_width = size(projection.value()->shape[0]);
  config.word_width = kWordWidth;
  config.width = size(projection.value()->shape[1]);
  config.classes = size(output.value()->shape[1]);
  config.qubits = small_integer(about[0]);
  config.layers = small_integer(about[1]);
  const int entangle = small_integer(about[2]);
  const int encoding = small_integer(about[3]);
  if (entangle < 0 || entangle > 1 || encoding < 0 ||
      encoding > static_cast<int>(Encoding::angle)) {
    return {Status::weights_mismatch, "array circuit does not describe a circuit"};
  }
  config.entangle = entangle == 1;
  config.encoding = static_cast<Encoding>(encoding);
  Result<HeadConfig> checked = validated(config);
  if (!checked.ok()) return {Status::weights_mismatch, checked.message()};
  return checked;
}

// Temperatures, thresholds and prototypes; what is wrong with them, or nothing.
std::optional<Result<HeadWeights>> read_decisions(const WeightIndex& index, std::size_t features,
                                                  HeadWeights& head) {
  const auto temperature = find_array(index, "temperature", {kModalityCases});
  const auto threshold = find_array(index, "threshold", {kModalityCases});
  const auto mean = find_array(index, "familiar_mean", {kModalityCases, features});
  const auto prototypes = find_array(index, "familiar_prototypes", {kModalityCases, 0, features});
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
    head.novelty[m].mean =
        VectorView<float>(mean.value()->values.data() + skipped * columns, columns);
    head.novelty[m].prototypes = MatrixView<float>(
        prototypes.value()->values.data() + skipped * rows * columns, rows, columns);
  }
  return std::nullopt;
}

}  // namespace

Result<HeadWeights> read_head_weights(const WeightList& weights) {
  const auto index = index_weights(weights);
  if (!index.ok()) return {index.status(), index.message()};
  const auto config = config_of(index.value());
  if (!config.ok()) return {config.status(), config.message()};
  HeadWeights head;
  head.config = config.value();
  // Cannot fail: the head is validated.
  const Fusion<float> fusion = Fusion<float>::create(head.config).value();
  head.parameters.resize(fusion.layout().size());
  for (const ParameterBlock& block : fusion.layout().blocks()) {
    const auto array =
        find_array(index.value(), block.name,
                   {static_cast<std::size_t>(block.rows), static_cast<std::size_t>(block.columns)});
    if (!array.ok()) return {array.status(), array.message()};
    std::copy(array.value()->values.begin(), array.value()->values.end(),
              head.parameters.begin() + static_cast<std::ptrdiff_t>(block.offset));
  }
  const auto features = static_cast<std::size_t>(fusion.feature_count());
  if (const auto problem = read_decisions(index.value(), features, head)) return *problem;
  std::size_t own = index.value().size();
  for (const char* name : kPoolArrays) own -= index.value().count(name);
  const std::size_t known = fusion.layout().blocks().size() + kOtherArrays;
  if (own != known) {
    return {Status::weights_mismatch, "there are " + std::to_string(own) +
                                          " arrays of the head instead of " +
                                          std::to_string(known)};
  }
  return head;
}

}  // namespace qurio
