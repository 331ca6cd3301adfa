#include "models/train/head_file.h"

#include <utility>

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

}  // namespace

WeightList head_arrays(const TrainedModel& model, const Fronts& fronts, const Decision& decision) {
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

}  // namespace qurio
