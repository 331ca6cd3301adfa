#include "models/train/head_file.h"

#include <utility>

#include "core/model/head/counterpart.h"
#include "models/lab/laboratory.h"

namespace qurio {
namespace {

NamedArray array_of(std::string name, std::vector<std::size_t> shape, std::vector<float> values) {
  return {std::move(name), std::move(shape), std::move(values)};
}

// x' W + b with x' = (x - mean) map is x (map W) + (b - mean map W).
void fold(const Whitening& whitening, const MatrixView<float>& weights,
          const VectorView<float>& bias, std::vector<float>& folded_weights,
          std::vector<float>& folded_bias) {
  const Matrix<double> together = whitening.map.cast<double>() * weights.cast<double>();
  const Vector<double> shift =
      bias.cast<double>() - together.transpose() * whitening.mean.cast<double>();
  folded_weights.assign(together.data(), together.data() + together.size());
  folded_bias.assign(shift.data(), shift.data() + shift.size());
}

// The blocks for raw features.
WeightList block_arrays(const TrainedModel& model, const Whitenings& whitenings) {
  const Fusion<float> fusion = make_model<float>(model.config).value();
  const ParameterLayout& layout = fusion.layout();
  const std::span<const float> all(model.parameters);
  const auto width = static_cast<std::size_t>(model.config.width);
  WeightList arrays;
  for (const auto& [whitening, projection, bias] :
       {std::tuple(&whitenings.regions, "region_projection", "region_bias"),
        std::tuple(&whitenings.words, "word_projection", "word_bias")}) {
    std::vector<float> weights, shift;
    fold(*whitening, layout.matrix(all, layout.find(projection)),
         layout.vector(all, layout.find(bias)), weights, shift);
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

WeightList head_arrays(const TrainedModel& model, const Whitenings& whitenings,
                       const Decision& decision) {
  WeightList arrays = block_arrays(model, whitenings);
  const LabConfig& config = model.config;
  arrays.push_back(array_of("circuit", {4},
                            {static_cast<float>(config.qubits), static_cast<float>(config.layers),
                             config.entangle ? 1.0F : 0.0F, static_cast<float>(config.encoding)}));
  std::vector<float> temperature, threshold, mean, prototypes;
  for (std::size_t m = 0; m < kModalityCases; ++m) {
    temperature.push_back(static_cast<float>(decision.temperature[m]));
    threshold.push_back(static_cast<float>(decision.threshold[m]));
    const NoveltyReference& novelty = decision.novelty[m];
    mean.insert(mean.end(), novelty.mean.data(), novelty.mean.data() + novelty.mean.size());
    prototypes.insert(prototypes.end(), novelty.prototypes.data(),
                      novelty.prototypes.data() + novelty.prototypes.size());
  }
  const auto features = static_cast<std::size_t>(decision.novelty[0].mean.size());
  arrays.push_back(array_of("temperature", {kModalityCases}, std::move(temperature)));
  arrays.push_back(array_of("threshold", {kModalityCases}, std::move(threshold)));
  arrays.push_back(array_of("familiar_mean", {kModalityCases, features}, std::move(mean)));
  const std::size_t count = prototypes.size() / features / kModalityCases;
  arrays.push_back(
      array_of("familiar_prototypes", {kModalityCases, count, features}, std::move(prototypes)));
  return arrays;
}

WeightList counterpart_arrays(const TrainedModel& model, const Whitenings& whitenings,
                              const Temperatures& temperatures) {
  const LabConfig& config = model.config;
  const Fusion<float> fusion = make_model<float>(config).value();
  const ParameterLayout& layout = fusion.layout();
  WeightList arrays = block_arrays(model, whitenings);
  std::erase_if(arrays, [&](const NamedArray& array) {
    return is_left_out(config, layout.blocks()[layout.find(array.name)]);
  });
  const auto number = [](auto value) { return static_cast<float>(value); };
  arrays.push_back(
      array_of("config", {kArmNumbers},
               {number(config.features), number(config.hidden), number(config.qubits),
                number(config.layers), number(config.entangle), number(config.encoding),
                number(config.photo), number(config.caption)}));
  arrays.push_back(
      array_of("temperature", {kModalityCases},
               {number(temperatures[0]), number(temperatures[1]), number(temperatures[2])}));
  return arrays;
}

}  // namespace qurio
