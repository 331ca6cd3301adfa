#include <catch2/catch.hpp>
#include <limits>

#include "core/model/answer/recogniser.h"
#include "core/model/front/border_distance.h"
#include "core/quantum/quantum.h"
#include "tests/core/support/head_arrays.h"
#include "tests/core/support/model_reference.h"
#include "tests/core/support/sum.h"

using namespace qurio;
using namespace qurio::test;

namespace {

Arrays as_doubles(const WeightList& arrays) {
  Arrays out;
  for (const NamedArray& array : arrays) {
    out[array.name] = Numbers(array.values.begin(), array.values.end());
  }
  return out;
}

Numbers as_doubles(std::span<const float> values) { return {values.begin(), values.end()}; }

double largest_difference(const std::vector<float>& a, const Numbers& b) {
  REQUIRE(a.size() == b.size());
  double worst = 0;
  for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, std::abs(a[i] - b[i]));
  return worst;
}

constexpr std::pair<bool, bool> kGiven[] = {{true, true}, {true, false}, {false, true}};
const std::string kCaption = "\U0001F3FA a krater";

}  // namespace

TEST_CASE("an answer is that of the slow reference, with each modality and with both",
          "[recogniser]") {
  const HeadConfig config = shipped_config();
  const ModelFile file = random_head(config);
  const auto loaded = Recogniser::load(file);
  REQUIRE(loaded.ok());
  const Recogniser& recogniser = loaded.value();
  CHECK(recogniser.classes().size() == 4);
  CHECK(recogniser.head().config().region_width == 10);
  CHECK(recogniser.head().angles().size() == 12);
  const HeadFeatures features(config);
  const double temperatures[] = {0.8, 1.0, 1.5};
  std::size_t modality = 0;
  for (const auto& [photo, caption] : kGiven) {
    CAPTURE(photo, caption);
    const HeadInput input = features.input(photo, caption);
    const auto object = recogniser.encode(input, kCaption);
    REQUIRE(object.ok());
    const auto answer = recogniser.answer(object.value());
    REQUIRE(answer.ok());
    const Answer& given = answer.value();
    const Attention& attention = object.value().state.attention;
    const Numbers regions = as_doubles(input.regions);
    ReferenceAnswer expected =
        reference_head(as_doubles(file.arrays), regions, reference_border_distance(regions),
                       as_doubles(input.words), config.qubits, config.layers);
    for (double& logit : expected.logits) logit /= temperatures[modality];
    CHECK(object.value().features.modality == modality);
    CHECK(largest_difference(given.head_probabilities, reference_softmax(expected.logits)) < 1e-4);
    CHECK(largest_difference(given.expectations, expected.expectations) < 1e-5);
    CHECK(largest_difference(object.value().state.amplitudes, expected.amplitudes) < 1e-5);
    CHECK(largest_difference(attention.region_weights, expected.gamma) < 1e-5);
    CHECK(largest_difference(attention.word_weights, expected.beta) < 1e-5);
    CHECK(largest_difference(attention.word_to_region, expected.word_to_region) < 1e-5);
    CHECK(largest_difference(attention.region_to_word, expected.region_to_word) < 1e-5);
    CHECK(sum(given.head_probabilities) == Approx(1).epsilon(1e-5));
    CHECK(given.head_top == largest(given.head_probabilities));
    CHECK(given.head_threshold == (modality == 0 ? -2.0F : modality == 1 ? 0.0F : 2.0F));
    CHECK(given.head_abstain == (given.head_confidence < given.head_threshold));
    if (photo) {
      CHECK(sum(attention.pooled_regions) == Approx(1).epsilon(1e-5));
    } else {
      CHECK(attention.pooled_regions.empty());
    }
    ++modality;
  }
}

TEST_CASE("the pooled answer is the sum of the terms that are handed out", "[recogniser]") {
  const HeadConfig config = shipped_config();
  const Recogniser recogniser = recogniser_of(config);
  const HeadFeatures features(config);
  for (const auto& [photo, caption] : kGiven) {
    CAPTURE(photo, caption);
    const auto object = recogniser.encode(features.input(photo, caption), kCaption).value();
    const Answer answer = recogniser.answer(object).value();
    CHECK(answer.terms.head.size() == 4);
    CHECK(answer.terms.words.empty() == !caption);
    CHECK(answer.terms.photo.empty() == !photo);
    const std::vector<double> z = pool_logits(answer.terms);
    for (std::size_t k = 0; k < 4; ++k) {
      const double odds = std::log(double{answer.probabilities[k]} / answer.probabilities[0]);
      CHECK(z[k] - z[0] == Approx(odds).margin(1e-6));
      double by_weights = answer.head_weight * std::log(double{answer.head_probabilities[k]});
      if (caption) by_weights += answer.words_weight * object.evidence[k];
      if (photo) by_weights += answer.photo_weight * object.similarity[k];
      CHECK(z[k] == Approx(by_weights).margin(1e-5));
    }
    CHECK(answer.top == largest(answer.probabilities));
    CHECK(answer.confidence == answer.probabilities[std::size_t(answer.top)]);
    CHECK(answer.unsupported == (answer.support < answer.support_threshold));
    CHECK(answer.abstain == (answer.unsupported || answer.confidence < answer.threshold));
  }
}

TEST_CASE("hits are places in the caption as JavaScript counts them", "[recogniser]") {
  const HeadConfig config = shipped_config();
  const Recogniser recogniser = recogniser_of(config);
  const HeadFeatures features(config);
  const auto object = recogniser.encode(features.input(), kCaption).value();
  // The amphora before it is two units.
  CHECK(object.hits == std::vector<std::int32_t>{5, 11, 1});
  REQUIRE(object.hit_weights.size() == 1);
  CHECK(object.evidence == std::vector<float>{0, object.hit_weights[0], 0, 0});
  const auto unread = recogniser.encode(features.input(true, false), kCaption).value();
  CHECK(unread.hits.empty());
  CHECK(unread.evidence.empty());
}

TEST_CASE("a caption of another language is read by its words alone", "[recogniser]") {
  const HeadConfig config = shipped_config();
  ModelFile file = random_head(config);
  text_under(file, "lexicon") +=
      "unknown chair\nlanguage zh\nunknown chair\nweak: 椅\nlanguage zh\nclass class 2\ndecisive: "
      "瓶\n";
  const Recogniser recogniser = Recogniser::load(file).value();
  const HeadFeatures features(config);
  const std::string caption = "瓶与椅";

  const auto both = recogniser.encode(features.input(true, false), caption).value();
  const auto photo = recogniser.encode(features.input(true, false), "").value();
  CHECK(both.words_alone);
  CHECK(both.language == Language::chinese);
  CHECK(both.modality == kPhotoAndCaption);
  CHECK(both.state.amplitudes == photo.state.amplitudes);
  CHECK(both.hits == std::vector<std::int32_t>{0, 1, 2, 2, 3, kUnknownKind});
  CHECK(both.evidence == std::vector<float>{0, 0, 8, 0});
  CHECK(both.unknown == Approx(0.7 * 2));
  const Answer seen = recogniser.answer(both).value();
  CHECK(seen.terms.words.size() == 4);
  CHECK(seen.head_probabilities == recogniser.answer(photo).value().head_probabilities);
  CHECK(seen.probabilities[2] > recogniser.answer(photo).value().probabilities[2]);
  CHECK_FALSE(photo.words_alone);

  const auto alone = recogniser.encode({}, caption);
  REQUIRE(alone.ok());
  CHECK(alone.value().modality == kCaptionOnly);
  const Answer said = recogniser.answer(alone.value()).value();
  CHECK(said.top == 2);
  CHECK(sum(said.probabilities) == Approx(1).epsilon(1e-5));
  CHECK(said.probabilities[0] == said.probabilities[1]);
  CHECK(said.terms.head[0] == said.terms.head[3]);
  CHECK(said.head_abstain);
  // Nothing known in it, and still no error.
  CHECK(recogniser.answer(recogniser.encode({}, "他").value()).ok());
}

TEST_CASE("confidence is the largest cosine to a prototype, from the mean", "[recogniser]") {
  const HeadConfig config = shipped_config();
  ModelFile file = random_head(config);
  const HeadFeatures features(config);
  const auto answer_of = [&] {
    const Recogniser recogniser = Recogniser::load(file).value();
    return recogniser.answer(recogniser.encode(features.input(), "").value()).value();
  };
  const std::vector<float> e = answer_of().expectations;
  // The prototype of photo and caption is the answer itself: cosine 1.
  NamedArray& mean = array_named(file, "novelty_mean");
  NamedArray& prototypes = array_named(file, "novelty_prototypes");
  double length = 0;
  for (std::size_t k = 0; k < e.size(); ++k) length += std::pow(e[k] - mean.values[k], 2);
  std::fill(prototypes.values.begin(), prototypes.values.end(), 0.0F);
  for (std::size_t k = 0; k < e.size(); ++k) {
    prototypes.values[2 * e.size() + k] = float((e[k] - mean.values[k]) / std::sqrt(length));
  }
  const Answer answer = answer_of();
  CHECK(answer.head_confidence == Approx(1).epsilon(1e-5));
  CHECK_FALSE(answer.head_abstain);
}

TEST_CASE("turned angles answer as a head that was trained to them", "[recogniser]") {
  const HeadConfig config = shipped_config();
  ModelFile file = random_head(config);
  const Recogniser recogniser = Recogniser::load(file).value();
  const HeadFeatures features(config);
  const auto object = recogniser.encode(features.input(), kCaption).value();
  std::vector<float> angles = trained_angles(recogniser);
  angles[3] += 1.25F;
  angles[7] -= 0.5F;
  array_named(file, "angles").values = angles;
  const Recogniser other = Recogniser::load(file).value();
  const auto its_own = other.encode(features.input(), kCaption).value();
  const Answer turned = recogniser.answer(object, angles).value();
  CHECK(turned.probabilities == other.answer(its_own).value().probabilities);
  CHECK(turned.head_probabilities == other.answer(its_own).value().head_probabilities);
  CHECK(turned.probabilities != recogniser.answer(object).value().probabilities);
  CHECK(object.state.amplitudes == its_own.state.amplitudes);

  std::vector<float> partly(angles.size(), std::numeric_limits<float>::quiet_NaN());
  CHECK(recogniser.answer(object, partly).value().probabilities ==
        recogniser.answer(object).value().probabilities);
  partly[3] = angles[3];
  partly[7] = angles[7];
  CHECK(recogniser.answer(object, partly).value().probabilities == turned.probabilities);
}

TEST_CASE("no call depends on those before it", "[recogniser]") {
  const HeadConfig config = shipped_config();
  const Recogniser recogniser = recogniser_of(config);
  const HeadFeatures features(config), others(config, 3, 77);
  const auto object = recogniser.encode(features.input(), kCaption).value();
  const Answer first = recogniser.answer(object).value();
  const auto other = recogniser.encode(others.input(), "").value();
  std::vector<float> angles = trained_angles(recogniser);
  angles[0] += 1;
  CHECK(recogniser.answer(other, angles).value().probabilities != first.probabilities);
  CHECK(recogniser.answer(object).value().probabilities == first.probabilities);
}

TEST_CASE("without a region the mean of the others stands in its place", "[recogniser]") {
  const HeadConfig config = shipped_config();
  const Recogniser recogniser = recogniser_of(config);
  const HeadFeatures features(config);
  const auto object = recogniser.encode(features.input(), kCaption).value();
  const auto rows = recogniser.without_regions(object, 11, 13);
  REQUIRE(rows.ok());
  REQUIRE(rows.value().size() == 2 * 4);
  for (const int region : {11, 12}) {
    HeadFeatures less = features;
    const Matrix<double> all = features.photo.cast<double>();
    less.photo.row(region) =
        ((all.colwise().sum() - all.row(region)) / (kRegions - 1)).cast<float>();
    const auto expected =
        recogniser.answer(recogniser.encode(less.input(), kCaption).value()).value().probabilities;
    for (std::size_t k = 0; k < 4; ++k) {
      CHECK(rows.value()[std::size_t(region - 11) * 4 + k] == Approx(expected[k]).margin(1e-6));
    }
  }
  std::vector<float> angles = trained_angles(recogniser);
  angles[2] += 1;
  CHECK(recogniser.without_regions(object, 11, 13, angles).value() != rows.value());
  CHECK(recogniser.without_regions(object, 5, 5).value().empty());
  for (const auto& [first, end] : {std::pair(-1, 2), std::pair(3, 2), std::pair(48, 50)}) {
    CHECK(recogniser.without_regions(object, first, end).status() == Status::invalid_argument);
  }
  const auto caption = recogniser.encode(features.input(false, true), kCaption).value();
  CHECK(recogniser.without_regions(caption, 0, 1).status() == Status::invalid_argument);
}
