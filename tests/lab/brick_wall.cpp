#include "models/lab/brick_wall.h"

#include <catch2/catch.hpp>

#include "core/quantum/quantum.h"

using namespace qurio;

TEST_CASE("a brick wall is closed only over an even number of qubits", "[brick_wall]") {
  CHECK(brick_wall_ansatz(6, 2).angles == 2 * 6 * 5 + 6);
  CHECK(brick_wall_ansatz(5, 1).angles == 4 * 5 + 5);
  CHECK(brick_wall_ansatz(3, 1).angles == 2 * 5 + 3);
  CHECK(brick_wall_ansatz(2, 1).angles == 5 + 2);
  CHECK(brick_wall_ansatz(4, 0).angles == 4);
}

TEST_CASE("every angle of a brick wall occurs once, and neighbours meet", "[brick_wall]") {
  const Circuit circuit = brick_wall_ansatz(6, 1);
  REQUIRE(validated(circuit).ok());
  std::int32_t next = 0;
  std::vector<std::pair<int, int>> pairs;
  for (const Operation& operation : circuit.operations) {
    CHECK(operation.angles[0] == next++);
    if (operation.gate == Gate::rxx) pairs.emplace_back(operation.wire(0), operation.wire(1));
  }
  CHECK(next == circuit.angles);
  CHECK(pairs == std::vector<std::pair<int, int>>{{0, 1}, {2, 3}, {4, 5}, {1, 2}, {3, 4}, {5, 0}});
}

TEST_CASE("at angle zero a brick wall does nothing", "[brick_wall]") {
  const auto plan = Plan<double>::compile(brick_wall_ansatz(4, 2)).value();
  State<double> state(4);
  std::vector<double> psi(16, 0.25);
  psi[3] = -0.25;
  state.set_real(psi);
  plan.run(std::vector<double>(std::size_t(plan.circuit().angles), 0.0), state);
  for (std::size_t b = 0; b < 16; ++b) CHECK(state.re()[b] == Approx(psi[b]));
}
