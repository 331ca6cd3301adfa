#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

#include "core/model/answer/angle_sweep.h"
#include "tests/core/support/head_arrays.h"

using namespace qurio;
using namespace qurio::test;

namespace {

struct Fixture {
  HeadConfig config = shipped_config();
  Recogniser recogniser = recogniser_of(config);
  EncodedObject object = recogniser.encode(HeadFeatures(config).input(), "").value();

  std::vector<float> probabilities(const std::vector<float>& angles) const {
    return recogniser.answer(object, angles).value().head_probabilities;
  }
};

}  // namespace

TEST_CASE("the curve of an angle is what each of its angles answers", "[angle_sweep]") {
  const Fixture f;
  std::vector<float> angles = trained_angles(f.recogniser);
  angles[5] = 0.75F;
  constexpr int kSamples = 9;
  for (const int angle : {0, 4, 11}) {
    CAPTURE(angle);
    const auto sweep = angle_sweep(f.recogniser, f.object, angles, angle, kSamples);
    REQUIRE(sweep.ok());
    REQUIRE(sweep.value().size() == kSamples * 4);
    std::vector<float> at = angles;
    for (int s = 0; s < kSamples; ++s) {
      at[std::size_t(angle)] =
          std::numbers::pi_v<float> * (2 * static_cast<float>(s) / (kSamples - 1) - 1);
      const std::vector<float> exact = f.probabilities(at);
      for (std::size_t c = 0; c < 4; ++c) {
        CHECK(sweep.value()[std::size_t(s) * 4 + c] == Approx(exact[c]).margin(1e-5));
      }
    }
  }
}

TEST_CASE("the gradient is the slope of the logarithm of the head's answer", "[angle_sweep]") {
  const Fixture f;
  std::vector<float> angles = trained_angles(f.recogniser);
  for (const float turn : {0.0F, 0.9F}) {
    angles[7] += turn;
    const auto gradient = angle_gradient(f.recogniser, f.object, angles);
    REQUIRE(gradient.ok());
    REQUIRE(gradient.value().size() == angles.size());
    const auto label = std::size_t(largest(f.probabilities(angles)));
    for (std::size_t k = 0; k < angles.size(); ++k) {
      CAPTURE(turn, k);
      constexpr float kStep = 1e-2F;
      const auto log_p = [&](float by) {
        std::vector<float> at = angles;
        at[k] += by;
        return std::log(double{f.probabilities(at)[label]});
      };
      const double slope = (log_p(kStep) - log_p(-kStep)) / (2 * kStep);
      CHECK(gradient.value()[k] == Approx(slope).margin(2e-3));
    }
  }
}

TEST_CASE("an angle that is none and a curve of one point are refused", "[angle_sweep]") {
  const Fixture f;
  const auto status = [&](int angle, int samples) {
    return angle_sweep(f.recogniser, f.object, {}, angle, samples).status();
  };
  CHECK(status(0, 2) == Status::ok);
  CHECK(status(12, 9) == Status::invalid_argument);
  CHECK(status(-1, 9) == Status::invalid_argument);
  CHECK(status(0, 1) == Status::invalid_argument);
}
