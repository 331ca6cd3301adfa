#include <catch2/catch.hpp>
#include <limits>

#include "core/model/answer/trace.h"
#include "core/quantum/quantum.h"
#include "tests/core/support/head_arrays.h"
#include "tests/core/support/sum.h"

using namespace qurio;
using namespace qurio::test;

TEST_CASE("the trace begins with the encoded state and ends with the answer", "[trace]") {
  for (const Encoding encoding : {Encoding::joint, Encoding::modality, Encoding::registers}) {
    const HeadConfig config = shipped_config(encoding);
    const Recogniser recogniser = recogniser_of(config);
    const HeadFeatures features(config);
    const auto object = recogniser.encode(features.input(), "").value();
    const Answer answer = recogniser.answer(object).value();
    const auto traced = trace(recogniser, object);
    REQUIRE(traced.ok());
    const Trace& trace = traced.value();
    const int n = config.qubits;
    const int size = 1 << n;
    CHECK(trace.qubits == n);
    CHECK(trace.classes == 4);
    CHECK(trace.rows == int(recogniser.head().circuit().operations.size()) + 1);
    CHECK(trace.row_length == 2 * size + 3 * n + n + pair_count(n) + 4);
    REQUIRE(int(trace.values.size()) == trace.rows * trace.row_length);
    const std::span<const float> values(trace.values);
    const auto row = [&](int r) {
      return values.subspan(std::size_t(r * trace.row_length), std::size_t(trace.row_length));
    };
    for (int b = 0; b < size; ++b) {
      CHECK(row(0)[std::size_t(b)] == Approx(object.state.amplitudes[std::size_t(b)]));
      CHECK(row(0)[std::size_t(size + b)] == 0);
    }
    const auto last = row(trace.rows - 1).last(4);
    for (std::size_t c = 0; c < 4; ++c) {
      CHECK(last[c] == Approx(answer.head_probabilities[c]).margin(1e-5));
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

TEST_CASE("a registers head starts with no entanglement between its halves", "[trace]") {
  const HeadConfig config = shipped_config(Encoding::registers);
  const Recogniser recogniser = recogniser_of(config);
  const auto object = recogniser.encode(HeadFeatures(config).input(), "").value();
  const Trace seen = trace(recogniser, object).value();
  const std::size_t mutual = std::size_t(2 * 16 + 4 * 4);
  for (const auto& [i, j] : {std::pair(0, 2), std::pair(0, 3), std::pair(1, 2), std::pair(1, 3)}) {
    CHECK(seen.values[mutual + std::size_t(pair_index(4, i, j))] == Approx(0).margin(1e-4));
  }
}

TEST_CASE("the trace follows turned angles", "[trace]") {
  const HeadConfig config = shipped_config();
  const Recogniser recogniser = recogniser_of(config);
  const auto object = recogniser.encode(HeadFeatures(config).input(), "").value();
  std::vector<float> angles(12, std::numeric_limits<float>::quiet_NaN());
  CHECK(trace(recogniser, object, angles).value().values ==
        trace(recogniser, object).value().values);
  angles[5] = 1.5F;
  const Trace turned = trace(recogniser, object, angles).value();
  const Answer answer = recogniser.answer(object, angles).value();
  const std::span<const float> last = std::span(turned.values).last(4);
  for (std::size_t c = 0; c < 4; ++c) {
    CHECK(last[c] == Approx(answer.head_probabilities[c]).margin(1e-5));
  }
  CHECK(turned.values != trace(recogniser, object).value().values);
}
