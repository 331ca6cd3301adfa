#include "core/model/head/counterpart.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/model/file/array_lookup.h"
#include "core/model/front/head_input.h"
#include "core/model/front/normalise.h"

namespace qurio {
namespace {

// head, temperature.
constexpr std::size_t kCounterpartArrays = 2;

bool is_switch(int value) { return value == 0 || value == 1; }

Result<HeadConfig> described(const std::vector<float>& about) {
  std::array<int, kArmNumbers> n{};
  std::transform(about.begin(), about.end(), n.begin(), small_integer);
  const bool good = std::all_of(n.begin(), n.end(), [](int value) { return value >= 0; }) &&
                    n[0] <= static_cast<int>(FeatureMapKind::quadratic) && is_switch(n[4]) &&
                    n[5] <= static_cast<int>(Encoding::angle) && is_switch(n[6]) && is_switch(n[7]);
  if (!good) return {Status::weights_mismatch, "array head does not describe a head"};
  HeadConfig config;
  config.name = "rival";
  config.word_width = kWordWidth;
  config.features = static_cast<FeatureMapKind>(n[0]);
  config.hidden = n[1];
  config.qubits = n[2];
  config.layers = n[3];
  config.entangle = n[4] == 1;
  config.encoding = static_cast<Encoding>(n[5]);
  config.photo = n[6] == 1;
  config.caption = n[7] == 1;
  return config;
}

int size_of(std::size_t value) { return static_cast<int>(std::min<std::size_t>(value, 1U << 20)); }

Result<HeadConfig> read_config(const WeightIndex& index) {
  const auto about = find_array(index, "config", {kArmNumbers});
  if (!about.ok()) return {about.status(), about.message()};
  const auto output = find_array(index, "output_bias", {1, 0});
  if (!output.ok()) return {output.status(), output.message()};
  const auto gate = find_array(index, "region_gate", {1, 0});
  if (!gate.ok()) return {gate.status(), gate.message()};
  Result<HeadConfig> read = described(about.value()->values);
  if (!read.ok()) return read;
  HeadConfig config = std::move(read).value();
  config.classes = size_of(output.value()->shape[1]);
  config.width = size_of(gate.value()->shape[1]);
  if (config.photo) {
    const auto projection = find_array(index, "region_projection", {0, 0});
    if (!projection.ok()) return {projection.status(), projection.message()};
    config.region_width = size_of(projection.value()->shape[0]);
  }
  Result<HeadConfig> checked = validated(config);
  if (!checked.ok()) return {Status::weights_mismatch, checked.message()};
  return checked;
}

}  // namespace

bool is_left_out(const HeadConfig& config, const ParameterBlock& block) {
  const bool of_photo = block.name == "region_projection" || block.name == "region_bias";
  const bool of_caption = block.name == "word_projection" || block.name == "word_bias";
  return (of_photo && !config.photo) || (of_caption && !config.caption);
}

Result<Counterpart> Counterpart::load(const WeightList& weights) {
  const auto index = index_weights(weights);
  if (!index.ok()) return {index.status(), index.message()};
  const auto config = read_config(index.value());
  if (!config.ok()) return {config.status(), config.message()};
  // Cannot fail: the head is validated.
  Counterpart counterpart(Fusion<float>::create(config.value()).value());
  const ParameterLayout& layout = counterpart.fusion_.layout();
  counterpart.parameters_.resize(layout.size());
  std::size_t known = kCounterpartArrays;
  for (const ParameterBlock& block : layout.blocks()) {
    if (is_left_out(counterpart.config(), block)) continue;
    const auto array =
        find_array(index.value(), block.name,
                   {static_cast<std::size_t>(block.rows), static_cast<std::size_t>(block.columns)});
    if (!array.ok()) return {array.status(), array.message()};
    std::copy(array.value()->values.begin(), array.value()->values.end(),
              counterpart.parameters_.begin() + static_cast<std::ptrdiff_t>(block.offset));
    ++known;
  }
  const auto temperature = find_array(index.value(), "temperature", {kModalityCases});
  if (!temperature.ok()) return {temperature.status(), temperature.message()};
  std::copy_n(temperature.value()->values.begin(), kModalityCases,
              counterpart.temperature_.begin());
  if (std::any_of(counterpart.temperature_.begin(), counterpart.temperature_.end(),
                  [](float t) { return !(t > 0); })) {
    return {Status::weights_mismatch, "array temperature must be positive"};
  }
  if (index.value().size() != known) {
    return {Status::weights_mismatch, "there are " + std::to_string(index.value().size()) +
                                          " arrays of the head instead of " +
                                          std::to_string(known)};
  }
  return counterpart;
}

Result<std::vector<float>> Counterpart::answer(const HeadInput& input) const {
  HeadInput seen = input;
  if (!config().photo) seen.regions = {};
  if (!config().caption) seen.words = {};
  if (seen.regions.empty() && seen.words.empty() &&
      !(input.regions.empty() && input.words.empty())) {
    return std::vector<float>();
  }
  const auto checked = checked_input(seen, config().region_width);
  if (!checked.ok()) return {checked.status(), checked.message()};
  FusionPass<float> pass;
  fusion_.forward(parameters_, {&checked.value().sample, 1}, pass);
  Matrix<float> p = pass.logits / temperature_[modality_case_of(seen)];
  softmax_rows<float>(p);
  std::vector<float> probabilities(p.data(), p.data() + p.size());
  if (!all_finite(probabilities)) return {Status::not_finite, "the head's answer is not finite"};
  return probabilities;
}

}  // namespace qurio
