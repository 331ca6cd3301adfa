#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/bench/rot_ring_ansatz.h"
#include "tests/core/support/dense.h"
#include "tests/core/support/norm.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"

using namespace qurio;

namespace {

Circuit bell_circuit() { return {2, 0, {{Gate::h, {0, -1}}, {Gate::cnot, {0, 1}}}}; }

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
  const State<TestType> pair = run(bell_circuit(), {}, State<TestType>(2));
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
  CHECK(testing::squared_norm(state) == Approx(1));
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

// What plans know special passes for, at every size around the width of a vector.
TEST_CASE("layered circuits equal the dense matrices", "[plan]") {
  testing::Random random(31415);
  testing::Worst worst_double;
  testing::Worst worst_float;
  for (int n = 1; n <= 10; ++n) {
    std::vector<Circuit> circuits = {ry_ring_ansatz(n, 3), ry_ring_ansatz(n, 2, false),
                                     bench::rot_ring_ansatz(n, 3)};
    Circuit mixed =
        bench::rot_ring_ansatz(n, 1);  // a ring, then another map, then all-to-all phases
    for (std::int8_t i = 0; i < n; ++i) {
      for (auto j = static_cast<std::int8_t>(i + 1); j < n; ++j) {
        mixed.operations.push_back({Gate::rzz, {i, j}, {i, -1, -1}});
      }
      mixed.operations.push_back({Gate::h, {i, -1}});
      if (i > 0) mixed.operations.push_back({Gate::cnot, {i, static_cast<std::int8_t>(i - 1)}});
    }
    circuits.push_back(mixed);
    for (const Circuit& circuit : circuits) {
      for (const bool real : {false, true}) {
        const std::vector<double> angles = testing::random_angles(random, circuit.angles);
        State<double> in = testing::random_state(random, n, real);
        if (real) in.set_real(std::vector<double>(in.re().begin(), in.re().end()));
        CHECK(in.is_real() == real);
        const auto expected = oracle::run(circuit, angles, oracle::amplitudes(in));
        const State<double> state = run(circuit, angles, in);
        worst_double.see(oracle::distance(oracle::amplitudes(state), expected));
        State<float> single = testing::converted<float>(in);
        if (real) single.set_real(std::vector<float>(in.re().begin(), in.re().end()));
        worst_float.see(
            oracle::distance(oracle::amplitudes(run(circuit, angles, single)), expected));
      }
    }
  }
  CHECK(worst_double.value() <= 1e-13);
  CHECK(worst_float.value() <= 2e-6);
}

// Near pi the tangent of a rotation's half-angle is infinite, and a hundred cosines in a row leave
// the range of a float.
TEMPLATE_TEST_CASE("rotations by pi and long products of small cosines", "[plan]", float, double) {
  const double tolerance = sizeof(TestType) == 4 ? 5e-6 : 1e-13;
  for (const double angle : {3.14159265358979, 3.14159, 3.14, 3.0, -3.1415926, 9.42477796, 1e-30}) {
    for (const int n : {3, 6, 9}) {
      const Circuit circuit = ry_ring_ansatz(n, 8);
      const std::vector<double> angles(static_cast<std::size_t>(circuit.angles), angle);
      testing::Random random(5);
      const State<double> in = testing::random_state(random, n);
      const State<TestType> state = run(circuit, angles, testing::converted<TestType>(in));
      const auto expected = oracle::run(circuit, angles, oracle::amplitudes(in));
      CHECK(oracle::distance(oracle::amplitudes(state), expected) < tolerance);
    }
  }
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

TEMPLATE_TEST_CASE("the fused Z read-out equals run and expectations", "[plan]", float, double) {
  testing::Random random(99);
  const double tolerance = sizeof(TestType) == 4 ? 3e-6 : 1e-13;
  for (int n = 1; n <= 9; ++n) {
    std::vector<Circuit> circuits = {
        bench::rot_ring_ansatz(n, 2), ry_ring_ansatz(n, 2), {n, 0, {}}};
    for (int k = 0; k < 6; ++k) circuits.push_back(testing::random_circuit(random, n, 1 + 5 * k));
    for (const Circuit& circuit : circuits) {
      const std::vector<double> source = testing::random_angles(random, circuit.angles);
      const std::vector<TestType> angles(source.begin(), source.end());
      const Plan<TestType> plan = Plan<TestType>::compile(circuit).value();
      State<TestType> state = testing::converted<TestType>(testing::random_state(random, n));
      State<TestType> fused = state;
      const auto pairs = static_cast<std::size_t>(pair_count(n));
      std::vector<TestType> z(static_cast<std::size_t>(n));
      std::vector<TestType> zz(pairs);
      std::vector<TestType> fused_z(z.size());
      std::vector<TestType> fused_zz(pairs);
      plan.run(angles, state);
      expectations_z<TestType>(state, z, zz);
      plan.run_expectations_z(angles, fused, fused_z, fused_zz);
      testing::Worst worst;
      for (std::size_t i = 0; i < z.size(); ++i) worst.see(z[i] - fused_z[i]);
      for (std::size_t i = 0; i < pairs; ++i) worst.see(zz[i] - fused_zz[i]);
      CHECK(worst.value() < tolerance);
    }
  }
}

// Above a certain size a stage works block by block; the plain kernels are checked at all sizes.
TEMPLATE_TEST_CASE("large states equal the plain kernels", "[plan]", float, double) {
  testing::Random random(271828);
  const double tolerance = sizeof(TestType) == 4 ? 1e-6 : 1e-14;
  for (const int n : {11, 12, 13, 14, 15, 16}) {
    std::vector<Circuit> circuits = {bench::rot_ring_ansatz(n, 2), ry_ring_ansatz(n, 2),
                                     testing::random_circuit(random, n, 40)};
    // A ring whose stage rotates only some qubits, and none of the two top ones.
    Circuit some = ry_ring_ansatz(n, 1);
    std::erase_if(some.operations, [](const Operation& operation) {
      return operation.gate == Gate::ry && (operation.wire(0) < 2 || operation.wire(0) == 5);
    });
    circuits.push_back(some);
    for (const Circuit& circuit : circuits) {
      const bool real = random.below(2) == 0;
      const std::vector<double> source = testing::random_angles(random, circuit.angles);
      const std::vector<TestType> angles(source.begin(), source.end());
      State<double> in = testing::random_state(random, n, real);
      State<TestType> state = testing::converted<TestType>(in);
      if (real) state.set_real(std::vector<TestType>(in.re().begin(), in.re().end()));
      Plan<TestType>::compile(circuit).value().run(angles, state);
      for (const Operation& operation : circuit.operations) apply<double>(operation, source, in);
      testing::Worst worst;
      for (std::size_t b = 0; b < in.size(); ++b) {
        worst.see(static_cast<double>(state.re()[b]) - in.re()[b]);
        worst.see(static_cast<double>(state.im()[b]) - in.im()[b]);
      }
      CHECK(worst.value() < tolerance);
    }
  }
}
