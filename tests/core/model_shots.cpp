#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "core/model/answer/shots.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;
using namespace qurio::test;

namespace {

struct Fixture {
  HeadConfig config = shipped_config();
  Head head = Head::load(random_head(config)).value();
  HeadFeatures features{config};
  HeadInput input = features.input(true, true);
};

double distance(const std::vector<float>& a, const std::vector<float>& b) {
  REQUIRE(a.size() == b.size());
  double worst = 0;
  for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, std::abs(double{a[i]} - b[i]));
  return worst;
}

}  // namespace

TEST_CASE("without noise the limit of many shots is the exact answer", "[shots]") {
  const Fixture f;
  for (const auto& [photo, caption] :
       {std::pair(true, true), std::pair(true, false), std::pair(false, true)}) {
    const HeadInput input = f.features.input(photo, caption);
    const auto exact = f.head.answer(input);
    const auto measured = measure(f.head, input, {}, {.shots = 100000, .repeats = 4});
    REQUIRE(measured.ok());
    CHECK(distance(measured.value().limit, exact.value().probabilities) < 1e-4);
    CHECK(distance(measured.value().probabilities, exact.value().probabilities) < 0.05);
  }
}

TEST_CASE("an interval holds its experiment and narrows as the root of the shots", "[shots]") {
  const Fixture f;
  const auto few = measure(f.head, f.input, {}, {.shots = 400, .repeats = 400}).value();
  const auto many = measure(f.head, f.input, {}, {.shots = 40000, .repeats = 400}).value();
  double few_width = 0;
  double many_width = 0;
  for (std::size_t c = 0; c < few.low.size(); ++c) {
    CHECK(few.low[c] <= few.high[c]);
    CHECK(many.low[c] <= many.limit[c]);
    CHECK(many.limit[c] <= many.high[c]);
    few_width += few.high[c] - few.low[c];
    many_width += many.high[c] - many.low[c];
  }
  CHECK(few_width / many_width == Approx(10).epsilon(0.35));
}

TEST_CASE("the same seed gives the same shots, another one others", "[shots]") {
  const Fixture f;
  const auto a = measure(f.head, f.input, {}, {.shots = 100, .seed = 7, .repeats = 3}).value();
  const auto b = measure(f.head, f.input, {}, {.shots = 100, .seed = 7, .repeats = 3}).value();
  const auto c = measure(f.head, f.input, {}, {.shots = 100, .seed = 8, .repeats = 3}).value();
  CHECK(a.probabilities == b.probabilities);
  CHECK(a.low == b.low);
  CHECK(a.probabilities != c.probabilities);
}

TEST_CASE("full noise leaves what the read-out says about nothing", "[shots]") {
  const Fixture f;
  const auto drowned = measure(f.head, f.input, {}, {.noise = {.depolarising = 1}, .repeats = 1});
  REQUIRE(drowned.ok());
  const std::vector<float> nothing(f.head.answer(f.input).value().expectations.size(), 0.0F);
  CHECK(distance(drowned.value().limit, f.head.read_out(nothing, true, true).value()) < 1e-5);
  const auto misread = measure(f.head, f.input, {},
                               {.noise = {.read_0_as_1 = 0.5, .read_1_as_0 = 0.5}, .repeats = 1});
  CHECK(distance(misread.value().limit, f.head.read_out(nothing, true, true).value()) < 1e-5);
}

TEST_CASE("the shots until safe are the first that agree often enough", "[shots]") {
  const Fixture f;
  const Measurement plan{.seed = 3, .repeats = 100};
  const auto safe = shots_until_safe(f.head, f.input, {}, plan);
  REQUIRE(safe.ok());
  REQUIRE(safe.value() > 0);
  const auto at = [&](std::uint64_t shots) {
    Measurement there = plan;
    there.shots = shots;
    return measure(f.head, f.input, {}, there).value().agreement;
  };
  CHECK(at(safe.value()) >= 0.95F);
  if (safe.value() > 10) CHECK(at(10) < 0.95F);
  CHECK(shots_until_safe(f.head, f.input, {}, plan, 0).value() == 10);
}

TEST_CASE("noise that changes the answer is never safe", "[shots]") {
  const Fixture f;
  const std::vector<float> nothing(f.head.answer(f.input).value().expectations.size(), 0.0F);
  const auto said = f.head.read_out(nothing, true, true).value();
  const auto top = std::max_element(said.begin(), said.end()) - said.begin();
  const bool changes = top != f.head.answer(f.input).value().top;
  const auto safe =
      shots_until_safe(f.head, f.input, {}, {.noise = {.depolarising = 1}, .repeats = 20});
  REQUIRE(safe.ok());
  if (changes) CHECK(safe.value() == 0);
  if (!changes) CHECK(safe.value() > 0);
}

TEST_CASE("what cannot be measured is refused", "[shots]") {
  const Fixture f;
  const auto status = [&](const Measurement& m) {
    return measure(f.head, f.input, {}, m).status();
  };
  CHECK(status({.shots = 0}) == Status::invalid_argument);
  CHECK(status({.repeats = 0}) == Status::invalid_argument);
  CHECK(status({.noise = {.depolarising = 1.5}}) == Status::invalid_argument);
  CHECK(measure(f.head, {}, {}, {}).status() == Status::invalid_argument);
  CHECK(shots_until_safe(f.head, f.input, {}, {.repeats = 0}).status() == Status::invalid_argument);
  CHECK(f.head.read_out({}, true, true).status() == Status::invalid_argument);
  const std::vector<float> zeros(f.head.answer(f.input).value().expectations.size(), 0.0F);
  CHECK(f.head.read_out(zeros, false, false).status() == Status::invalid_argument);
}
