#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/bench/rot_ring_ansatz.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"
#include "tests/core/support/zx_observable.h"

using namespace qurio;

namespace {

std::vector<double> random_weights(testing::Random& random, int n) {
  std::vector<double> weights(testing::zx_count(n));
  for (double& w : weights) w = random.uniform(-1, 1);
  return weights;
}

double weighted_readout(const std::vector<double>& weights, const State<double>& state) {
  const std::vector<double> e = testing::expectations_zx(state);
  double sum = 0;
  for (std::size_t k = 0; k < e.size(); ++k) sum += weights[k] * e[k];
  return sum;
}

struct Gradient {
  std::vector<double> angles;
  std::vector<double> input;
  State<double> ket;
};

template <typename Real>
Gradient adjoint(const Circuit& circuit, const std::vector<double>& angles, const State<double>& in,
                 const std::vector<double>& weights) {
  const Plan<Real> plan = Plan<Real>::compile(circuit).value();
  const std::vector<Real> values(angles.begin(), angles.end());
  const std::vector<Real> w(weights.begin(), weights.end());
  State<Real> ket = testing::converted<Real>(in);
  State<Real> bra(in.qubits());
  plan.run(values, ket);
  testing::apply_zx<Real>(w, ket, bra);
  std::vector<Real> d(values.size());
  adjoint_gradient<Real>(plan, values, ket, bra, d);
  Gradient result{{d.begin(), d.end()}, {}, testing::converted<double>(State<double>(1))};
  for (const Real x : bra.re()) result.input.push_back(2 * static_cast<double>(x));
  result.ket = State<double>(in.qubits());
  for (std::size_t b = 0; b < ket.size(); ++b) {
    result.ket.re()[b] = ket.re()[b];
    result.ket.im()[b] = ket.im()[b];
  }
  return result;
}

// The same without a plan.
std::vector<double> adjoint_gate_by_gate(const Circuit& circuit, const std::vector<double>& angles,
                                         const State<double>& in,
                                         const std::vector<double>& weights) {
  State<double> ket = in;
  for (const Operation& operation : circuit.operations) apply<double>(operation, angles, ket);
  State<double> bra = ket;
  testing::apply_zx<double>(weights, ket, bra);
  std::vector<double> d(angles.size());
  adjoint_gradient<double>(circuit, angles, ket, bra, d);
  return d;
}

double largest_difference(const std::vector<double>& a, const std::vector<double>& b) {
  REQUIRE(a.size() == b.size());
  testing::Worst worst;
  for (std::size_t k = 0; k < a.size(); ++k) worst.see(a[k] - b[k]);
  return worst.value();
}

}  // namespace

TEST_CASE("the gradient of one RY is a sine", "[adjoint]") {
  const Circuit circuit{1, 1, {{Gate::ry, {0, -1}, {0, -1, -1}}}};
  const Gradient g = adjoint<double>(circuit, {0.8}, State<double>(1), {1, 0});
  CHECK(g.angles[0] == Approx(-std::sin(0.8)));
  const Gradient x = adjoint<double>(circuit, {0.8}, State<double>(1), {0, 1});
  CHECK(x.angles[0] == Approx(std::cos(0.8)));
}

TEST_CASE("adjoint differentiation equals parameter shift on random circuits", "[adjoint]") {
  testing::Random random(21);
  testing::Worst worst;
  testing::Worst worst_float;
  testing::Worst worst_ket;
  for (int n = 1; n <= 6; ++n) {
    for (int k = 0; k < 25; ++k) {
      const Circuit circuit = testing::random_circuit(random, n, 1 + random.below(40));
      const std::vector<double> angles = testing::random_angles(random, circuit.angles);
      const State<double> in = testing::random_state(random, n, k % 2 == 0);
      const std::vector<double> weights = random_weights(random, n);
      std::vector<double> shift(angles.size());
      parameter_shift(
          circuit, angles, in,
          [&](const State<double>& state) { return weighted_readout(weights, state); }, shift);
      const Gradient g = adjoint<double>(circuit, angles, in, weights);
      worst.see(largest_difference(g.angles, shift));
      worst.see(largest_difference(adjoint_gate_by_gate(circuit, angles, in, weights), shift));
      worst_float.see(
          largest_difference(adjoint<float>(circuit, angles, in, weights).angles, shift));
      for (std::size_t b = 0; b < in.size(); ++b) {
        worst_ket.see(g.ket.re()[b] - in.re()[b]);
        worst_ket.see(g.ket.im()[b] - in.im()[b]);
      }
    }
  }
  CHECK(worst.value() < 1e-10);
  CHECK(worst_float.value() < 1e-4);
  CHECK(worst_ket.value() < 1e-13);
}

TEST_CASE("gradients with respect to angles and input amplitudes equal finite differences",
          "[adjoint]") {
  testing::Random random(22);
  const double h = 1e-5;
  for (int n = 1; n <= 5; ++n) {
    const Circuit circuit = testing::random_circuit(random, n, 25);
    const std::vector<double> angles = testing::random_angles(random, circuit.angles);
    const State<double> in = testing::random_state(random, n, true);
    const std::vector<double> weights = random_weights(random, n);
    const Plan<double> plan = Plan<double>::compile(circuit).value();
    const auto loss = [&](const std::vector<double>& t, State<double> state) {
      plan.run(t, state);
      return weighted_readout(weights, state);
    };
    const Gradient g = adjoint<double>(circuit, angles, in, weights);
    for (std::size_t k = 0; k < angles.size(); ++k) {
      std::vector<double> above = angles;
      std::vector<double> below = angles;
      above[k] += h;
      below[k] -= h;
      CHECK(g.angles[k] == Approx((loss(above, in) - loss(below, in)) / (2 * h)).margin(1e-8));
    }
    for (std::size_t b = 0; b < in.size(); ++b) {
      State<double> above = in;
      State<double> below = in;
      above.re()[b] += h;
      below.re()[b] -= h;
      CHECK(g.input[b] ==
            Approx((loss(angles, above) - loss(angles, below)) / (2 * h)).margin(1e-8));
    }
  }
}

TEST_CASE("gradients are added to what is there", "[adjoint]") {
  const Circuit circuit = ry_ring_ansatz(3, 1);
  const Plan<double> plan = Plan<double>::compile(circuit).value();
  const std::vector<double> angles(6, 0.3);
  std::vector<double> once(6);
  std::vector<double> twice(6);
  for (int round = 0; round < 3; ++round) {
    State<double> ket(3);
    State<double> bra(3);
    plan.run(angles, ket);
    const std::vector<double> weights(testing::zx_count(3), 0.5);
    testing::apply_zx<double>(weights, ket, bra);
    adjoint_gradient<double>(plan, angles, ket, bra, round == 0 ? once : twice);
  }
  for (std::size_t k = 0; k < 6; ++k) {
    CHECK(once[k] != 0);
    CHECK(twice[k] == Approx(2 * once[k]));
  }
}

// Whole layers: the ring undone with its diagonal, gradients that ride on the sweeps.
TEST_CASE("gradients of layered circuits equal parameter shift", "[adjoint]") {
  testing::Random random(23);
  testing::Worst worst;
  testing::Worst worst_float;
  for (int n = 1; n <= 7; ++n) {
    for (const Circuit& circuit : {bench::rot_ring_ansatz(n, 2), ry_ring_ansatz(n, 2)}) {
      for (const bool real : {false, true}) {
        const std::vector<double> angles = testing::random_angles(random, circuit.angles);
        const State<double> in = testing::random_state(random, n, real);
        const std::vector<double> weights = random_weights(random, n);
        std::vector<double> shift(angles.size());
        parameter_shift(
            circuit, angles, in,
            [&](const State<double>& state) { return weighted_readout(weights, state); }, shift);
        worst.see(largest_difference(adjoint<double>(circuit, angles, in, weights).angles, shift));
        worst_float.see(
            largest_difference(adjoint<float>(circuit, angles, in, weights).angles, shift));
      }
    }
  }
  CHECK(worst.value() < 1e-10);
  CHECK(worst_float.value() < 1e-4);
}

TEMPLATE_TEST_CASE("the gradient of weighted Z expectations equals parameter shift", "[adjoint]",
                   float, double) {
  testing::Random random(24);
  const bool single = sizeof(TestType) == 4;
  testing::Worst worst;
  testing::Worst worst_ket;
  testing::Worst worst_bra;
  for (int n = 1; n <= 7; ++n) {
    for (int kind = 0; kind < 4; ++kind) {
      const Circuit circuit = kind == 0   ? bench::rot_ring_ansatz(n, 2)
                              : kind == 1 ? ry_ring_ansatz(n, 2)
                              : kind == 2 ? testing::random_circuit(random, n, 30)
                                          : Circuit{n, 0, {}};
      const std::vector<double> angles = testing::random_angles(random, circuit.angles);
      const State<double> in = testing::random_state(random, n, n % 2 == 0);
      std::vector<double> weights(static_cast<std::size_t>(n));
      for (double& w : weights) w = random.uniform(-1, 1);
      const auto weighted = [&](const State<double>& state) {
        std::vector<double> z(weights.size());
        expectations_z<double>(state, z, {});
        double sum = 0;
        for (std::size_t i = 0; i < z.size(); ++i) sum += weights[i] * z[i];
        return sum;
      };
      std::vector<double> shift(angles.size());
      parameter_shift(circuit, angles, in, weighted, shift);

      const Plan<TestType> plan = Plan<TestType>::compile(circuit).value();
      const std::vector<TestType> values(angles.begin(), angles.end());
      const std::vector<TestType> w(weights.begin(), weights.end());
      State<TestType> ket = testing::converted<TestType>(in);
      State<TestType> bra(n);
      std::vector<TestType> d(values.size());
      const TestType loss = expectations_z_gradient<TestType>(plan, values, w, ket, bra, d);
      State<double> after = in;
      Plan<double>::compile(circuit).value().run(angles, after);
      worst.see(static_cast<double>(loss) - weighted(after));
      worst.see(largest_difference({d.begin(), d.end()}, shift));
      // <in|bra> is the loss again, whatever the circuit.
      double overlap = 0;
      for (std::size_t b = 0; b < in.size(); ++b) {
        worst_ket.see(static_cast<double>(ket.re()[b]) - in.re()[b]);
        worst_ket.see(static_cast<double>(ket.im()[b]) - in.im()[b]);
        overlap += static_cast<double>(bra.re()[b]) * in.re()[b];
        overlap += static_cast<double>(bra.im()[b]) * in.im()[b];
      }
      worst_bra.see(overlap - static_cast<double>(loss));
    }
  }
  CHECK(worst.value() < (single ? 2e-5 : 1e-12));
  CHECK(worst_ket.value() < (single ? 5e-6 : 1e-13));
  CHECK(worst_bra.value() < (single ? 5e-6 : 1e-13));
}
