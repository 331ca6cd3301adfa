#include <catch2/catch.hpp>
#include <limits>
#include <numeric>

#include "core/model/head/head.h"
#include "core/quantum/quantum.h"
#include "tests/core/support/head_arrays.h"
#include "tests/core/support/model_reference.h"

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

std::vector<float> trained_angles(const Head& head) {
  return {head.angles().begin(), head.angles().end()};
}

float sum(std::span<const float> values) {
  return std::accumulate(values.begin(), values.end(), 0.0F);
}

}  // namespace

TEST_CASE("an answer is that of the slow reference, with each modality and with both", "[head]") {
  const HeadConfig config = shipped_config();
  const WeightList arrays = random_head(config);
  const auto head = Head::load(arrays);
  REQUIRE(head.ok());
  CHECK(head.value().classes() == 4);
  CHECK(head.value().region_width() == 10);
  CHECK(head.value().angles().size() == 12);
  const HeadFeatures features(config);
  const double temperatures[] = {0.8, 1.0, 1.5};
  int modality = 0;
  for (const auto& [photo, caption] :
       {std::pair(true, true), std::pair(true, false), std::pair(false, true)}) {
    CAPTURE(photo, caption);
    const HeadInput input = features.input(photo, caption);
    const auto answer = head.value().answer(input);
    REQUIRE(answer.ok());
    const HeadAnswer& given = answer.value();
    const Numbers regions = as_doubles(input.regions);
    ReferenceAnswer expected =
        reference_head(as_doubles(arrays), regions, reference_border_distance(regions),
                       as_doubles(input.words), config.qubits, config.layers);
    for (double& logit : expected.logits) logit /= temperatures[modality];
    CHECK(largest_difference(given.probabilities, reference_softmax(expected.logits)) < 1e-4);
    CHECK(largest_difference(given.expectations, expected.expectations) < 1e-5);
    CHECK(largest_difference(given.amplitudes, expected.amplitudes) < 1e-5);
    CHECK(largest_difference(given.region_weights, expected.gamma) < 1e-5);
    CHECK(largest_difference(given.word_weights, expected.beta) < 1e-5);
    CHECK(largest_difference(given.word_to_region, expected.word_to_region) < 1e-5);
    CHECK(largest_difference(given.region_to_word, expected.region_to_word) < 1e-5);
    CHECK(sum(given.probabilities) == Approx(1).epsilon(1e-5));
    CHECK(given.top == std::max_element(given.probabilities.begin(), given.probabilities.end()) -
                           given.probabilities.begin());
    CHECK(given.threshold == (modality == 0 ? -2.0F : modality == 1 ? 0.0F : 2.0F));
    CHECK(given.abstain == (given.confidence < given.threshold));
    if (photo) {
      CHECK(sum(given.pooled_regions) == Approx(1).epsilon(1e-5));
    } else {
      CHECK(given.pooled_regions.empty());
    }
    ++modality;
  }
}

TEST_CASE("confidence is the largest cosine to a prototype, from the mean", "[head]") {
  const HeadConfig config = shipped_config();
  WeightList arrays = random_head(config);
  const HeadFeatures features(config);
  const auto e = Head::load(arrays).value().answer(features.input()).value().expectations;
  // The prototype of photo and caption is the answer itself: cosine 1.
  NamedArray& mean = array_named(arrays, "familiar_mean");
  NamedArray& prototypes = array_named(arrays, "familiar_prototypes");
  double length = 0;
  for (std::size_t k = 0; k < e.size(); ++k) length += std::pow(e[k] - mean.values[k], 2);
  std::fill(prototypes.values.begin(), prototypes.values.end(), 0.0F);
  for (std::size_t k = 0; k < e.size(); ++k) {
    prototypes.values[2 * e.size() + k] = float((e[k] - mean.values[k]) / std::sqrt(length));
  }
  const auto answer = Head::load(arrays).value().answer(features.input());
  CHECK(answer.value().confidence == Approx(1).epsilon(1e-5));
  CHECK_FALSE(answer.value().abstain);
}

TEST_CASE("the trace begins with the encoded state and ends with the answer", "[head]") {
  for (const Encoding encoding : {Encoding::joint, Encoding::modality, Encoding::registers}) {
    const HeadConfig config = shipped_config(encoding);
    const auto head = Head::load(random_head(config));
    REQUIRE(head.ok());
    const HeadFeatures features(config);
    const HeadAnswer answer = head.value().answer(features.input()).value();
    const auto traced = head.value().trace(features.input());
    REQUIRE(traced.ok());
    const HeadTrace& trace = traced.value();
    const int n = config.qubits;
    const int size = 1 << n;
    CHECK(trace.qubits == n);
    CHECK(trace.classes == 4);
    CHECK(trace.rows == int(head.value().circuit().operations.size()) + 1);
    CHECK(trace.row_length == 2 * size + 3 * n + n + pair_count(n) + 4);
    REQUIRE(int(trace.values.size()) == trace.rows * trace.row_length);
    const std::span<const float> values(trace.values);
    const auto row = [&](int r) {
      return values.subspan(std::size_t(r * trace.row_length), std::size_t(trace.row_length));
    };
    for (int b = 0; b < size; ++b) {
      CHECK(row(0)[std::size_t(b)] == Approx(answer.amplitudes[std::size_t(b)]));
      CHECK(row(0)[std::size_t(size + b)] == 0);
    }
    const auto last = row(trace.rows - 1).last(4);
    for (std::size_t c = 0; c < 4; ++c) {
      CHECK(last[c] == Approx(answer.probabilities[c]).margin(1e-5));
    }
    for (int q = 0; q < n; ++q) {  // z of the Bloch vector is <Z_q>
      CHECK(row(trace.rows - 1)[std::size_t(2 * size + 3 * q + 2)] ==
            Approx(answer.expectations[std::size_t(q)]).margin(1e-5));
    }
    for (int r = 0; r < trace.rows; ++r) {
      CHECK(sum(row(r).last(4)) == Approx(1).epsilon(1e-5));
      double norm = 0;
      for (const float amplitude : row(r).first(std::size_t(2 * size)))
        norm += amplitude * amplitude;
      CHECK(norm == Approx(1).epsilon(1e-4));
    }
  }
}

TEST_CASE("a registers head starts with no entanglement between its halves", "[head]") {
  const HeadConfig config = shipped_config(Encoding::registers);
  const auto head = Head::load(random_head(config));
  const HeadTrace trace = head.value().trace(HeadFeatures(config).input()).value();
  const std::size_t mutual = std::size_t(2 * 16 + 4 * 4);
  for (const auto& [i, j] : {std::pair(0, 2), std::pair(0, 3), std::pair(1, 2), std::pair(1, 3)}) {
    CHECK(trace.values[mutual + std::size_t(pair_index(4, i, j))] == Approx(0).margin(1e-4));
  }
}

TEST_CASE("turned angles answer as a head that was trained to them", "[head]") {
  const HeadConfig config = shipped_config();
  WeightList arrays = random_head(config);
  const auto head = Head::load(arrays);
  REQUIRE(head.ok());
  const HeadFeatures features(config);
  const HeadInput input = features.input(true, true);
  std::vector<float> angles = trained_angles(head.value());
  angles[3] += 1.25F;
  angles[7] -= 0.5F;
  const auto turned = head.value().answer(input, angles);
  const auto trace = head.value().trace(input, angles);
  REQUIRE(turned.ok());
  REQUIRE(trace.ok());
  for (NamedArray& array : arrays) {
    if (array.name == "angles") array.values = angles;
  }
  const auto other = Head::load(arrays);
  REQUIRE(other.ok());
  CHECK(turned.value().probabilities == other.value().answer(input).value().probabilities);
  CHECK(turned.value().amplitudes == head.value().answer(input).value().amplitudes);
  CHECK(trace.value().values == other.value().trace(input).value().values);
  CHECK(turned.value().probabilities != head.value().answer(input).value().probabilities);

  angles.pop_back();
  CHECK(head.value().answer(input, angles).status() == Status::invalid_argument);
  angles.push_back(std::numeric_limits<float>::infinity());
  CHECK(head.value().trace(input, angles).status() == Status::not_finite);
}

TEST_CASE("the curve of an angle is what each of its angles answers", "[head]") {
  const HeadConfig config = shipped_config();
  const auto head = Head::load(random_head(config));
  REQUIRE(head.ok());
  const HeadFeatures features(config);
  const HeadInput input = features.input(true, true);
  std::vector<float> angles = trained_angles(head.value());
  angles[5] = 0.75F;
  constexpr int kSamples = 9;
  for (const int angle : {0, 4, 11}) {
    CAPTURE(angle);
    const auto curve = head.value().angle_sweep(input, angles, angle, kSamples);
    REQUIRE(curve.ok());
    REQUIRE(curve.value().probabilities.size() == kSamples * 4);
    std::vector<float> at = angles;
    for (int s = 0; s < kSamples; ++s) {
      const float t = -3.14159265F + 6.2831853F * static_cast<float>(s) / (kSamples - 1);
      at[static_cast<std::size_t>(angle)] = t;
      const HeadAnswer exact = head.value().answer(input, at).value();
      for (std::size_t c = 0; c < 4; ++c) {
        CHECK(curve.value().probabilities[static_cast<std::size_t>(s) * 4 + c] ==
              Approx(exact.probabilities[c]).margin(1e-5));
      }
      for (std::size_t e = 0; e < exact.expectations.size(); ++e) {
        const float* abc = &curve.value().coefficients[3 * e];
        CHECK(abc[0] + abc[1] * std::cos(t) + abc[2] * std::sin(t) ==
              Approx(exact.expectations[e]).margin(1e-5));
      }
    }
  }
  CHECK(head.value().angle_sweep(input, angles, 12, kSamples).status() == Status::invalid_argument);
  CHECK(head.value().angle_sweep(input, angles, -1, kSamples).status() == Status::invalid_argument);
  CHECK(head.value().angle_sweep(input, angles, 0, 1).status() == Status::invalid_argument);
  CHECK(head.value().angle_sweep({}, angles, 0, 2).status() == Status::invalid_argument);
}

TEST_CASE("the gradient of an answer is the slope of its logarithm", "[head]") {
  const HeadConfig config = shipped_config();
  const auto head = Head::load(random_head(config));
  REQUIRE(head.ok());
  const HeadFeatures features(config);
  const HeadInput input = features.input(true, true);
  const std::vector<float> angles = trained_angles(head.value());
  for (const int label : {0, 3}) {
    const auto gradient = head.value().angle_gradient(input, {}, label);
    REQUIRE(gradient.ok());
    REQUIRE(gradient.value().size() == angles.size());
    for (std::size_t k = 0; k < angles.size(); ++k) {
      constexpr float kStep = 1e-2F;
      const auto log_p = [&](float by) {
        std::vector<float> at = angles;
        at[k] += by;
        const HeadAnswer there = head.value().answer(input, at).value();
        return std::log(static_cast<double>(there.probabilities[static_cast<std::size_t>(label)]));
      };
      const double slope = (log_p(kStep) - log_p(-kStep)) / (2 * kStep);
      CHECK(gradient.value()[k] == Approx(slope).margin(2e-3));
    }
  }
  CHECK(head.value().angle_gradient(input, {}, 4).status() == Status::invalid_argument);
}
