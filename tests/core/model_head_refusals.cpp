#include <catch2/catch.hpp>
#include <limits>

#include "core/model/head/head.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("input that cannot be answered is refused in words", "[head]") {
  const HeadConfig config = shipped_config();
  const auto head = Head::load(random_head(config));
  const HeadFeatures features(config);
  const auto refused = [&](const HeadInput& input) {
    const auto answer = head.value().answer(input);
    const auto trace = head.value().trace(input);
    CHECK(answer.status() == trace.status());
    return answer.status();
  };
  CHECK(refused({}) == Status::invalid_argument);
  HeadInput input = features.input();
  input.regions = input.regions.first(input.regions.size() - 1);
  CHECK(refused(input) == Status::invalid_argument);
  input = features.input();
  input.words = input.words.first(input.words.size() - 1);
  CHECK(refused(input) == Status::invalid_argument);
  const HeadFeatures long_caption(config, kMaxWords + 1);
  CHECK(refused(long_caption.input()) == Status::invalid_argument);
  CHECK(head.value().answer(HeadFeatures(config, kMaxWords).input()).ok());
  HeadFeatures broken(config);
  broken.photo(3, 3) = std::numeric_limits<float>::quiet_NaN();
  CHECK(refused(broken.input()) == Status::not_finite);
  broken = HeadFeatures(config);
  broken.caption(0, 0) = std::numeric_limits<float>::infinity();
  CHECK(refused(broken.input()) == Status::not_finite);
}

TEST_CASE("features beyond all bounds give an error, never a NaN", "[head]") {
  const HeadConfig config = shipped_config();
  const auto head = Head::load(random_head(config));
  HeadFeatures huge(config);
  huge.photo.setConstant(std::numeric_limits<float>::max());
  const auto answer = head.value().answer(huge.input());
  if (answer.ok()) {
    for (const float p : answer.value().probabilities) CHECK(std::isfinite(p));
  } else {
    CHECK(answer.status() == Status::not_finite);
  }
}

TEST_CASE("every array of a head file is checked by name, shape and number", "[head]") {
  const WeightList good = random_head(shipped_config());
  REQUIRE(Head::load(good).ok());
  for (std::size_t i = 0; i < good.size(); ++i) {
    CAPTURE(good[i].name);
    WeightList missing = good;
    missing.erase(missing.begin() + std::ptrdiff_t(i));
    auto result = Head::load(missing);
    CHECK(result.status() == Status::weights_mismatch);
    CHECK(result.message() == "array " + good[i].name + " is missing");

    WeightList renamed = good;
    renamed[i].name += "2";
    CHECK(Head::load(renamed).status() == Status::weights_mismatch);

    WeightList twice = good;
    twice.push_back(good[i]);
    CHECK(Head::load(twice).message() == "array " + good[i].name + " is there twice");

    WeightList short_of_one = good;
    short_of_one[i].values.pop_back();
    CHECK(Head::load(short_of_one).status() == Status::weights_mismatch);

    WeightList reshaped = good;
    reshaped[i].shape.push_back(1);
    CHECK(Head::load(reshaped).status() == Status::weights_mismatch);

    WeightList nan = good;
    nan[i].values.back() = std::numeric_limits<float>::quiet_NaN();
    result = Head::load(nan);
    CHECK(result.status() == Status::not_finite);
    CHECK(result.message() == "array " + good[i].name + " has a number that is not finite");
  }
}

TEST_CASE("a circuit, temperature or extra array that cannot be is refused", "[head]") {
  const auto with = [](const std::string& name, std::size_t at, float value) {
    WeightList arrays = random_head(shipped_config());
    array_named(arrays, name).values[at] = value;
    return Head::load(arrays).message();
  };
  CHECK(with("circuit", 0, 11) == "head head: qubits must be 1 to 10");
  CHECK(with("circuit", 0, 0.5F) == "head head: qubits must be 1 to 10");
  CHECK(with("circuit", 0, -4) == "head head: qubits must be 1 to 10");
  CHECK(with("circuit", 1, 1e9F) == "head head: layers must be 0 to 64");
  CHECK(with("circuit", 2, 2) == "array circuit does not describe a circuit");
  CHECK(with("circuit", 3, 7) == "array circuit does not describe a circuit");
  CHECK(with("temperature", 1, 0) == "array temperature must be positive");
  CHECK(with("circuit", 0, 5) == "array encoder has shape [16, 16] instead of [16, 32]");
  WeightList extra = random_head(shipped_config());
  extra.push_back({"more", {1}, {1.0F}});
  CHECK(Head::load(extra).status() == Status::weights_mismatch);
  WeightList overflow = random_head(shipped_config());
  // The product wraps round to zero, whatever the width of a size is.
  const std::size_t side = std::size_t{1} << (std::numeric_limits<std::size_t>::digits / 2);
  overflow[0].shape = {side, side};
  CHECK(Head::load(overflow).status() == Status::weights_mismatch);
  WeightList empty = random_head(shipped_config());
  array_named(empty, "familiar_prototypes").shape = {3, 0, 20};
  array_named(empty, "familiar_prototypes").values.clear();
  CHECK(Head::load(empty).status() == Status::weights_mismatch);
  CHECK(Head::load({}).message() == "array circuit is missing");
}
