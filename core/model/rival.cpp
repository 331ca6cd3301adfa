#include "core/model/rival.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/model/head_input.h"
#include "core/model/normalise.h"
#include "core/model/weight_index.h"

namespace qurio {
namespace {

// arm, temperature.
constexpr std::size_t kRivalArrays = 2;

bool is_switch(int value) { return value == 0 || value == 1; }

Result<Arm> described(const std::vector<float>& about) {
  std::array<int, kArmNumbers> n{};
  std::transform(about.begin(), about.end(), n.begin(), whole_number);
  const bool good = std::all_of(n.begin(), n.end(), [](int value) { return value >= 0; }) &&
                    n[0] <= static_cast<int>(FeatureMapKind::gaussian) && is_switch(n[4]) &&
                    n[5] <= static_cast<int>(Encoding::angle) && is_switch(n[6]) && is_switch(n[7]);
  if (!good) return {Status::weights_mismatch, "array arm does not describe an arm"};
  Arm arm;
  arm.name = "rival";
  arm.word_width = kWordWidth;
  arm.features = static_cast<FeatureMapKind>(n[0]);
  arm.hidden = n[1];
  arm.qubits = n[2];
  arm.layers = n[3];
  arm.entangle = n[4] == 1;
  arm.encoding = static_cast<Encoding>(n[5]);
  arm.photo = n[6] == 1;
  arm.caption = n[7] == 1;
  return arm;
}

int size_of(std::size_t value) { return static_cast<int>(std::min<std::size_t>(value, 1U << 20)); }

Result<Arm> read_arm(const WeightIndex& index) {
  const auto about = find_array(index, "arm", {kArmNumbers});
  if (!about.ok()) return {about.status(), about.message()};
  const auto output = find_array(index, "output_bias", {1, 0});
  if (!output.ok()) return {output.status(), output.message()};
  const auto gate = find_array(index, "region_gate", {1, 0});
  if (!gate.ok()) return {gate.status(), gate.message()};
  Result<Arm> read = described(about.value()->values);
  if (!read.ok()) return read;
  Arm arm = std::move(read).value();
  arm.classes = size_of(output.value()->shape[1]);
  arm.width = size_of(gate.value()->shape[1]);
  if (arm.photo) {
    const auto projection = find_array(index, "region_projection", {0, 0});
    if (!projection.ok()) return {projection.status(), projection.message()};
    arm.region_width = size_of(projection.value()->shape[0]);
  }
  Result<Arm> checked = validated(arm);
  if (!checked.ok()) return {Status::weights_mismatch, checked.message()};
  return checked;
}

}  // namespace

bool is_left_out(const Arm& arm, const ParameterBlock& block) {
  const bool of_photo = block.name == "region_projection" || block.name == "region_bias";
  const bool of_caption = block.name == "word_projection" || block.name == "word_bias";
  return (of_photo && !arm.photo) || (of_caption && !arm.caption);
}

Result<Rival> Rival::load(const WeightList& weights) {
  const auto index = index_weights(weights);
  if (!index.ok()) return {index.status(), index.message()};
  const auto arm = read_arm(index.value());
  if (!arm.ok()) return {arm.status(), arm.message()};
  // Cannot fail: the arm is validated.
  Rival rival(Fusion<float>::create(arm.value()).value());
  const ParameterLayout& layout = rival.fusion_.layout();
  rival.parameters_.resize(layout.size());
  std::size_t known = kRivalArrays;
  for (const ParameterBlock& block : layout.blocks()) {
    if (is_left_out(rival.arm(), block)) continue;
    const auto array =
        find_array(index.value(), block.name,
                   {static_cast<std::size_t>(block.rows), static_cast<std::size_t>(block.columns)});
    if (!array.ok()) return {array.status(), array.message()};
    std::copy(array.value()->values.begin(), array.value()->values.end(),
              rival.parameters_.begin() + static_cast<std::ptrdiff_t>(block.offset));
    ++known;
  }
  const auto temperature = find_array(index.value(), "temperature", {kModalityCases});
  if (!temperature.ok()) return {temperature.status(), temperature.message()};
  std::copy_n(temperature.value()->values.begin(), kModalityCases, rival.temperature_.begin());
  if (std::any_of(rival.temperature_.begin(), rival.temperature_.end(),
                  [](float t) { return !(t > 0); })) {
    return {Status::weights_mismatch, "array temperature must be positive"};
  }
  if (index.value().size() != known) {
    return {Status::weights_mismatch, "there are " + std::to_string(index.value().size()) +
                                          " arrays of the arm instead of " + std::to_string(known)};
  }
  return rival;
}

Result<std::vector<float>> Rival::answer(const HeadInput& input) const {
  HeadInput seen = input;
  if (!arm().photo) seen.regions = {};
  if (!arm().caption) seen.words = {};
  if (seen.regions.empty() && seen.words.empty() &&
      !(input.regions.empty() && input.words.empty())) {
    return std::vector<float>();
  }
  const auto checked = checked_input(seen, arm().region_width);
  if (!checked.ok()) return {checked.status(), checked.message()};
  const Matrix<float>& logits = fusion_.forward(parameters_, {&checked.value().sample, 1});
  Matrix<float> p = logits / temperature_[modality_case_of(seen)];
  softmax_rows<float>(p);
  std::vector<float> probabilities(p.data(), p.data() + p.size());
  if (!all_finite(probabilities)) return {Status::not_finite, "the arm's answer is not finite"};
  return probabilities;
}

}  // namespace qurio
