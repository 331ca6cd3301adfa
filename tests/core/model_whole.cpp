#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/model/whole.h"

using namespace qurio;

namespace {

const std::vector<std::string> kClasses = {"coin", "vase"};
const std::string kLexicon = "class coin\ndecisive: drachm\nclass vase\ndecisive: krater\n";

// Three channels; the first says coin, the second says vase.
PhotoPrototypes prototypes() {
  PhotoPrototypes made;
  made.mean.setZero(3);
  made.inverse_sd.setOnes(3);
  made.map = Matrix<float>::Identity(3, 2);
  made.centre.setZero(2);
  made.prototypes = Matrix<float>::Identity(2, 2);
  return made;
}

std::array<WholeSettings, kModalityCases> settings() {
  return {{{1, 0.5F, 2, 1, 0.6F}, {1, 0.5F, 3, 1, 0.7F}, {1, 0.25F, 2, 2, 0.8F}}};
}

WeightList arrays() {
  WeightList weights = photo_prototype_arrays(prototypes());
  weights.push_back(whole_array(settings()));
  return weights;
}

Whole whole() {
  auto result = Whole::load(arrays(), kLexicon, kClasses);
  INFO(result.message());
  REQUIRE(result.ok());
  return std::move(result).value();
}

const std::vector<float> kRegion = {1, 0, 0};  // a photo of one region: similarity (1, 0)
const std::vector<float> kWord(kWordWidth, 0.1F);
const std::vector<float> kEven = {0.5F, 0.5F};

double softmax_of_gap(double gap) { return 1 / (1 + std::exp(-gap)); }

}  // namespace

TEST_CASE("the three parts add up") {
  // Evidence of "krater" in the title: 4 x kTitleFactor for vase.
  const auto answer = whole().answer({kRegion, kWord}, "A krater", kEven);
  REQUIRE(answer.ok());
  const double gap = 2 * 1 - 0.5 * 4 * kTitleFactor;
  CHECK(answer.value().probabilities[0] == Approx(softmax_of_gap(gap)));
  CHECK(answer.value().probabilities[1] == Approx(1 - softmax_of_gap(gap)));
  CHECK(answer.value().top == 1);
  CHECK(answer.value().confidence == answer.value().probabilities[1]);
  CHECK(answer.value().words.hits.size() == 1);
  CHECK(answer.value().similarity == std::vector<float>{1, 0});
  CHECK(answer.value().threshold == 0.6F);
  CHECK_FALSE(answer.value().abstain);
}

TEST_CASE("the head counts by its logarithm") {
  const std::vector<float> head = {0.2F, 0.8F};
  const auto answer = whole().answer({kRegion, {}}, "", head);
  REQUIRE(answer.ok());
  CHECK(answer.value().probabilities[0] == Approx(softmax_of_gap(3 + std::log(0.25))));
}

TEST_CASE("a photo alone hears no words, and the reverse") {
  const auto photo = whole().answer({kRegion, {}}, "A krater", kEven);
  REQUIRE(photo.ok());
  CHECK(photo.value().words.hits.empty());
  CHECK(photo.value().probabilities[0] == Approx(softmax_of_gap(3)));
  CHECK(photo.value().threshold == 0.7F);

  const auto caption = whole().answer({{}, kWord}, "A krater", kEven);
  REQUIRE(caption.ok());
  CHECK(caption.value().similarity.empty());
  CHECK(caption.value().probabilities[1] == Approx(softmax_of_gap(0.25 * 4 * kTitleFactor / 2)));
}

TEST_CASE("below the threshold there is no answer") {
  const auto answer = whole().answer({{}, kWord}, "nothing known", kEven);
  REQUIRE(answer.ok());
  CHECK(answer.value().confidence == Approx(0.5));
  CHECK(answer.value().abstain);
}

TEST_CASE("a class that the head excludes stays finite") {
  const std::vector<float> sure = {0, 1};
  const auto p = whole_probabilities({1, 0, 0, 1, 0}, {sure, {}, {}});
  CHECK(p[0] == Approx(kLeastProbability).epsilon(0.01));
  CHECK(p[0] + p[1] == Approx(1));
}

TEST_CASE("a higher temperature is less sure") {
  const std::vector<float> head = {0.1F, 0.9F};
  const auto warm = whole_probabilities({1, 0, 0, 2, 0}, {head, {}, {}});
  CHECK(warm[1] == Approx(softmax_of_gap(std::log(9.0) / 2)));
}

TEST_CASE("what does not fit is refused") {
  const Whole good = whole();
  const std::vector<float> three = {0.2F, 0.3F, 0.5F};
  CHECK(good.answer({kRegion, {}}, "", three).status() == Status::invalid_argument);
  CHECK(good.answer({{}, {}}, "A krater", kEven).status() == Status::invalid_argument);
  const std::vector<float> two_channels = {1, 0};
  CHECK(good.answer({two_channels, {}}, "", kEven).status() == Status::invalid_argument);
}

TEST_CASE("a wrong file is refused by name") {
  const auto message = [](const WeightList& weights, const std::string& lexicon = kLexicon,
                          const std::vector<std::string>& classes = kClasses) {
    const auto result = Whole::load(weights, lexicon, classes);
    REQUIRE_FALSE(result.ok());
    return result.message();
  };
  WeightList weights = arrays();
  weights.pop_back();
  CHECK(message(weights) == "array whole is missing");
  weights = arrays();
  weights.back().shape = {3, 5};
  CHECK(message(weights) == "array whole has another shape than [5, 3]");
  weights = arrays();
  weights.back().values[9] = 0;  // the temperature of the first case
  CHECK(message(weights) == "array whole has a temperature that is not positive");
  weights.back().values[9] = std::numeric_limits<float>::quiet_NaN();
  CHECK(message(weights) == "array whole has a number that is not finite");
  weights = arrays();
  weights.erase(weights.begin());
  CHECK(message(weights) == "array photo_mean is missing");
  CHECK(message(arrays(), "class plate\n") == "lexicon, line 1: \"plate\" is none of the classes");
  CHECK(message(arrays(), kLexicon, {"coin", "vase", "jade"}) ==
        "array photo_prototypes has 2 classes instead of 3");
}

TEST_CASE("settings survive the file") {
  const Whole loaded = whole();
  for (std::size_t c = 0; c < kModalityCases; ++c) {
    const WholeSettings expected = settings()[c];
    CHECK(loaded.settings(c).head == expected.head);
    CHECK(loaded.settings(c).words == expected.words);
    CHECK(loaded.settings(c).photo == expected.photo);
    CHECK(loaded.settings(c).temperature == expected.temperature);
    CHECK(loaded.settings(c).threshold == expected.threshold);
  }
}
