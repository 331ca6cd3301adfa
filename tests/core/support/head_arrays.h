// Models of random weights as model files, and random input for them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/learn/objective.h"
#include "core/model/answer/recogniser.h"
#include "core/model/head/head_metadata.h"
#include "core/model/head/head_parameters.h"
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

inline std::vector<float> random_numbers(Random& random, std::size_t count) {
  std::vector<float> out(count);
  for (float& value : out) value = float(random.normal());
  return out;
}

// The blocks and temperatures that every model has.
inline ModelFile random_model(const HeadConfig& config, std::uint64_t seed = 5) {
  const Objective<float> objective = objective_of<float>(config);
  const std::vector<float> parameters = random_parameters(objective, seed);
  ModelFile file;
  file.metadata = head_metadata(config);
  std::vector<std::string> classes;
  for (int k = 0; k < config.classes; ++k) classes.push_back("class " + std::to_string(k));
  file.metadata.emplace_back("classes", joined_lines(classes));
  for (const ParameterBlock& block : objective.layout().blocks()) {
    if (is_left_out(config, block)) continue;
    const auto first = parameters.begin() + static_cast<std::ptrdiff_t>(block.offset);
    file.arrays.push_back({block.name,
                           {std::size_t(block.rows), std::size_t(block.columns)},
                           {first, first + static_cast<std::ptrdiff_t>(block.size())}});
  }
  file.arrays.push_back({"temperature", {3}, {0.8F, 1.0F, 1.5F}});
  return file;
}

// One that finds some pairs to agree and others not.
inline AgreementModel random_agreement(Random& random, int classes) {
  AgreementModel model{-0.5F, {}, 0.5F, {}};
  for (float& weight : model.weights) weight = float(random.normal());
  model.together.resize(classes, classes);
  for (float& times : model.together.reshaped()) times = float(2 * random.uniform());
  return model;
}

inline NamedArray& array_named(ModelFile& file, const std::string& name) {
  for (NamedArray& array : file.arrays) {
    if (array.name == name) return array;
  }
  return file.arrays.front();
}

inline void set_agreement(ModelFile& file, const AgreementModel& model) {
  const std::size_t classes = array_named(file, "agreement_classes").shape[0];
  for (NamedArray& array : agreement_arrays(model, int(classes)))
    array_named(file, array.name) = std::move(array);
}

// Everything that a recogniser reads.
inline ModelFile random_head(const HeadConfig& config, std::uint64_t seed = 3) {
  ModelFile file = random_model(config, seed);
  Random random(seed + 1);
  const auto add = [&](std::string name, std::vector<std::size_t> shape) {
    std::size_t count = 1;
    for (const std::size_t side : shape) count *= side;
    file.arrays.push_back({std::move(name), std::move(shape), random_numbers(random, count)});
  };
  const auto features = std::size_t(readout_size(config.qubits));
  const auto width = std::size_t(config.region_width);
  const auto classes = std::size_t(config.classes);
  file.arrays.push_back({"threshold", {3}, {-2.0F, 0.0F, 2.0F}});
  add("novelty_mean", {3, features});
  add("novelty_prototypes", {3, 5, features});
  add("photo_mean", {1, width});
  add("photo_inverse_sd", {1, width});
  add("photo_map", {width, 3});
  add("photo_centre", {1, 3});
  add("photo_prototypes", {classes, 3});
  add("exemplar_map", {width, 2});
  add("exemplar_centre", {1, 2});
  add("exemplars", {classes, 2});
  NamedArray labels{"exemplar_classes", {1, classes}, {}};
  for (std::size_t k = 0; k < classes; ++k) labels.values.push_back(float(k));
  file.arrays.push_back(std::move(labels));
  add("exemplar_votes", {classes, classes});
  PoolSettings settings{0.5F, 0.4F, 0.3F, 0.2F, 0.25F, 0.6F, 1.2F, 0.3F, 0.1F};
  file.arrays.push_back(pool_array({settings, settings, settings}));
  for (NamedArray& array :
       agreement_arrays(random_agreement(random, config.classes), config.classes))
    file.arrays.push_back(std::move(array));
  file.metadata.emplace_back("lexicon", "class class 1\ndecisive: krater\n");
  return file;
}

inline Recogniser recogniser_of(const HeadConfig& config) {
  return Recogniser::load(random_head(config)).value();
}

inline std::string& text_under(ModelFile& file, const std::string& key) {
  for (auto& [known, text] : file.metadata) {
    if (known == key) return text;
  }
  return file.metadata.front().second;
}

struct HeadFeatures {
  explicit HeadFeatures(const HeadConfig& config, int words = 6, std::uint64_t seed = 8) {
    Random random(seed);
    photo = random_matrix<float>(random, kRegions, config.region_width);
    caption = random_matrix<float>(random, words, kWordWidth);
  }
  HeadInput input(bool with_photo = true, bool with_caption = true) const {
    HeadInput out;
    if (with_photo) out.regions.assign(photo.data(), photo.data() + photo.size());
    if (with_caption) out.words.assign(caption.data(), caption.data() + caption.size());
    return out;
  }
  ObjectFeatures features(bool with_photo = true, bool with_caption = true) const {
    return checked_features(input(with_photo, with_caption), int(photo.cols())).value();
  }
  Matrix<float> photo, caption;
};

inline std::vector<float> trained_angles(const Recogniser& recogniser) {
  const auto angles = recogniser.head().angles();
  return {angles.begin(), angles.end()};
}

}  // namespace qurio::test
