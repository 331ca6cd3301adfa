#include "models/train/head_file.h"

#include <algorithm>
#include <utility>

#include "core/model/head/head_metadata.h"
#include "core/model/head/head_parameters.h"
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

ModelFile model_file(const TrainedModel& model, const Whitenings& whitenings,
                     const Temperatures& temperatures, const std::vector<std::string>& classes) {
  const ParameterLayout layout = make_model<float>(model.config).value().layout();
  ModelFile file{head_metadata(model.config), block_arrays(model, whitenings)};
  file.metadata.emplace_back("classes", joined_lines(classes));
  std::erase_if(file.arrays, [&](const NamedArray& array) {
    return is_left_out(model.config, layout.blocks()[layout.find(array.name)]);
  });
  file.arrays.push_back(
      array_of("temperature", {kModalityCases}, {temperatures.begin(), temperatures.end()}));
  return file;
}

WeightList decision_arrays(const Decision& decision) {
  Novelty novelty;
  novelty.reference = decision.novelty;
  std::copy(decision.threshold.begin(), decision.threshold.end(), novelty.threshold.begin());
  return novelty_arrays(novelty);
}

}  // namespace qurio
