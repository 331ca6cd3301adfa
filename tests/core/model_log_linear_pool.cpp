#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/model/answer/log_linear_pool.h"

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

// The first channel against the second: one exemplar of each class.
PhotoExemplars exemplars() {
  PhotoExemplars made;
  made.map = Matrix<float>::Identity(3, 2);
  made.centre.setZero(2);
  made.exemplars.resize(2, 2);
  made.exemplars << 0.8F, 0.6F, 0, 1;
  made.classes = {0, 1};
  return made;
}

// a, b, c, d, novel, known, threshold, support.
std::array<PoolSettings, kModalityCases> settings() {
  return {{{1, 0.5F, 2, 0, 1, 1, 0.6F, 0.7F},
           {1, 0.5F, 3, 4, 0.5F, 1.5F, 0.7F, 0.5F},
           {1, 0.25F, 2, 0, 9, 0.5F, 0.8F, 0}}};
}

WeightList arrays() {
  WeightList weights = photo_prototype_arrays(prototypes());
  for (NamedArray& array : photo_exemplar_arrays(exemplars())) weights.push_back(std::move(array));
  weights.push_back(pool_array(settings()));
  return weights;
}

LogLinearPool pool() {
  auto result = LogLinearPool::load(arrays(), kLexicon, kClasses);
  INFO(result.message());
  REQUIRE(result.ok());
  return std::move(result).value();
}

// A photo of one region: similarity (1, 0) to the prototypes, (0.8, 0) to the exemplars.
const std::vector<float> kRegion = {1, 0, 0};
const std::vector<float> kWord(kWordWidth, 0.1F);
const std::vector<float> kEven = {0.5F, 0.5F};

double softmax_of_gap(double gap) { return 1 / (1 + std::exp(-gap)); }

}  // namespace

TEST_CASE("the three parts add up") {
  // Evidence of "krater" in the title: 4 x kTitleFactor for vase.
  const auto answer = pool().answer({kRegion, kWord}, "A krater", kEven);
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

TEST_CASE("the head counts by its logarithm, an unfamiliar photo less") {
  const std::vector<float> head = {0.2F, 0.8F};
  const auto answer = pool().answer({kRegion, {}}, "", head);
  REQUIRE(answer.ok());
  const double scale = 0.5 + (1.5 - 0.5) * 0.8;
  const double gap = scale * (3 + 4 * 0.8 + std::log(0.25));
  CHECK(answer.value().probabilities[0] == Approx(softmax_of_gap(gap)));
}

TEST_CASE("the parts that are handed out add up to the answer") {
  const std::vector<float> head = {0.3F, 0.7F};
  for (const bool caption : {false, true}) {
    const auto result = pool().answer({kRegion, caption ? kWord : std::vector<float>()},
                                      "A krater and a drachm", head);
    REQUIRE(result.ok());
    const PooledAnswer& answer = result.value();
    const auto gap = [](const std::vector<float>& values) { return double{values[0]} - values[1]; };
    const double sum = answer.weights.head * std::log(0.3 / 0.7) +
                       answer.weights.words * gap(answer.words.evidence) +
                       answer.weights.photo * gap(answer.similarity);
    CHECK(answer.probabilities[0] == Approx(softmax_of_gap(sum)));
  }
  // Photo only: (3 x 1 + 4 x 0.8) / 7.
  const auto photo = pool().answer({kRegion, {}}, "", head);
  CHECK(photo.value().similarity[0] == Approx((3 + 4 * 0.8) / 7));
}

TEST_CASE("a photo that nothing resembles has the scale of novel objects") {
  // Opposite to both exemplars: inlier_score 0, not less.
  const std::vector<float> head = {0.2F, 0.8F};
  const auto z = pool_logits(settings()[kPhotoOnly], {head, {}, {}, std::vector<float>{-1, -0.5F}});
  CHECK(z[0] - z[1] == Approx(0.5 * (std::log(0.25) - 4 * 0.5)));
}

TEST_CASE("a photo alone hears no words, and the reverse") {
  const auto photo = pool().answer({kRegion, {}}, "A krater", kEven);
  REQUIRE(photo.ok());
  CHECK(photo.value().words.hits.empty());
  CHECK(photo.value().probabilities[0] == Approx(softmax_of_gap(1.3 * (3 + 4 * 0.8))));
  CHECK(photo.value().threshold == 0.7F);

  const auto caption = pool().answer({{}, kWord}, "A krater", kEven);
  REQUIRE(caption.ok());
  CHECK(caption.value().similarity.empty());
  CHECK(caption.value().probabilities[1] == Approx(softmax_of_gap(0.5 * 0.25 * 4 * kTitleFactor)));
  CHECK(caption.value().weights.photo == 1);  // 0.5 x 2, and nothing to count
}

TEST_CASE("below the threshold there is no answer") {
  const auto answer = pool().answer({{}, kWord}, "nothing known", kEven);
  REQUIRE(answer.ok());
  CHECK(answer.value().confidence == Approx(0.5));
  CHECK(answer.value().abstain);
  CHECK_FALSE(answer.value().unsupported);
}

TEST_CASE("without support there is no answer, however sure the parts are") {
  const std::vector<float> sure = {0.0001F, 0.9999F};
  // Similarity of the answer to its exemplar: 0. A sure head alone is not the 0.5 asked for.
  const auto photo = pool().answer({kRegion, {}}, "", std::vector<float>{1e-9F, 1});
  REQUIRE(photo.ok());
  CHECK(photo.value().top == 1);
  CHECK(photo.value().confidence > photo.value().threshold);
  CHECK(photo.value().support == Approx(kSupportOfHead));
  CHECK(photo.value().support_threshold == 0.5F);
  CHECK(photo.value().unsupported);
  CHECK(photo.value().abstain);
  // The word that names it is support as well: sqrt(8) / 4.
  const auto named = pool().answer({kRegion, kWord}, "krater", sure);
  CHECK(named.value().support ==
        Approx(kSupportOfWords * std::sqrt(4 * kTitleFactor) + kSupportOfHead * sure[1]));
  CHECK_FALSE(named.value().unsupported);
  const auto unnamed = pool().answer({kRegion, kWord}, "nothing known", sure);
  CHECK(unnamed.value().top == 1);
  CHECK(unnamed.value().unsupported);
  const auto seen = pool().answer({kRegion, kWord}, "drachm", kEven);
  CHECK(seen.value().support ==
        Approx(0.8 + kSupportOfWords * std::sqrt(4 * kTitleFactor) + kSupportOfHead * 0.5));
  CHECK_FALSE(seen.value().unsupported);
  CHECK_FALSE(seen.value().abstain);
}

TEST_CASE("exemplars without weight leave the similarity to the prototypes") {
  const auto both = pool().answer({kRegion, kWord}, "nothing known", kEven);
  CHECK(both.value().similarity == std::vector<float>{1, 0});
  auto none = settings();
  none[kPhotoOnly].photo = 0;
  none[kPhotoOnly].nearest = 0;
  WeightList weights = arrays();
  weights.back() = pool_array(none);
  const auto loaded = LogLinearPool::load(weights, kLexicon, kClasses);
  REQUIRE(loaded.ok());
  CHECK(loaded.value().answer({kRegion, {}}, "", kEven).value().similarity ==
        std::vector<float>{1, 0});
}

TEST_CASE("a class that the head excludes stays finite") {
  const std::vector<float> sure = {0, 1};
  const auto z = pool_logits({1, 0, 0, 0, 1, 1, 0, 0}, {sure, {}, {}, {}});
  CHECK(z[0] == Approx(std::log(kLeastProbability)));
  CHECK(z[1] == 0);
}

TEST_CASE("what does not fit is refused") {
  const LogLinearPool good = pool();
  const std::vector<float> three = {0.2F, 0.3F, 0.5F};
  CHECK(good.answer({kRegion, {}}, "", three).status() == Status::invalid_argument);
  CHECK(good.answer({{}, {}}, "A krater", kEven).status() == Status::invalid_argument);
  const std::vector<float> two_channels = {1, 0};
  CHECK(good.answer({two_channels, {}}, "", kEven).status() == Status::invalid_argument);
}

TEST_CASE("a wrong file is refused by name") {
  const auto message = [](const WeightList& weights, const std::string& lexicon = kLexicon,
                          const std::vector<std::string>& classes = kClasses) {
    const auto result = LogLinearPool::load(weights, lexicon, classes);
    REQUIRE_FALSE(result.ok());
    return result.message();
  };
  WeightList weights = arrays();
  weights.pop_back();
  CHECK(message(weights) == "array whole is missing");
  weights = arrays();
  weights.back().shape = {3, 5};
  CHECK(message(weights) == "array whole has another shape than [8, 3]");
  weights = arrays();
  for (const std::size_t scale : {4, 5}) {  // novel, known
    weights = arrays();
    weights.back().values[scale * kModalityCases] = -0.1F;
    CHECK(message(weights) == "array whole has a negative scale");
  }
  weights.back().values[9] = std::numeric_limits<float>::quiet_NaN();
  CHECK(message(weights) == "array whole has a number that is not finite");
  weights = arrays();
  weights.erase(weights.begin());
  CHECK(message(weights) == "array photo_mean is missing");
  weights = arrays();
  weights.erase(weights.end() - 2);
  CHECK(message(weights) == "array exemplar_classes is missing");
  CHECK(message(arrays(), "class plate\n") == "lexicon, line 1: \"plate\" is none of the classes");
  CHECK(message(arrays(), kLexicon, {"coin", "vase", "jade"}) ==
        "array photo_prototypes has 2 classes instead of 3");
}

TEST_CASE("settings survive the file") {
  const LogLinearPool loaded = pool();
  for (std::size_t c = 0; c < kModalityCases; ++c) {
    const PoolSettings expected = settings()[c];
    for (const auto field :
         {&PoolSettings::head, &PoolSettings::words, &PoolSettings::photo, &PoolSettings::nearest,
          &PoolSettings::novel_scale, &PoolSettings::known, &PoolSettings::threshold,
          &PoolSettings::support}) {
      CHECK(loaded.settings(c).*field == expected.*field);
    }
  }
}
