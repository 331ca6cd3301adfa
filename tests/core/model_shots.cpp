#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "core/model/answer/shots.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;
using namespace qurio::test;

namespace {

struct ShotsFixture {
  HeadConfig config = shipped_config();
  Recogniser recogniser = recogniser_of(config);
  EncodedObject object = encoded();

  EncodedObject encoded(bool photo = true, bool caption = true) const {
    return recogniser.encode(HeadFeatures(config).input(photo, caption), "").value();
  }
  MeasuredAnswer measured(const Measurement& plan) const {
    return measure_shots(recogniser, object, {}, plan).value();
  }
  // What the read-out makes of a state that says nothing.
  std::vector<float> nothing() const {
    const std::vector<float> zeros(recogniser.answer(object).value().expectations.size(), 0.0F);
    return recogniser.head().probabilities(zeros, kPhotoAndCaption);
  }
};

double distance(const std::vector<float>& a, const std::vector<float>& b) {
  REQUIRE(a.size() == b.size());
  double worst = 0;
  for (std::size_t i = 0; i < a.size(); ++i) worst = std::max(worst, std::abs(double{a[i]} - b[i]));
  return worst;
}

}  // namespace

TEST_CASE("without noise the limit of many shots is the exact answer", "[shots]") {
  const ShotsFixture f;
  for (const auto& [photo, caption] :
       {std::pair(true, true), std::pair(true, false), std::pair(false, true)}) {
    const EncodedObject object = f.encoded(photo, caption);
    const auto exact = f.recogniser.answer(object).value().head_probabilities;
    const auto measured = measure_shots(f.recogniser, object, {}, {.shots = 100000, .repeats = 4});
    REQUIRE(measured.ok());
    CHECK(distance(measured.value().limit, exact) < 1e-4);
    CHECK(distance(measured.value().probabilities, exact) < 0.05);
  }
}

TEST_CASE("an interval holds its experiment and narrows as the root of the shots", "[shots]") {
  const ShotsFixture f;
  const auto few = f.measured({.shots = 400, .repeats = 400});
  const auto many = f.measured({.shots = 40000, .repeats = 400});
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
  const ShotsFixture f;
  const auto a = f.measured({.shots = 100, .seed = 7, .repeats = 3});
  const auto b = f.measured({.shots = 100, .seed = 7, .repeats = 3});
  const auto c = f.measured({.shots = 100, .seed = 8, .repeats = 3});
  CHECK(a.probabilities == b.probabilities);
  CHECK(a.low == b.low);
  CHECK(a.probabilities != c.probabilities);
}

TEST_CASE("full noise leaves what the read-out says about nothing", "[shots]") {
  const ShotsFixture f;
  CHECK(distance(f.measured({.depolarising = 1, .repeats = 1}).limit, f.nothing()) < 1e-5);
  CHECK(distance(f.measured({.readout = 0.5, .repeats = 1}).limit, f.nothing()) < 1e-5);
}

TEST_CASE("shots are of the angles that are asked for", "[shots]") {
  const ShotsFixture f;
  std::vector<float> angles = trained_angles(f.recogniser);
  angles[4] += 1.5F;
  const auto exact = f.recogniser.answer(f.object, angles).value().head_probabilities;
  const auto measured =
      measure_shots(f.recogniser, f.object, angles, {.shots = 10, .repeats = 1}).value();
  CHECK(distance(measured.limit, exact) < 1e-4);
}

TEST_CASE("the shots until safe are the first that agree often enough", "[shots]") {
  const ShotsFixture f;
  const Measurement plan{.seed = 3, .repeats = 100};
  const auto safe = shots_until_safe(f.recogniser, f.object, {}, plan);
  REQUIRE(safe.ok());
  REQUIRE(safe.value().shots > 0);
  const auto at = [&](int shots) {
    Measurement there = plan;
    there.shots = shots;
    return f.measured(there).agreement;
  };
  CHECK(at(safe.value().shots) >= 0.95F);
  if (safe.value().shots > 10) CHECK(at(10) < 0.95F);
  CHECK(shots_until_safe(f.recogniser, f.object, {}, plan, 0).value().shots == 10);
  Measurement other = plan;
  other.shots = 0;  // not read
  CHECK(shots_until_safe(f.recogniser, f.object, {}, other).value().shots == safe.value().shots);
}

TEST_CASE("noise that changes the answer is never safe", "[shots]") {
  const ShotsFixture f;
  const bool changes = largest(f.nothing()) != f.recogniser.answer(f.object).value().head_top;
  const auto safe =
      shots_until_safe(f.recogniser, f.object, {}, {.depolarising = 1, .repeats = 20});
  REQUIRE(safe.ok());
  CHECK((safe.value().shots == 0) == changes);
}

TEST_CASE("what cannot be measured is refused", "[shots]") {
  const ShotsFixture f;
  const auto status = [&](const Measurement& m) {
    return measure_shots(f.recogniser, f.object, {}, m).status();
  };
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  for (const double shots : {0.0, -1.0, 100001.0, kNaN}) {
    CAPTURE(shots);
    CHECK(status({.shots = shots}) == Status::invalid_argument);
  }
  for (const double seed : {-1.0, 0x1.0p53, kNaN}) {
    CAPTURE(seed);
    CHECK(status({.seed = seed}) == Status::invalid_argument);
  }
  CHECK(status({.repeats = 0}) == Status::invalid_argument);
  CHECK(status({.depolarising = 1.5}) == Status::invalid_argument);
  CHECK(status({.readout = -0.1}) == Status::invalid_argument);
  CHECK(measure_shots(f.recogniser, {}, {}, {}).status() == Status::invalid_argument);
  CHECK(shots_until_safe(f.recogniser, f.object, {}, {.repeats = 0}).status() ==
        Status::invalid_argument);
}
