#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/core/support/dense.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"

using namespace qurio;

TEST_CASE("wires are read in Z or X as the expectation values say", "[bases]") {
  testing::Random random(61);
  testing::Worst worst;
  for (int n = 1; n <= 4; ++n) {
    const Circuit circuit = testing::random_circuit(random, n, 12);
    const std::vector<double> angles = testing::random_angles(random, circuit.angles);
    const State<double> begin = testing::random_state(random, n);
    const oracle::Vector psi = oracle::run(circuit, angles, oracle::amplitudes(begin));
    for (std::uint32_t x_wires = 0; x_wires < 1U << n; ++x_wires) {
      std::vector<double> read = readings(circuit, angles, begin, x_wires, {}).value();
      REQUIRE(read.size() == begin.size());
      std::vector<double> z(static_cast<std::size_t>(n));
      expectations_z(std::span(read), z, {});
      for (int q = 0; q < n; ++q) {
        std::string letters(static_cast<std::size_t>(n), 'I');
        letters[std::size_t(q)] = (x_wires >> q & 1) != 0 ? 'X' : 'Z';
        worst.see(z[std::size_t(q)] - oracle::expectation(letters, psi));
      }
    }
  }
  CHECK(worst.value() < 1e-12);
}

TEST_CASE("gates that are hardly noisy give what exact gates give, noisy ones what is known",
          "[bases]") {
  testing::Random random(62);
  testing::Worst worst;
  const Circuit circuit = testing::random_circuit(random, 4, 20);
  const std::vector<double> angles = testing::random_angles(random, circuit.angles);
  const State<double> begin = testing::random_state(random, 4);
  const auto exact = readings(circuit, angles, begin, 0b0101, {}).value();
  const auto nearly = readings(circuit, angles, begin, 0b0101, {.depolarising = 1e-14}).value();
  for (std::size_t b = 0; b < exact.size(); ++b) worst.see(exact[b] - nearly[b]);
  CHECK(worst.value() < 1e-10);

  // RX(0) leaves |0>, and its noise mixes it: 1 - p/2 of zeros. The turn into X has no noise.
  const Circuit one{1, 1, {{Gate::rx, {0, -1}, {0, -1, -1}}}};
  const std::vector<double> still = {0};
  const auto mixed = readings(one, still, State<double>(1), 0, {.depolarising = 0.2}).value();
  CHECK(mixed[0] == Approx(0.9));
  const NoiseModel both{.depolarising = 0.2, .read_0_as_1 = 0.1, .read_1_as_0 = 0.1};
  CHECK(readings(one, still, State<double>(1), 0, both).value()[0] == Approx(0.82));
  const Circuit plus{1, 0, {{Gate::h, {0, -1}}}};
  CHECK(readings(plus, {}, State<double>(1), 1, both).value()[0] == Approx(0.82));
  const NoiseModel reading{.read_0_as_1 = 0.1, .read_1_as_0 = 0.1};
  CHECK(readings(plus, {}, State<double>(1), 1, reading).value()[0] == Approx(0.9));
}

TEST_CASE("noise that is none, and too many wires for it, are refused", "[bases]") {
  const auto status = [](int qubits, const NoiseModel& noise) {
    return readings({qubits, 0, {}}, {}, State<double>(qubits), 0, noise).status();
  };
  CHECK(status(1, {.depolarising = 1.5}) == Status::invalid_argument);
  CHECK(status(1, {.read_0_as_1 = -0.1}) == Status::invalid_argument);
  CHECK(status(9, {.depolarising = 0.1}) == Status::too_large);
  CHECK(status(9, {.read_0_as_1 = 0.1}) == Status::ok);
}

TEST_CASE("shots of a noisy circuit are the same everywhere", "[bases]") {
  // tests/wasm/circuits.test.ts has the same numbers.
  const Circuit circuit{2, 2, {{Gate::ry, {0, -1}, {0, -1, -1}}, {Gate::cry, {0, 1}, {1, -1, -1}}}};
  const NoiseModel noise{.depolarising = 0.1, .read_0_as_1 = 0.05, .read_1_as_0 = 0.05};
  const std::vector<double> angles = {1.2, 0.9};
  const auto read = readings(circuit, angles, State<double>(2), 0b10, noise).value();
  const ShotSampler sampler = ShotSampler::create(read).value();
  const auto counts_of = [&sampler](std::uint64_t shots) {
    Random random(7);
    std::vector<std::uint64_t> counts(4);
    sampler.count(shots, random, counts);
    return counts;
  };
  CHECK(counts_of(5) == std::vector<std::uint64_t>{2, 1, 1, 1});
  CHECK(counts_of(1000) == std::vector<std::uint64_t>{334, 330, 236, 100});
}
