#include <catch2/catch.hpp>
#include <limits>

#include "core/model/front/border_distance.h"
#include "core/model/front/normalise.h"
#include "core/model/head/counterpart.h"
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

WeightList random_counterpart(const HeadConfig& config, std::uint64_t seed = 5) {
  const Objective<float> objective = objective_of<float>(config);
  const std::vector<float> parameters = random_parameters(objective, seed);
  WeightList arrays;
  for (const ParameterBlock& block : objective.layout().blocks()) {
    if (is_left_out(config, block)) continue;
    const auto first = parameters.begin() + static_cast<std::ptrdiff_t>(block.offset);
    arrays.push_back({block.name,
                      {std::size_t(block.rows), std::size_t(block.columns)},
                      {first, first + static_cast<std::ptrdiff_t>(block.size())}});
  }
  arrays.push_back({"config",
                    {kArmNumbers},
                    {float(config.features), float(config.hidden), float(config.qubits),
                     float(config.layers), float(config.entangle), float(config.encoding),
                     float(config.photo), float(config.caption)}});
  arrays.push_back({"temperature", {3}, {std::begin(kTemperatures), std::end(kTemperatures)}});
  return arrays;
}

// What Fusion makes of the same parameters.
std::vector<float> expected(const HeadConfig& config, const HeadInput& input, float temperature,
                            std::uint64_t seed = 5) {
  const Fusion<float> model = Fusion<float>::create(config).value();
  const std::vector<float> parameters = random_parameters(objective_of<float>(config), seed);
  Sample<float> sample;
  Vector<float> distance;
  if (!input.regions.empty()) {
    sample.regions = input.regions.data();
    sample.region_count = kRegions;
    distance = border_distance(MatrixView<float>(sample.regions, kRegions, config.region_width));
    sample.border_distance = distance.data();
  }
  if (!input.words.empty()) {
    sample.words = input.words.data();
    sample.word_count = int(input.words.size() / kWordWidth);
  }
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

Status status_of(const WeightList& arrays) { return Counterpart::load(arrays).status(); }

}  // namespace

TEST_CASE("every kind of head answers as it was trained, at the temperature of what is given",
          "[counterpart]") {
  for (const FeatureMapKind kind : {FeatureMapKind::circuit, FeatureMapKind::linear,
                                    FeatureMapKind::mlp, FeatureMapKind::quadratic}) {
    const HeadConfig config = counterpart_config(kind);
    CAPTURE(int(kind));
    const auto counterpart = Counterpart::load(random_counterpart(config));
    REQUIRE(counterpart.ok());
    CHECK(counterpart.value().config().features == kind);
    CHECK(counterpart.value().config().classes == 4);
    const HeadFeatures features(config);
    int modality = 0;
    for (const auto& [photo, caption] :
         {std::pair(true, true), std::pair(true, false), std::pair(false, true)}) {
      const HeadInput input = features.input(photo, caption);
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
  const auto with = Counterpart::load(random_counterpart(config)).value().answer(features.input());
  config.entangle = false;
  const auto without = Counterpart::load(random_counterpart(config));
  REQUIRE(without.ok());
  CHECK_FALSE(without.value().config().entangle);
  const auto answer = without.value().answer(features.input());
  CHECK(difference(answer.value(), expected(config, features.input(), kTemperatures[0])) < 1e-6);
  CHECK(difference(answer.value(), with.value()) > 1e-3);
}

TEST_CASE("what a head never sees changes nothing, and alone gets no answer", "[counterpart]") {
  for (const bool photo : {true, false}) {
    CAPTURE(photo);
    HeadConfig config = counterpart_config(FeatureMapKind::mlp);
    config.photo = photo;
    config.caption = !photo;
    const auto counterpart = Counterpart::load(random_counterpart(config));
    REQUIRE(counterpart.ok());
    const HeadFeatures features(config);
    const auto both = counterpart.value().answer(features.input());
    const auto seen = counterpart.value().answer(features.input(photo, !photo));
    REQUIRE(both.ok());
    REQUIRE(seen.ok());
    CHECK(both.value() == seen.value());
    const float temperature = kTemperatures[photo ? 1 : 2];
    CHECK(difference(seen.value(), expected(config, features.input(photo, !photo), temperature)) <
          1e-6);
    const auto unseen = counterpart.value().answer(features.input(!photo, photo));
    REQUIRE(unseen.ok());
    CHECK(unseen.value().empty());
  }
}

TEST_CASE("input that is none, or of another size, is refused", "[counterpart]") {
  const HeadConfig config = counterpart_config(FeatureMapKind::linear);
  const Counterpart counterpart = Counterpart::load(random_counterpart(config)).value();
  CHECK(counterpart.answer({}).status() == Status::invalid_argument);
  std::vector<float> regions(std::size_t(kRegions * config.region_width));
  CHECK(counterpart.answer({.regions = std::span(regions).first(20), .words = {}}).status() ==
        Status::invalid_argument);
  regions[7] = std::numeric_limits<float>::infinity();
  CHECK(counterpart.answer({.regions = regions, .words = {}}).status() == Status::not_finite);
}

TEST_CASE("arrays that are no head are refused, by name", "[counterpart]") {
  const HeadConfig config = counterpart_config(FeatureMapKind::mlp);
  const WeightList good = random_counterpart(config);
  REQUIRE(status_of(good) == Status::ok);
  for (std::size_t i = 0; i < good.size(); ++i) {
    WeightList arrays = good;
    arrays.erase(arrays.begin() + static_cast<std::ptrdiff_t>(i));
    const auto counterpart = Counterpart::load(arrays);
    CAPTURE(good[i].name, counterpart.message());
    CHECK(counterpart.status() == Status::weights_mismatch);
    CHECK(counterpart.message().find(good[i].name) != std::string::npos);
  }
  WeightList extra = good;
  extra.push_back({"stranger", {1}, {0}});
  CHECK(status_of(extra) == Status::weights_mismatch);
  WeightList twice = good;
  twice.push_back(good[0]);
  CHECK(status_of(twice) == Status::weights_mismatch);
  for (const auto& [at, value] :
       {std::pair(0, 99.0F), std::pair(0, 0.5F), std::pair(4, 2.0F), std::pair(6, -1.0F)}) {
    CAPTURE(at, value);
    WeightList arrays = good;
    array_named(arrays, "config").values[std::size_t(at)] = value;
    CHECK(status_of(arrays) == Status::weights_mismatch);
  }
  WeightList blind = good;
  array_named(blind, "config").values[6] = array_named(blind, "config").values[7] = 0;
  CHECK(status_of(blind) == Status::weights_mismatch);
  WeightList cold = good;
  array_named(cold, "temperature").values[1] = 0;
  CHECK(status_of(cold) == Status::weights_mismatch);
  WeightList broken = good;
  array_named(broken, "query").values[3] = std::numeric_limits<float>::quiet_NaN();
  CHECK(status_of(broken) == Status::not_finite);
}
