#include <catch2/catch.hpp>

#include "core/quantum/kernels/linear_map.h"
#include "core/quantum/quantum.h"
#include "tests/core/support/random_circuit.h"

using namespace qurio;

TEST_CASE("linear maps hold as many bits as a state may have qubits", "[linear map]") {
  testing::Random random(1);
  LinearMap map(kMaxQubits);
  CHECK(map.is_identity());
  for (int k = 0; k < 200; ++k) {
    const int control = random.below(kMaxQubits);
    map.then_cnot(control, (control + 1 + random.below(kMaxQubits - 1)) % kMaxQubits);
  }
  CHECK_FALSE(map.is_identity());
  const LinearMap inverse = map.inverse();
  for (int bit = 0; bit < kMaxQubits; ++bit) {
    const std::uint32_t unit = std::uint32_t{1} << bit;
    CHECK(inverse(map(unit)) == unit);
    CHECK(map(inverse(unit)) == unit);
  }
}
