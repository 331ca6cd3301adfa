// A head of random weights as the arrays of a head file, and random input for it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/model/file/modality.h"
#include "core/model/head/fusion.h"
#include "core/model/head/head.h"
#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"
#include "tests/core/support/model_data.h"

namespace qurio::test {

inline HeadConfig shipped_config(Encoding encoding = Encoding::joint) {
  HeadConfig config;
  config.region_width = 10;
  config.word_width = kWordWidth;
  config.width = 8;
  config.classes = 4;
  config.qubits = 4;
  config.encoding = encoding;
  return config;
}

inline WeightList random_head(const HeadConfig& config, std::uint64_t seed = 3) {
  const Objective<float> objective = objective_of<float>(config);
  const std::vector<float> parameters = random_parameters(objective, seed);
  WeightList arrays;
  for (const ParameterBlock& block : objective.layout().blocks()) {
    const auto first = parameters.begin() + static_cast<std::ptrdiff_t>(block.offset);
    arrays.push_back({block.name,
                      {std::size_t(block.rows), std::size_t(block.columns)},
                      {first, first + static_cast<std::ptrdiff_t>(block.size())}});
  }
  const auto features = std::size_t(readout_size(config.qubits));
  Random random(seed + 1);
  const auto numbers = [&](std::size_t count) {
    std::vector<float> out(count);
    for (float& value : out) value = float(random.normal());
    return out;
  };
  arrays.push_back({"circuit",
                    {4},
                    {float(config.qubits), float(config.layers), config.entangle ? 1.0F : 0.0F,
                     float(config.encoding)}});
  arrays.push_back({"temperature", {3}, {0.8F, 1.0F, 1.5F}});
  arrays.push_back({"threshold", {3}, {-2.0F, 0.0F, 2.0F}});
  arrays.push_back({"familiar_mean", {3, features}, numbers(3 * features)});
  arrays.push_back({"familiar_prototypes", {3, 5, features}, numbers(3 * 5 * features)});
  return arrays;
}

inline NamedArray& array_named(WeightList& arrays, const std::string& name) {
  for (NamedArray& array : arrays) {
    if (array.name == name) return array;
  }
  return arrays.front();
}

struct HeadFeatures {
  explicit HeadFeatures(const HeadConfig& config, int words = 6, std::uint64_t seed = 8) {
    Random random(seed);
    photo = random_matrix<float>(random, kRegions, config.region_width);
    caption = random_matrix<float>(random, words, kWordWidth);
  }
  HeadInput input(bool with_photo = true, bool with_caption = true) const {
    HeadInput out;
    if (with_photo) out.regions = {photo.data(), std::size_t(photo.size())};
    if (with_caption) out.words = {caption.data(), std::size_t(caption.size())};
    return out;
  }
  Matrix<float> photo, caption;
};

}  // namespace qurio::test
