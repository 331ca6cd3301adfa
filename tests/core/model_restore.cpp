// An object made again from its kept numbers answers as the one that was encoded.
#include <catch2/catch.hpp>
#include <limits>

#include "core/model/answer/angle_sweep.h"
#include "core/model/answer/recogniser.h"
#include "core/model/answer/shots.h"
#include "core/model/answer/trace.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;
using namespace qurio::test;

namespace {

const std::string kEnglish = "a krater of bronze";
const std::string kChinese = "瓶与椅";

// A head whose lexicon knows a word of Chinese.
Recogniser bilingual() {
  ModelFile file = random_head(shipped_config());
  text_under(file, "lexicon") += "unknown chair\nlanguage zh\nclass class 2\ndecisive: 瓶\n";
  return Recogniser::load(file).value();
}

struct Case {
  const char* name;
  HeadInput input;
  std::string caption;
};

std::vector<Case> cases() {
  const HeadFeatures features(shipped_config());
  return {{"photo and caption", features.input(), kEnglish},
          {"photo", features.input(true, false), ""},
          {"caption", features.input(false, true), kEnglish},
          {"photo and words alone", features.input(true, false), kChinese},
          {"words alone", {}, kChinese}};
}

void check_same(const Answer& one, const Answer& two) {
  CHECK(one.probabilities == two.probabilities);
  CHECK(one.expectations == two.expectations);
  CHECK(one.head_probabilities == two.head_probabilities);
  CHECK(one.head_abstain == two.head_abstain);
  CHECK(one.terms.head == two.terms.head);
  CHECK(one.terms.words == two.terms.words);
  CHECK(one.terms.photo == two.terms.photo);
  CHECK(one.support == two.support);
  CHECK(one.group == two.group);
  CHECK(one.compared == two.compared);
  CHECK(one.agreement == two.agreement);
  CHECK(one.photo_reading.top == two.photo_reading.top);
  CHECK(one.photo_reading.confidence == two.photo_reading.confidence);
  CHECK(one.caption_reading.confidence == two.caption_reading.confidence);
  CHECK(one.conclusion == two.conclusion);
}

}  // namespace

TEST_CASE("a restored object answers as the one that was encoded", "[restore]") {
  const Recogniser recogniser = bilingual();
  std::vector<float> turned = trained_angles(recogniser);
  turned[1] += 0.75F;
  for (const Case& given : cases()) {
    CAPTURE(given.name);
    const auto encoded = recogniser.encode(given.input, given.caption).value();
    const std::vector<float> kept = kept_numbers(encoded);
    const auto restored = recogniser.restore(kept, given.caption, encoded.language);
    REQUIRE(restored.ok());
    const EncodedObject& object = restored.value();
    CHECK(kept_numbers(object) == kept);
    CHECK(object.modality == encoded.modality);
    CHECK(object.words_alone == encoded.words_alone);
    CHECK(object.language == encoded.language);
    CHECK(object.evidence == encoded.evidence);
    CHECK(object.unknown == encoded.unknown);
    CHECK(object.hits == encoded.hits);
    CHECK(object.similarity == encoded.similarity);
    for (const std::vector<float>& angles : {std::vector<float>(), turned}) {
      check_same(recogniser.answer(object, angles).value(),
                 recogniser.answer(encoded, angles).value());
      CHECK(trace(recogniser, object, angles).value().values ==
            trace(recogniser, encoded, angles).value().values);
      CHECK(angle_sweep(recogniser, object, angles, 2, 7).value() ==
            angle_sweep(recogniser, encoded, angles, 2, 7).value());
      CHECK(angle_gradient(recogniser, object, angles).value() ==
            angle_gradient(recogniser, encoded, angles).value());
      const Measurement plan{.shots = 50, .depolarising = 0.01, .repeats = 4};
      CHECK(measure_shots(recogniser, object, angles, plan).value().low ==
            measure_shots(recogniser, encoded, angles, plan).value().low);
    }
    // What needs the features is refused, not answered wrongly.
    CHECK(recogniser.without_regions(object, 0, 1).status() == Status::invalid_argument);
  }
}

TEST_CASE("the language is told where nobody says it", "[restore]") {
  const Recogniser recogniser = bilingual();
  for (const Case& given : cases()) {
    CAPTURE(given.name);
    const auto encoded = recogniser.encode(given.input, given.caption).value();
    const auto restored = recogniser.restore(kept_numbers(encoded), given.caption);
    REQUIRE(restored.ok());
    CHECK(restored.value().language == encoded.language);
  }
}

TEST_CASE("numbers that are no object of the head are refused", "[restore]") {
  const Recogniser recogniser = bilingual();
  const auto status = [&](const std::vector<float>& kept, std::string_view caption) {
    return recogniser.restore(kept, caption).status();
  };
  CHECK(status({}, "") == Status::invalid_argument);
  for (const Case& given : cases()) {
    CAPTURE(given.name);
    const auto kept = kept_numbers(recogniser.encode(given.input, given.caption).value());
    REQUIRE(status(kept, given.caption) == Status::ok);
    for (const std::size_t wrong : {std::size_t{0}, kept.size() / 2, kept.size() - 1}) {
      CAPTURE(wrong);
      for (const float value :
           {std::numeric_limits<float>::quiet_NaN(), -std::numeric_limits<float>::infinity(),
            std::numeric_limits<float>::max(), 9.0F}) {
        std::vector<float> broken = kept;
        broken[wrong] = value;
        CHECK(status(broken, given.caption) == Status::invalid_argument);
      }
      CHECK(status({kept.begin(), kept.begin() + static_cast<std::ptrdiff_t>(wrong)},
                   given.caption) == Status::invalid_argument);
    }
    std::vector<float> longer = kept;
    longer.push_back(0);
    CHECK(status(longer, given.caption) == Status::invalid_argument);
  }
}

TEST_CASE("numbers of another kind of caption, or of none, are refused", "[restore]") {
  const Recogniser recogniser = bilingual();
  const HeadFeatures features(shipped_config());
  const auto kept = [&](bool photo, const std::string& caption) {
    const bool words = caption == kEnglish;
    return kept_numbers(recogniser.encode(features.input(photo, words), caption).value());
  };
  const auto refused = [&](const std::vector<float>& numbers, std::string_view caption) {
    return recogniser.restore(numbers, caption).status() == Status::invalid_argument;
  };
  CHECK(refused(kept(true, kEnglish), kChinese));
  CHECK(refused(kept(true, kEnglish), ""));
  CHECK(refused(kept(true, kChinese), kEnglish));
  CHECK(refused(kept(true, kChinese), ""));
  CHECK(refused(kept(true, ""), kEnglish));
  CHECK(refused(kept(true, ""), kChinese));
  CHECK(refused(kept(false, kEnglish), ""));
}

TEST_CASE("whatever numbers an object is restored from, it gives an answer or an error",
          "[restore]") {
  const Recogniser recogniser = bilingual();
  Random random(11);
  for (const Case& given : cases()) {
    const auto size = kept_numbers(recogniser.encode(given.input, given.caption).value()).size();
    for (int run = 0; run < 40; ++run) {
      std::vector<float> kept(size);
      for (float& value : kept) {
        value = run % 4 == 0 ? 0.0F : static_cast<float>(16 * random.uniform() - 8);
      }
      const auto object = recogniser.restore(kept, given.caption);
      REQUIRE(object.ok());
      const auto answer = recogniser.answer(object.value());
      if (answer.ok()) {
        CHECK(all_finite(answer.value().probabilities));
        CHECK(std::isfinite(answer.value().agreement));
      } else {
        CHECK(answer.status() == Status::not_finite);
      }
    }
  }
}
