#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "core/quantum/observe.h"
#include "core/quantum/plan.h"
#include "tests/core/support/dense.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"

using namespace qurio;

namespace {

Circuit bell() { return {2, 0, {{Gate::h, {0, -1}}, {Gate::cnot, {0, 1}}}}; }

template <typename Real>
State<Real> run(const Circuit& circuit, const std::vector<double>& angles, State<Real> state) {
  const Result<Plan<Real>> plan = Plan<Real>::compile(circuit);
  REQUIRE(plan.ok());
  const std::vector<Real> values(angles.begin(), angles.end());
  plan.value().run(values, state);
  return state;
}

}  // namespace

TEMPLATE_TEST_CASE("Bell and GHZ states", "[plan]", float, double) {
  const State<TestType> pair = run(bell(), {}, State<TestType>(2));
  const double root = std::sqrt(0.5);
  CHECK(pair.re()[0] == Approx(root));
  CHECK(pair.re()[1] == 0);
  CHECK(pair.re()[2] == 0);
  CHECK(pair.re()[3] == Approx(root));

  Circuit ghz{5, 0, {{Gate::h, {0, -1}}}};
  for (std::int8_t q = 0; q < 4; ++q) {
    ghz.operations.push_back({Gate::cnot, {q, static_cast<std::int8_t>(q + 1)}});
  }
  const State<TestType> state = run(ghz, {}, State<TestType>(5));
  CHECK(state.re()[0] == Approx(root));
  CHECK(state.re()[31] == Approx(root));
  CHECK(squared_norm(state) == Approx(1));
}

TEST_CASE("qubit 0 is the most significant bit", "[plan]") {
  const State<double> state = run<double>({3, 0, {{Gate::x, {0, -1}}}}, {}, State<double>(3));
  CHECK(state.re()[4] == 1.0);
  // CNOT with the first wire as control: |100> -> |101>.
  const State<double> next = run<double>({3, 0, {{Gate::cnot, {0, 2}}}}, {}, state);
  CHECK(next.re()[5] == 1.0);
}

TEST_CASE("10,000 random circuits over the whole gate table equal the dense matrices", "[plan]") {
  testing::Random random(20240607);
  testing::Worst worst_double;
  testing::Worst worst_float;
  for (int n = 1; n <= 10; ++n) {
    for (int k = 0; k < 1000; ++k) {
      const Circuit circuit = testing::random_circuit(random, n, 1 + random.below(30));
      const std::vector<double> angles = testing::random_angles(random, circuit.angles);
      const State<double> in = testing::random_state(random, n, random.below(2) == 0);
      const auto expected = oracle::run(circuit, angles, oracle::amplitudes(in));
      const State<double> state = run(circuit, angles, in);
      worst_double.see(oracle::distance(oracle::amplitudes(state), expected));
      const State<float> single = run(circuit, angles, testing::converted<float>(in));
      worst_float.see(oracle::distance(oracle::amplitudes(single), expected));
    }
  }
  CHECK(worst_double.value() <= 1e-12);
  CHECK(worst_float.value() <= 1e-5);
}

TEMPLATE_TEST_CASE("steps one by one are the run, and inverses undo them", "[plan]", float,
                   double) {
  testing::Random random(7);
  const double tolerance = sizeof(TestType) == 4 ? 2e-6 : 1e-14;
  for (int n = 1; n <= 6; ++n) {
    const Circuit circuit = testing::random_circuit(random, n, 40);
    const std::vector<double> source = testing::random_angles(random, circuit.angles);
    const std::vector<TestType> angles(source.begin(), source.end());
    const State<TestType> in = testing::converted<TestType>(testing::random_state(random, n));
    const Plan<TestType> plan = Plan<TestType>::compile(circuit).value();
    CHECK(plan.circuit().operations.size() == 40);
    State<TestType> whole = in;
    plan.run(angles, whole);
    State<TestType> stepped = in;
    for (std::size_t k = 0; k < circuit.operations.size(); ++k) {
      plan.step(k, std::span<const TestType>(angles), stepped);
    }
    CHECK(oracle::distance(oracle::amplitudes(whole), oracle::amplitudes(stepped)) < tolerance);
    for (std::size_t k = circuit.operations.size(); k-- > 0;) {
      apply_inverse(circuit.operations[k], std::span<const TestType>(angles), stepped);
    }
    CHECK(oracle::distance(oracle::amplitudes(in), oracle::amplitudes(stepped)) < tolerance);
  }
}

TEMPLATE_TEST_CASE("Hadamard on every qubit", "[plan]", float, double) {
  testing::Random random(8);
  const double tolerance = sizeof(TestType) == 4 ? 1e-6 : 1e-15;
  for (int n = 1; n <= 9; ++n) {
    Circuit circuit{n, 0, {}};
    for (std::int8_t q = 0; q < n; ++q) circuit.operations.push_back({Gate::h, {q, -1}});
    const State<double> in = testing::random_state(random, n);
    State<TestType> state = testing::converted<TestType>(in);
    apply_hadamard_all(state);
    const auto expected = oracle::run(circuit, {}, oracle::amplitudes(in));
    CHECK(oracle::distance(oracle::amplitudes(state), expected) < tolerance);
  }
}
