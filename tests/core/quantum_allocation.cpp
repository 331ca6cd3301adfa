// Running a plan allocates nothing: this program's operator new counts.
#include <atomic>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <new>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/bench/rot_ring_ansatz.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/zx_observable.h"

using namespace qurio;

namespace {

std::atomic<long> allocations = 0;

void* counted(std::size_t size, std::size_t alignment) {
  ++allocations;
  void* const memory =
      alignment == 0
          ? std::malloc(size > 0 ? size : 1)
          : std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment);
  if (memory == nullptr) std::abort();
  return memory;
}

}  // namespace

// The other forms of operator new call these. Not inlined: GCC would see a new that is freed.
[[gnu::noinline]] void* operator new(std::size_t size) { return counted(size, 0); }
[[gnu::noinline]] void* operator new(std::size_t size, std::align_val_t alignment) {
  return counted(size, static_cast<std::size_t>(alignment));
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::align_val_t) noexcept {
  std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t, std::align_val_t) noexcept {
  std::free(memory);
}

namespace {

template <class Call>
long allocations_of(Call call) {
  const long before = allocations;
  call();
  return allocations - before;
}

template <typename Real>
void check_plan(const Circuit& circuit, const std::vector<double>& angles, bool real) {
  const int n = circuit.qubits;
  const Plan<Real> plan = Plan<Real>::compile(circuit).value();
  const std::vector<Real> values(angles.begin(), angles.end());
  testing::Random random(2);
  State<Real> ket = testing::converted<Real>(testing::random_state(random, n, real));
  State<Real> bra(n);
  std::vector<Real> d_angles(values.size());
  std::vector<Real> z(static_cast<std::size_t>(n));
  std::vector<Real> zz(static_cast<std::size_t>(pair_count(n)));
  const std::vector<Real> weights(testing::zx_count(n), Real(0.1));
  CHECK(allocations_of([&] { plan.run(values, ket); }) == 0);
  CHECK(allocations_of([&] { plan.run_expectations_z(values, ket, z, zz); }) == 0);
  CHECK(allocations_of([&] { expectations_z<Real>(ket, z, zz); }) == 0);
  CHECK(allocations_of([&] { apply_hadamard_all(ket); }) == 0);
  testing::apply_zx<Real>(weights, ket, bra);
  CHECK(allocations_of([&] { adjoint_gradient<Real>(plan, values, ket, bra, d_angles); }) == 0);
  CHECK(allocations_of(
            [&] { expectations_z_gradient<Real>(plan, values, z, ket, bra, d_angles); }) == 0);
}

}  // namespace

TEST_CASE("the counter counts", "[allocation]") {
  std::vector<int> kept;
  CHECK(allocations_of([&kept] { kept.resize(3); }) == 1);
  CHECK(kept == std::vector<int>{0, 0, 0});
  CHECK(allocations_of([] { State<float>(3).reset(); }) == 1);
}

TEST_CASE("running plans, read-outs and gradients allocates nothing", "[allocation]") {
  testing::Random random(1);
  for (int n = 1; n <= 10; ++n) {
    for (const Circuit& circuit : {bench::rot_ring_ansatz(n, 2), ry_ring_ansatz(n, 2),
                                   testing::random_circuit(random, n, 40)}) {
      const std::vector<double> angles = testing::random_angles(random, circuit.angles);
      for (const bool real : {false, true}) {
        check_plan<float>(circuit, angles, real);
        check_plan<double>(circuit, angles, real);
      }
    }
  }
}

TEMPLATE_TEST_CASE("samples in lanes allocate nothing", "[allocation]", float, double) {
  for (int n = 1; n <= 8; ++n) {
    const Circuit circuit = bench::rot_ring_ansatz(n, 2);
    const BatchPlan<TestType> plan = BatchPlan<TestType>::compile(circuit).value();
    std::vector<TestType> angles(static_cast<std::size_t>(circuit.angles), TestType(0.3));
    std::vector<TestType> d_angles(angles.size());
    SampleLanes<TestType> kets(n);
    SampleLanes<TestType> bras(n);
    CHECK(allocations_of([&] {
            plan.run(angles, kets);
            plan.adjoint_gradient(angles, kets, bras, d_angles);
          }) == 0);
  }
}

TEST_CASE("drawing shots allocates nothing", "[allocation]") {
  const ShotSampler sampler = ShotSampler::create(std::vector<double>{1, 2, 3, 4}).value();
  Random random(3);
  std::vector<std::uint64_t> counts(4);
  CHECK(allocations_of([&] { sampler.count(1000, random, counts); }) == 0);
}
