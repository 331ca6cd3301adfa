#include <catch2/catch.hpp>
#include <cmath>

#include "core/model/answer/agreement.h"
#include "core/model/answer/recogniser.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;
using namespace qurio::test;

namespace {

// Vase and bowl are vessels; the coin and the print are in no group.
const ClassGroups kGroups{{"vessel"}, {0, 0, kNoGroup, kNoGroup}, {0.5F, 0.5F, 0.5F}};
const std::string kCaption = "a krater";

double scaled(double probability) {
  return std::log(probability) / std::log(double{kLeastProbability});
}

Answer answer_with(const AgreementModel& model, bool photo, bool caption,
                   const std::vector<float>& angles) {
  ModelFile file = random_head(shipped_config());
  set_agreement(file, model);
  const Recogniser recogniser = Recogniser::load(file).value();
  const HeadFeatures features(shipped_config());
  const auto object = recogniser.encode(features.input(photo, caption), kCaption).value();
  return recogniser.answer(object, angles).value();
}

void use_pool(ModelFile& file, const PoolSettings& both, const PoolSettings& alone) {
  array_named(file, "pool") = pool_array({both, alone, alone});
}

// The word of the caption is one of this class.
void speaks_for(ModelFile& file, int label) {
  text_under(file, "lexicon") = "class class " + std::to_string(label) + "\ndecisive: krater\n";
}

Answer answer_to(const ModelFile& file, const std::string& caption) {
  const Recogniser recogniser = Recogniser::load(file).value();
  const HeadFeatures features(shipped_config());
  return recogniser.answer(recogniser.encode(features.input(), caption).value()).value();
}

}  // namespace

TEST_CASE("what agreement is read from is what its header says", "[agreement]") {
  const std::vector<float> p{0.5F, 0.25F, 0.125F, 0.125F};
  const std::vector<float> q{0.125F, 0.5F, 0.25F, 0.125F};
  Matrix<float> together = Matrix<float>::Ones(4, 4);
  together(0, 1) = 8;
  together(1, 0) = 0;
  const AgreementTerms x = agreement_terms(p, q, together, kGroups);
  CHECK(x[0] == Approx(scaled(0.0625 + 0.125 + 0.03125 + 0.015625)));
  CHECK(x[1] == Approx(scaled(0.75 * 0.625 + 0.03125 + 0.015625)));
  // Rows are what the photo is read as: 7 more for class 0 beside class 1, 1 less the other way.
  CHECK(x[2] == Approx(scaled(1 + 7 * 0.5 * 0.5 - 0.25 * 0.125)));
  CHECK(x[2] < 0);
  CHECK(x[3] == Approx(scaled(0.25)));
  CHECK(x[4] == Approx(scaled(0.125)));
  CHECK(x[5] == 0.5);
  CHECK(x[6] == 0.5);
  std::size_t next = kAgreementInputs;
  for (std::size_t k = 0; k < kAgreementInputs; ++k) {
    for (std::size_t l = k; l < kAgreementInputs; ++l) CHECK(x[next++] == x[k] * x[l]);
  }
  CHECK(next == kAgreementTerms);
  // Without groups every class is on its own; without a table all go together as by chance.
  const AgreementTerms plain = agreement_terms(p, q, {}, {});
  CHECK(plain[1] == Approx(x[0]));
  CHECK(plain[2] == 0);
}

TEST_CASE("what has no probability at all counts as the least", "[agreement]") {
  const std::vector<float> p{1, 0, 0, 0};
  const std::vector<float> q{0, 0, 0, 1};
  const AgreementTerms x = agreement_terms(p, q, Matrix<float>::Zero(4, 4), kGroups);
  for (std::size_t k = 0; k < 5; ++k) CHECK(x[k] == Approx(1));
}

TEST_CASE("agreement is a logistic function of its terms", "[agreement]") {
  Random random(6);
  const AgreementModel model = random_agreement(random, 4);
  const std::vector<float> p{0.5F, 0.25F, 0.125F, 0.125F};
  const std::vector<float> q{0.125F, 0.5F, 0.25F, 0.125F};
  const AgreementTerms x = agreement_terms(p, q, model.together, kGroups);
  double z = double{model.bias};
  for (std::size_t k = 0; k < kAgreementTerms; ++k) z += double{model.weights[k]} * x[k];
  CHECK(model.agreement(p, q, kGroups) == Approx(1 / (1 + std::exp(-z))));
  CHECK(model.agreement(p, q, kGroups) != Approx(model.agreement(q, p, kGroups)));
  CHECK(AgreementModel{}.agreement(p, q, kGroups) == 0.5F);
}

TEST_CASE("a model of agreement is read as it was written", "[agreement]") {
  const auto read = [](const AgreementModel& model) {
    const ModelFile file{
        {{"format", std::string(kModelFormat)}, {"version", std::string(kModelVersion)}},
        agreement_arrays(model, 4)};
    ModelReader reader(file);
    AgreementModel found = read_agreement(reader, 4);
    reader.finish();
    REQUIRE(reader.ok());
    return found;
  };
  Random random(7);
  const AgreementModel model = random_agreement(random, 4);
  const AgreementModel found = read(model);
  CHECK(found.bias == model.bias);
  CHECK(found.weights == model.weights);
  CHECK(found.threshold == model.threshold);
  CHECK(found.together == model.together);
  CHECK(read({}).together == Matrix<float>::Ones(4, 4));
}

TEST_CASE("both readings are the answers to photo and caption alone", "[agreement]") {
  Random random(8);
  const AgreementModel model = random_agreement(random, 4);
  const std::vector<float> turned(12, 0.25F);
  for (const std::vector<float>& angles : {std::vector<float>(), turned}) {
    const Answer both = answer_with(model, true, true, angles);
    const Answer photo = answer_with(model, true, false, angles);
    const Answer caption = answer_with(model, false, true, angles);
    CHECK(both.compared);
    CHECK(both.photo_reading.top == photo.top);
    CHECK(both.photo_reading.confidence == photo.confidence);
    CHECK(both.photo_reading.sure == !photo.abstain);
    CHECK(both.photo_reading.silent == photo.unsupported);
    CHECK(both.caption_reading.top == caption.top);
    CHECK(both.caption_reading.confidence == caption.confidence);
    CHECK(both.caption_reading.sure == !caption.abstain);
    CHECK(both.agreement == model.agreement(photo.probabilities, caption.probabilities, {}));
    CHECK(both.agreement_threshold == 0.5F);
    CHECK_FALSE(photo.compared);
    CHECK_FALSE(caption.compared);
    CHECK(photo.photo_reading.top == -1);
  }
}

TEST_CASE("a caption that is read by its words alone is compared by them", "[agreement]") {
  ModelFile file = random_head(shipped_config());
  text_under(file, "lexicon") += "language zh\nclass class 2\ndecisive: 瓶\n";
  const Recogniser recogniser = Recogniser::load(file).value();
  const HeadFeatures features(shipped_config());
  const auto object = recogniser.encode(features.input(true, false), "瓶").value();
  REQUIRE(object.words_alone);
  const Answer both = recogniser.answer(object).value();
  const Answer caption = recogniser.answer(recogniser.encode({}, "瓶").value()).value();
  CHECK(both.compared);
  CHECK(both.caption_reading.top == 2);
  CHECK(both.caption_reading.confidence == caption.confidence);
  CHECK_FALSE(both.caption_reading.silent);
}

TEST_CASE("below the threshold two that speak disagree, and others are unsure", "[agreement]") {
  ModelFile file = random_head(shipped_config());
  PoolSettings settings{0.5F, 1, 0.3F, 0.2F, 0, 1, 1, 0, -9};
  use_pool(file, settings, settings);
  const auto conclusion = [&](float threshold, const std::string& caption) {
    // Agreement is one half, whatever is read.
    set_agreement(file, {0, {}, threshold, {}});
    return answer_to(file, caption).conclusion;
  };
  const int seen = answer_to(file, kCaption).photo_reading.top;
  speaks_for(file, seen == 0 ? 1 : 0);
  CHECK(conclusion(0.75F, kCaption) == Conclusion::disagree);
  // No word speaks for anything: nobody contradicts.
  CHECK(conclusion(0.75F, "an old thing") == Conclusion::unsure);
  settings.support = 9;
  use_pool(file, settings, settings);
  CHECK(conclusion(0.75F, kCaption) == Conclusion::unknown);
  CHECK(conclusion(0.25F, kCaption) == Conclusion::unknown);
  // What both call by one name they do not disagree about.
  settings.support = -9;
  use_pool(file, settings, settings);
  speaks_for(file, seen);
  CHECK(conclusion(0.75F, kCaption) == Conclusion::unsure);
}

TEST_CASE("no answer is sure against eyes that are", "[agreement]") {
  // Words are all that counts for both together, the head all that counts for each alone.
  ModelFile file = random_head(shipped_config());
  const PoolSettings both{0, 9, 0, 0, 0, 1, 1, 0, -9};
  use_pool(file, both, {9, 0, 0, 0, 0, 1, 1, 0, -9});
  set_agreement(file, {});
  const int seen = answer_to(file, kCaption).photo_reading.top;
  const int said = seen == 0 ? 1 : 0;
  speaks_for(file, seen);
  CHECK(answer_to(file, kCaption).conclusion == Conclusion::sure);
  speaks_for(file, said);
  const Answer against = answer_to(file, kCaption);
  REQUIRE(against.top == said);
  REQUIRE(against.photo_reading.confidence >= kOwnEyes);
  CHECK(against.conclusion == Conclusion::unsure);
  // Eyes that would answer, and are not very sure, have no veto.
  use_pool(file, both, {0.5F, 0, 0, 0, 0, 1, 1, 0, -9});
  const Answer hardly = answer_to(file, kCaption);
  REQUIRE(hardly.photo_reading.top == seen);
  REQUIRE(hardly.photo_reading.sure);
  REQUIRE(hardly.photo_reading.confidence < kOwnEyes);
  CHECK(hardly.conclusion == Conclusion::sure);
  use_pool(file, both, {9, 0, 0, 0, 0, 1, 1, 0, -9});
  // Of one group, the words only say it more exactly.
  add_class_groups({{"all"}, {0, 0, 0, 0}, {2, 2, 2}}, file);
  CHECK(answer_to(file, kCaption).conclusion == Conclusion::sure);
}
