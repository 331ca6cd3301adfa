#include <catch2/catch.hpp>
#include <limits>

#include "core/model/answer/class_groups.h"
#include "core/model/answer/recogniser.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;
using namespace qurio::test;

namespace {

// Vase and bowl are vessels, print and page are printed, a coin is a coin.
ClassGroups vessels() {
  return {{"vessel", "printed"}, {0, kNoGroup, 1, 0, 1}, {0.5F, 0.6F, 0.7F}};
}

LikeliestGroup likeliest(const std::vector<float>& probabilities) {
  return likeliest_group(vessels(), probabilities);
}

ClassGroups read(const ModelFile& file, int classes, std::string* message = nullptr) {
  ModelReader reader(file);
  ClassGroups groups = read_class_groups(reader, classes);
  reader.finish();
  REQUIRE(reader.ok() == (message == nullptr));
  if (message != nullptr) *message = reader.failure<int>().message();
  return groups;
}

ModelFile file_with(const ClassGroups& groups) {
  ModelFile file{{{"format", std::string(kModelFormat)}, {"version", std::string(kModelVersion)}},
                 {}};
  add_class_groups(groups, file);
  return file;
}

// Four classes of random weights, which answers to everything; the last three are one group.
ModelFile head_with_groups(float threshold, float group_threshold, float support = -9) {
  ModelFile file = random_head(shipped_config());
  PoolSettings settings{0.1F, 0, 0, 0, 0, 1, 1, threshold, support};
  array_named(file, "pool") = pool_array({settings, settings, settings});
  add_class_groups({{"last"}, {kNoGroup, 0, 0, 0}, {2, group_threshold, 2}}, file);
  return file;
}

Answer answer_to_photo(const ModelFile& file) {
  const Recogniser recogniser = Recogniser::load(file).value();
  const HeadFeatures features(shipped_config());
  return recogniser.answer(recogniser.encode(features.input(true, false), "").value()).value();
}

}  // namespace

TEST_CASE("the likeliest group has the largest sum", "[groups]") {
  // The coin is the likeliest class, and still less likely than one of the vessels.
  CHECK(likeliest({0.25F, 0.3F, 0.1F, 0.25F, 0.1F}).group == 0);
  CHECK(likeliest({0.25F, 0.3F, 0.1F, 0.25F, 0.1F}).probability == 0.5F);
  CHECK(likeliest({0.1F, 0.1F, 0.4F, 0, 0.4F}).group == 1);
  CHECK(likeliest({0.2F, 0.2F, 0.2F, 0.2F, 0.2F}).group == 0);
}

TEST_CASE("a class in no group is none, and is not talked over", "[groups]") {
  const LikeliestGroup coin = likeliest({0.2F, 0.55F, 0, 0.25F, 0});
  CHECK(coin.group == kNoGroup);
  CHECK(coin.probability == 0);
  CHECK(likeliest_group({}, std::vector<float>{0.5F, 0.5F}).group == kNoGroup);
}

TEST_CASE("a sum beyond one by rounding is one", "[groups]") {
  const ClassGroups all{{"all"}, {0, 0}, {}};
  CHECK(likeliest_group(all, std::vector<float>{0.7F, 0.3F + 1e-6F}).probability == 1);
}

TEST_CASE("groups survive the file; one without them has none", "[groups]") {
  const ClassGroups found = read(file_with(vessels()), 5);
  CHECK(found.names == vessels().names);
  CHECK(found.of_class == vessels().of_class);
  CHECK(found.threshold == vessels().threshold);
  CHECK(read(file_with({}), 5).names.empty());
  CHECK(file_with({}).arrays.empty());
}

TEST_CASE("wrong groups are refused by name", "[groups]") {
  const auto message = [](const auto& change) {
    ModelFile file = file_with(vessels());
    change(file);
    std::string text;
    CHECK(read(file, 5, &text).names.empty());
    return text;
  };
  CHECK(message([](ModelFile& file) { text_under(file, "groups") = "\n"; }) ==
        "groups cannot be nothing");
  CHECK(message([](ModelFile& file) { file.arrays.pop_back(); }) ==
        "array group_threshold is missing");
  CHECK(message([](ModelFile& file) { file.metadata.pop_back(); }) ==
        "array class_groups is not known");
  CHECK(message([](ModelFile& file) {
          file.arrays[0].shape = {5, 1};
        }) == "array class_groups has shape [5, 1] instead of [1, 5]");
  for (const float number : {2.0F, -2.0F, 0.5F, -0.5F}) {
    CHECK(message([&](ModelFile& file) { file.arrays[0].values[3] = number; }) ==
          "array class_groups has a number of no group");
  }
  CHECK(message([](ModelFile& file) {
          file.arrays[1].values[1] = std::numeric_limits<float>::quiet_NaN();
        }) == "array group_threshold has a number that is not finite");
}

TEST_CASE("an answer is a class, a group alone, or nothing", "[groups]") {
  const Answer plain = answer_to_photo(random_head(shipped_config()));
  CHECK(plain.group.empty());
  CHECK(plain.group_classes.empty());
  CHECK_FALSE(plain.group_only);

  const Answer sure = answer_to_photo(head_with_groups(0, 0));
  CHECK_FALSE(sure.abstain);
  CHECK(sure.group == "last");
  CHECK(sure.group_classes == std::vector<std::int32_t>{1, 2, 3});
  CHECK_FALSE(sure.group_only);
  const float p = sure.probabilities[1] + sure.probabilities[2] + sure.probabilities[3];
  CHECK(sure.group_probability == Approx(p));

  const Answer group = answer_to_photo(head_with_groups(1, p - 0.01F));
  CHECK(group.abstain);
  CHECK(group.group_only);
  CHECK(group.group_threshold == p - 0.01F);
  CHECK(group.probabilities == sure.probabilities);

  const Answer nothing = answer_to_photo(head_with_groups(1, p + 0.01F));
  CHECK(nothing.abstain);
  CHECK(nothing.group == "last");
  CHECK_FALSE(nothing.group_only);
}

TEST_CASE("what resembles nothing known is of no known group", "[groups]") {
  for (const float threshold : {0.0F, 1.0F}) {
    const Answer answer = answer_to_photo(head_with_groups(threshold, 0, 9));
    CHECK(answer.unsupported);
    CHECK(answer.abstain);
    CHECK_FALSE(answer.group_only);
  }
}

TEST_CASE("every modality has its own threshold of groups", "[groups]") {
  const Recogniser recogniser = Recogniser::load(head_with_groups(1, 0)).value();
  const HeadFeatures features(shipped_config());
  const auto with_caption = recogniser.encode(features.input(), "").value();
  CHECK(recogniser.answer(with_caption).value().group_threshold == 2);
  CHECK_FALSE(recogniser.answer(with_caption).value().group_only);
}
