#include "models/train/head_file.h"

#include <utility>

#include "core/model/rival.h"

namespace qurio {
namespace {

NamedArray array_of(std::string name, std::vector<std::size_t> shape, std::vector<float> values) {
  return {std::move(name), std::move(shape), std::move(values)};
}

// x' W + b with x' = (x - mean) map is x (map W) + (b - mean map W).
void fold(const Front& front, const MatrixView<float>& weights, const VectorView<float>& bias,
          std::vector<float>& folded_weights, std::vector<float>& folded_bias) {
  const Matrix<double> together = front.map.cast<double>() * weights.cast<double>();
  const Vector<double> shift =
      bias.cast<double>() - together.transpose() * front.mean.cast<double>();
  folded_weights.assign(together.data(), together.data() + together.size());
  folded_bias.assign(shift.data(), shift.data() + shift.size());
}

// The blocks for raw features.
WeightList block_arrays(const TrainedModel& model, const Fronts& fronts) {
  const Fusion<float> fusion = Fusion<float>::create(model.arm).value();
  const ParameterLayout& layout = fusion.layout();
  const std::span<const float> all(model.parameters);
  const auto width = static_cast<std::size_t>(model.arm.width);
  WeightList arrays;
  for (const auto& [front, projection, bias] :
       {std::tuple(&fronts.regions, "region_projection", "region_bias"),
        std::tuple(&fronts.words, "word_projection", "word_bias")}) {
    std::vector<float> weights, shift;
    fold(*front, layout.matrix(all, layout.find(projection)), layout.vector(all, layout.find(bias)),
         weights, shift);
    const std::size_t inputs = weights.size() / width;
    arrays.push_back(array_of(projection, {inputs, width}, std::move(weights)));
    arrays.push_back(array_of(bias, {1, width}, std::move(shift)));
  }
  for (const ParameterBlock& block : layout.blocks()) {
    if (block.name.ends_with("_projection") || block.name == "region_bias" ||
        block.name == "word_bias") {
      continue;
    }
    const auto values = all.subspan(block.offset, block.size());
    arrays.push_back(array_of(
        block.name, {static_cast<std::size_t>(block.rows), static_cast<std::size_t>(block.columns)},
        {values.begin(), values.end()}));
  }
  return arrays;
}

}  // namespace

WeightList head_arrays(const TrainedModel& model, const Fronts& fronts, const Decision& decision) {
  WeightList arrays = block_arrays(model, fronts);
  const Arm& arm = model.arm;
  arrays.push_back(array_of("circuit", {4},
                            {static_cast<float>(arm.qubits), static_cast<float>(arm.layers),
                             arm.entangle ? 1.0F : 0.0F, static_cast<float>(arm.encoding)}));
  std::vector<float> temperature, threshold, mean, prototypes;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    temperature.push_back(static_cast<float>(decision.temperature[m]));
    threshold.push_back(static_cast<float>(decision.threshold[m]));
    const Familiar& familiar = decision.familiar[m];
    mean.insert(mean.end(), familiar.mean.data(), familiar.mean.data() + familiar.mean.size());
    prototypes.insert(prototypes.end(), familiar.prototypes.data(),
                      familiar.prototypes.data() + familiar.prototypes.size());
  }
  const auto features = static_cast<std::size_t>(decision.familiar[0].mean.size());
  arrays.push_back(array_of("temperature", {kModalityCases}, std::move(temperature)));
  arrays.push_back(array_of("threshold", {kModalityCases}, std::move(threshold)));
  arrays.push_back(array_of("familiar_mean", {kModalityCases, features}, std::move(mean)));
  const std::size_t count = prototypes.size() / features / kModalityCases;
  arrays.push_back(
      array_of("familiar_prototypes", {kModalityCases, count, features}, std::move(prototypes)));
  return arrays;
}

WeightList rival_arrays(const TrainedModel& model, const Fronts& fronts,
                        const Temperatures& temperatures) {
  const Arm& arm = model.arm;
  const Fusion<float> fusion = Fusion<float>::create(arm).value();
  const ParameterLayout& layout = fusion.layout();
  WeightList arrays = block_arrays(model, fronts);
  std::erase_if(arrays, [&](const NamedArray& array) {
    return is_left_out(arm, layout.blocks()[layout.find(array.name)]);
  });
  const auto number = [](auto value) { return static_cast<float>(value); };
  arrays.push_back(array_of(
      "arm", {kArmNumbers},
      {number(arm.features), number(arm.hidden), number(arm.qubits), number(arm.layers),
       number(arm.entangle), number(arm.encoding), number(arm.photo), number(arm.caption)}));
  arrays.push_back(
      array_of("temperature", {kModalityCases},
               {number(temperatures[0]), number(temperatures[1]), number(temperatures[2])}));
  return arrays;
}

}  // namespace qurio
