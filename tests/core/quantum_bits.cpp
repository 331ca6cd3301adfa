// The double path gives the same bits in every build: this machine's, any vector width, sanitized,
// WebAssembly. Each runs this test against the same number.
#include <catch2/catch.hpp>
#include <utility>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/bench/rot_ring_ansatz.h"
#include "tests/core/support/hash.h"
#include "tests/core/support/random_circuit.h"
#include "tests/core/support/zx_observable.h"

using namespace qurio;

namespace {

// The number below is of circuits of these rows: it outlives new ones at the end of the table.
constexpr std::size_t kRows = 20;

void run_all(const Circuit& circuit, const std::vector<double>& angles, const State<double>& in,
             testing::Hash& hash) {
  const int n = circuit.qubits;
  const Plan<double> plan = Plan<double>::compile(circuit).value();
  State<double> ket = in;
  State<double> bra(n);
  plan.run(angles, ket);
  hash.see_all(std::as_const(ket).re());
  hash.see_all(std::as_const(ket).im());
  const std::vector<double> readout = testing::expectations_zx(ket);
  hash.see_all(readout);
  testing::apply_zx<double>(readout, ket, bra);
  std::vector<double> d_angles(angles.size());
  adjoint_gradient<double>(plan, angles, ket, bra, d_angles);
  hash.see_all(d_angles);
  hash.see_all(std::as_const(bra).re());

  ket = in;
  std::vector<double> z(static_cast<std::size_t>(n));
  std::vector<double> zz(static_cast<std::size_t>(pair_count(n)));
  plan.run_expectations_z(angles, ket, z, zz);
  hash.see_all(z);
  hash.see_all(zz);
  ket = in;
  hash.see(expectations_z_gradient<double>(plan, angles, z, ket, bra, d_angles));
  hash.see_all(d_angles);
}

}  // namespace

TEST_CASE("the double path has the same bits everywhere", "[bits]") {
  testing::Random random(1234);
  testing::Hash hash;
  for (int n = 1; n <= 10; ++n) {
    std::vector<Circuit> circuits = {bench::rot_ring_ansatz(n, 3), ry_ring_ansatz(n, 2)};
    for (int k = 0; k < 10; ++k) {
      circuits.push_back(testing::random_circuit(random, n, 30, gate_table().first(kRows)));
    }
    for (const Circuit& circuit : circuits) {
      for (const bool real : {false, true}) {
        const std::vector<double> angles = testing::random_angles(random, circuit.angles);
        run_all(circuit, angles, testing::random_state(random, n, real), hash);
      }
    }
  }
  CHECK(hash.value() == 0x3f372434949dbcdfULL);
}
