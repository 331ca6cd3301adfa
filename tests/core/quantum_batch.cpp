#include <catch2/catch.hpp>
#include <utility>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/bench/rot_ring_ansatz.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/worst.h"
#include "tests/core/support/zx_observable.h"

using namespace qurio;

namespace {

std::vector<Circuit> circuits_of(testing::Random& random, int n) {
  return {bench::rot_ring_ansatz(n, 2), ry_ring_ansatz(n, 2),
          testing::random_circuit(random, n, 30), testing::random_circuit(random, n, 60)};
}

// Random states as rows, real or complex, and weights of their expectations.
template <typename Real>
struct Rows {
  std::size_t size;
  std::vector<Real> re;
  std::vector<Real> im;

  Rows(testing::Random& random, int qubits, int count, bool real) : size(std::size_t{1} << qubits) {
    for (int s = 0; s < count; ++s) {
      const State<double> state = testing::random_state(random, qubits, real);
      for (const double x : state.re()) re.push_back(static_cast<Real>(x));
      for (const double x : state.im()) im.push_back(static_cast<Real>(x));
    }
  }
  State<Real> state(int qubits, int row) const {
    State<Real> out(qubits);
    const std::size_t at = static_cast<std::size_t>(row) * size;
    for (std::size_t b = 0; b < size; ++b) {
      out.re()[b] = re[at + b];
      out.im()[b] = im[at + b];
    }
    return out;
  }
  void put(const State<Real>& from, int row) {
    const std::size_t at = static_cast<std::size_t>(row) * size;
    for (std::size_t b = 0; b < size; ++b) {
      re[at + b] = from.re()[b];
      im[at + b] = from.im()[b];
    }
  }
};

template <typename Real>
double deviation(const Rows<Real>& a, const Rows<Real>& b, int count) {
  testing::Worst worst;
  for (std::size_t k = 0; k < static_cast<std::size_t>(count) * a.size; ++k) {
    worst.see(static_cast<double>(a.re[k] - b.re[k]));
    worst.see(static_cast<double>(a.im[k] - b.im[k]));
  }
  return worst.value();
}

}  // namespace

TEMPLATE_TEST_CASE("samples in lanes give what they give one by one", "[batch]", float, double) {
  constexpr int kSamples = SampleLanes<TestType>::kSamples;
  const double tolerance = sizeof(TestType) == 4 ? 1e-5 : 1e-14;
  testing::Random random(61);
  for (int n = 1; n <= 8; ++n) {
    SampleLanes<TestType> lanes(n);
    for (const Circuit& circuit : circuits_of(random, n)) {
      for (const bool real : {false, true}) {
        const std::vector<double> source = testing::random_angles(random, circuit.angles);
        const std::vector<TestType> angles(source.begin(), source.end());
        const Rows<TestType> in(random, n, kSamples, real);
        const int count = 1 + random.below(kSamples);
        lanes.load(in.re.data(), real ? nullptr : in.im.data(), in.size, count);
        BatchPlan<TestType>::compile(circuit).value().run(angles, lanes);
        Rows<TestType> out(random, n, kSamples, false);
        lanes.store(out.re.data(), out.im.data(), out.size, count);
        Rows<TestType> expected = out;
        const Plan<TestType> plan = Plan<TestType>::compile(circuit).value();
        for (int s = 0; s < count; ++s) {
          State<TestType> state = in.state(n, s);
          plan.run(angles, state);
          expected.put(state, s);
        }
        CHECK(deviation(out, expected, kSamples) < tolerance);
      }
    }
  }
}

TEMPLATE_TEST_CASE("gradients of samples in lanes are the sum of theirs", "[batch]", float,
                   double) {
  constexpr int kSamples = SampleLanes<TestType>::kSamples;
  const double tolerance = sizeof(TestType) == 4 ? 5e-4 : 1e-12;
  testing::Random random(62);
  for (int n = 1; n <= 8; ++n) {
    SampleLanes<TestType> kets(n);
    SampleLanes<TestType> bras(n);
    for (const Circuit& circuit : circuits_of(random, n)) {
      const bool real = random.below(2) == 0;
      const int count = 1 + random.below(kSamples);
      const std::vector<double> source = testing::random_angles(random, circuit.angles);
      const std::vector<TestType> angles(source.begin(), source.end());
      std::vector<TestType> weights(testing::zx_count(n));
      for (TestType& w : weights) w = static_cast<TestType>(random.uniform(-1, 1));
      const Rows<TestType> in(random, n, kSamples, real);
      Rows<TestType> ends(random, n, kSamples, false);
      Rows<TestType> seeds(random, n, kSamples, false);
      Rows<TestType> inputs(random, n, kSamples, false);
      const Plan<TestType> plan = Plan<TestType>::compile(circuit).value();
      std::vector<TestType> expected(angles.size());
      for (int s = 0; s < count; ++s) {
        State<TestType> ket = in.state(n, s);
        State<TestType> bra(n);
        plan.run(angles, ket);
        testing::apply_zx<TestType>(weights, ket, bra);
        ends.put(ket, s);
        seeds.put(bra, s);
        adjoint_gradient<TestType>(plan, angles, ket, bra, expected);
        inputs.put(bra, s);
      }
      kets.load(ends.re.data(), ends.im.data(), ends.size, count);
      bras.load(seeds.re.data(), seeds.im.data(), seeds.size, count);
      std::vector<TestType> d(angles.size());
      BatchPlan<TestType>::compile(circuit).value().adjoint_gradient(angles, kets, bras, d);
      testing::Worst worst;
      for (std::size_t k = 0; k < d.size(); ++k) {
        worst.see(static_cast<double>(d[k] - expected[k]));
      }
      CHECK(worst.value() < tolerance);
      Rows<TestType> back = inputs;
      bras.store(back.re.data(), back.im.data(), back.size, count);
      CHECK(deviation(back, inputs, count) < tolerance);
      Rows<TestType> start = in;
      kets.store(start.re.data(), start.im.data(), start.size, count);
      CHECK(deviation(start, in, count) < tolerance);
    }
  }
}

TEST_CASE("a circuit that cannot run has no batch plan either", "[batch]") {
  const Result<BatchPlan<float>> plan = BatchPlan<float>::compile({0, 0, {}});
  REQUIRE_FALSE(plan.ok());
  CHECK(plan.status() == Status::invalid_argument);
}

TEMPLATE_TEST_CASE("copies of samples in lanes share nothing", "[batch]", float, double) {
  testing::Random random(63);
  constexpr int kQubits = 4;
  constexpr int kSamples = SampleLanes<TestType>::kSamples;
  const Rows<TestType> in(random, kQubits, kSamples, false);
  const Circuit circuit = bench::rot_ring_ansatz(kQubits, 1);
  const BatchPlan<TestType> plan = BatchPlan<TestType>::compile(circuit).value();
  const std::vector<TestType> angles(static_cast<std::size_t>(circuit.angles), TestType(0.4));
  const auto rows_of = [&](const SampleLanes<TestType>& lanes) {
    Rows<TestType> out = in;
    lanes.store(out.re.data(), out.im.data(), out.size, kSamples);
    return out;
  };
  SampleLanes<TestType> original(kQubits);
  original.load(in.re.data(), in.im.data(), in.size, kSamples);
  // Running exchanges a state's arrays with its spare ones: a copy is made before and after.
  SampleLanes<TestType> copy = original;
  plan.run(angles, copy);
  CHECK(deviation(rows_of(original), in, kSamples) == 0);
  CHECK(deviation(rows_of(copy), in, kSamples) > 0.01);
  SampleLanes<TestType> second(2);
  second = copy;
  CHECK(second.qubits() == kQubits);
  CHECK(deviation(rows_of(second), rows_of(copy), kSamples) == 0);
  plan.run(angles, copy);
  CHECK(deviation(rows_of(second), rows_of(copy), kSamples) > 0.01);
  plan.run(angles, original);
  CHECK(deviation(rows_of(original), rows_of(second), kSamples) == 0);

  const Rows<TestType> kept = rows_of(second);
  SampleLanes<TestType> moved = std::move(second);
  CHECK(deviation(rows_of(moved), kept, kSamples) == 0);
}

TEST_CASE("copies of a batch plan run after the original is gone", "[batch]") {
  BatchPlan<double> copy;
  {
    const BatchPlan<double> plan = BatchPlan<double>::compile(ry_ring_ansatz(2, 1)).value();
    copy = plan;
  }
  SampleLanes<double> lanes(2);
  const std::vector<double> one = {1, 0, 0, 0};
  lanes.load(one.data(), nullptr, 4, 1);
  copy.run(std::vector<double>(4, 0.0), lanes);
  std::vector<double> out(4);
  lanes.store(out.data(), nullptr, 4, 1);
  CHECK(out == one);
}
