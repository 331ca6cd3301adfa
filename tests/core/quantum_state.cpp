#include <catch2/catch.hpp>
#include <vector>

#include "core/quantum/quantum.h"
#include "tests/core/support/norm.h"

using namespace qurio;

TEMPLATE_TEST_CASE("a state starts as |0...0> and takes real amplitudes", "[state]", float,
                   double) {
  State<TestType> state(3);
  CHECK(state.qubits() == 3);
  REQUIRE(state.size() == 8);
  CHECK(state.re()[0] == 1);
  CHECK(testing::squared_norm(state) == 1);
  const std::vector<TestType> amplitudes = {0.5, -0.5, 0, 0, 0, 0.5, 0, -0.5};
  state.im()[3] = 2;
  state.set_real(amplitudes);
  CHECK(std::vector<TestType>(state.re().begin(), state.re().end()) == amplitudes);
  CHECK(testing::squared_norm(state) == 1);
  state.im()[7] = 3;
  CHECK(testing::squared_norm(state) == 10);
  state.reset();
  CHECK(state.re()[0] == 1);
  CHECK(testing::squared_norm(state) == 1);
}
