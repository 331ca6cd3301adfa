#include <catch2/catch.hpp>
#include <limits>

#include "core/model/answer/counterpart.h"
#include "core/model/front/normalise.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;
using namespace qurio::test;

namespace {

constexpr float kTemperatures[] = {0.8F, 1.0F, 1.5F};

HeadConfig counterpart_config(FeatureMapKind features) {
  HeadConfig config = shipped_config();
  config.features = features;
  config.hidden = 5;
  return config;
}

// What Fusion makes of the same parameters.
std::vector<float> expected(const HeadConfig& config, const ObjectFeatures& features,
                            float temperature, std::uint64_t seed = 5) {
  const Fusion<float> model = Fusion<float>::create(config).value();
  const std::vector<float> parameters = random_parameters(objective_of<float>(config), seed);
  const Sample<float> sample = sample_of(features);
  FusionPass<float> pass;
  model.forward(parameters, {&sample, 1}, pass);
  Matrix<float> p = pass.logits / temperature;
  softmax_rows<float>(p);
  return {p.data(), p.data() + p.size()};
}

double difference(const std::vector<float>& a, const std::vector<float>& b) {
  REQUIRE(a.size() == b.size());
  double worst = 0;
  for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, std::abs(double(a[i]) - b[i]));
  return worst;
}

Status status_of(const ModelFile& arrays) { return Counterpart::load(arrays).status(); }

}  // namespace

TEST_CASE("every kind of head answers as it was trained, at the temperature of what is given",
          "[counterpart]") {
  for (const FeatureMapKind kind : {FeatureMapKind::circuit, FeatureMapKind::linear,
                                    FeatureMapKind::mlp, FeatureMapKind::quadratic}) {
    const HeadConfig config = counterpart_config(kind);
    CAPTURE(int(kind));
    const auto counterpart = Counterpart::load(random_model(config));
    REQUIRE(counterpart.ok());
    CHECK(counterpart.value().config().features == kind);
    CHECK(counterpart.value().config().classes == 4);
    const HeadFeatures features(config);
    int modality = 0;
    for (const auto& [photo, caption] :
         {std::pair(true, true), std::pair(true, false), std::pair(false, true)}) {
      const ObjectFeatures input = features.features(photo, caption);
      const auto answer = counterpart.value().answer(input);
      REQUIRE(answer.ok());
      CHECK(difference(answer.value(), expected(config, input, kTemperatures[modality])) < 1e-6);
      ++modality;
    }
  }
}

TEST_CASE("a circuit without entangling gates is another circuit", "[counterpart]") {
  HeadConfig config = counterpart_config(FeatureMapKind::circuit);
  const HeadFeatures features(config);
  const auto with = Counterpart::load(random_model(config)).value().answer(features.features());
  config.entangle = false;
  const auto without = Counterpart::load(random_model(config));
  REQUIRE(without.ok());
  CHECK_FALSE(without.value().config().entangle);
  const auto answer = without.value().answer(features.features());
  CHECK(difference(answer.value(), expected(config, features.features(), kTemperatures[0])) < 1e-6);
  CHECK(difference(answer.value(), with.value()) > 1e-3);
}

TEST_CASE("what a head never sees changes nothing, and alone gets no answer", "[counterpart]") {
  for (const bool photo : {true, false}) {
    CAPTURE(photo);
    HeadConfig config = counterpart_config(FeatureMapKind::mlp);
    config.photo = photo;
    config.caption = !photo;
    const auto counterpart = Counterpart::load(random_model(config));
    REQUIRE(counterpart.ok());
    const HeadFeatures features(config);
    const auto both = counterpart.value().answer(features.features());
    const auto seen = counterpart.value().answer(features.features(photo, !photo));
    REQUIRE(both.ok());
    REQUIRE(seen.ok());
    CHECK(both.value() == seen.value());
    const float temperature = kTemperatures[photo ? 1 : 2];
    CHECK(difference(seen.value(),
                     expected(config, features.features(photo, !photo), temperature)) < 1e-6);
    const auto unseen = counterpart.value().answer(features.features(!photo, photo));
    REQUIRE(unseen.ok());
    CHECK(unseen.value().empty());
  }
}

TEST_CASE("regions of another width are refused", "[counterpart]") {
  const HeadConfig config = counterpart_config(FeatureMapKind::linear);
  const Counterpart counterpart = Counterpart::load(random_model(config)).value();
  HeadConfig wide = config;
  wide.region_width = 20;
  CHECK(counterpart.answer(HeadFeatures(wide).features()).status() == Status::invalid_argument);
  CHECK(counterpart.answer(HeadFeatures(wide).features(false, true)).ok());
}

TEST_CASE("a head's own file will do, and answers as the head does", "[counterpart]") {
  const HeadConfig config = shipped_config();
  ModelFile file = random_head(config);
  const Recogniser recogniser = Recogniser::load(file).value();
  const HeadFeatures features(config);
  const auto object = recogniser.encode(features.input(), "").value();
  std::erase_if(file.arrays, [](const NamedArray& array) {
    return array.name.starts_with("photo_") || array.name.starts_with("exemplar") ||
           array.name == "pool" || array.name.starts_with("agreement");
  });
  const auto counterpart = Counterpart::load(file);
  REQUIRE(counterpart.ok());
  CHECK(counterpart.value().answer(object.features).value() ==
        recogniser.answer(object).value().head_probabilities);
}

TEST_CASE("a model of a file of several has its own and what all share", "[counterpart]") {
  const HeadConfig mlp = counterpart_config(FeatureMapKind::mlp);
  ModelFile file;
  file.metadata = {{"format", "qurio-model"},
                   {"version", std::string(kModelVersion)},
                   {"models", "mlp\nlinear"},
                   {"classes", "a\nb\nc\nd"}};
  for (const auto& [name, kind] :
       {std::pair("mlp", FeatureMapKind::mlp), std::pair("linear", FeatureMapKind::linear)}) {
    const ModelFile own = random_model(counterpart_config(kind));
    for (const auto& [key, text] : own.metadata) {
      if (key == "format" || key == "version" || key == "classes") continue;
      file.metadata.emplace_back(std::string(name) + "/" + key, text);
    }
    for (const NamedArray& array : own.arrays) {
      file.arrays.push_back({std::string(name) + "/" + array.name, array.shape, array.values});
    }
  }
  const ObjectFeatures asked = HeadFeatures(mlp).features();
  for (const std::string& name : lines_of(*find_text(file.metadata, "models"))) {
    CAPTURE(name);
    const FeatureMapKind kind = name == "mlp" ? FeatureMapKind::mlp : FeatureMapKind::linear;
    const auto read = Counterpart::load(model_in(file, name));
    REQUIRE(read.ok());
    const auto alone = Counterpart::load(random_model(counterpart_config(kind)));
    CHECK(read.value().answer(asked).value() == alone.value().answer(asked).value());
  }
  CHECK(Counterpart::load(model_in(file, "other")).status() == Status::weights_mismatch);
  CHECK(Counterpart::load(file).status() == Status::weights_mismatch);
}

TEST_CASE("arrays that are no model are refused, by name", "[counterpart]") {
  const HeadConfig config = counterpart_config(FeatureMapKind::mlp);
  const ModelFile good = random_model(config);
  REQUIRE(status_of(good) == Status::ok);
  for (std::size_t i = 0; i < good.arrays.size(); ++i) {
    ModelFile file = good;
    file.arrays.erase(file.arrays.begin() + static_cast<std::ptrdiff_t>(i));
    const auto counterpart = Counterpart::load(file);
    CAPTURE(good.arrays[i].name, counterpart.message());
    CHECK(counterpart.status() == Status::weights_mismatch);
    CHECK(counterpart.message().find(good.arrays[i].name) != std::string::npos);
  }
  for (std::size_t i = 0; i < good.metadata.size(); ++i) {
    ModelFile file = good;
    file.metadata.erase(file.metadata.begin() + static_cast<std::ptrdiff_t>(i));
    CAPTURE(good.metadata[i].first);
    CHECK(status_of(file) == Status::weights_mismatch);
  }
  ModelFile extra = good;
  extra.arrays.push_back({"unknown", {1}, {0}});
  CHECK(status_of(extra) == Status::weights_mismatch);
  ModelFile twice = good;
  twice.arrays.push_back(good.arrays[0]);
  CHECK(status_of(twice) == Status::weights_mismatch);
  for (const auto& [key, text] :
       {std::pair("features", "7"), std::pair("features", "gaussian"), std::pair("hidden", "0"),
        std::pair("hidden", "0x5"), std::pair("photo", "true")}) {
    CAPTURE(key, text);
    ModelFile file = good;
    text_under(file, key) = text;
    CHECK(status_of(file) == Status::weights_mismatch);
  }
  ModelFile blind = good;
  text_under(blind, "photo") = text_under(blind, "caption") = "no";
  CHECK(status_of(blind) == Status::weights_mismatch);
  ModelFile cold = good;
  array_named(cold, "temperature").values[1] = 0;
  CHECK(status_of(cold) == Status::weights_mismatch);
  ModelFile broken = good;
  array_named(broken, "query").values[3] = std::numeric_limits<float>::quiet_NaN();
  CHECK(status_of(broken) == Status::not_finite);
}
