#include <catch2/catch.hpp>
#include <string>

#include "core/quantum/quantum.h"
#include "tests/bench/rot_ring_ansatz.h"

using namespace qurio;

namespace {

void check_refused(const Circuit& circuit, Status status, const std::string& part) {
  const Result<Circuit> result = validated(circuit);
  REQUIRE_FALSE(result.ok());
  CHECK(result.status() == status);
  CHECK_THAT(result.message(), Catch::Contains(part));
  const Result<Plan<float>> plan = Plan<float>::compile(circuit);
  REQUIRE_FALSE(plan.ok());
  CHECK(plan.status() == status);
  CHECK(plan.message() == result.message());
}

}  // namespace

TEST_CASE("a circuit that cannot run is refused with the number of the operation", "[circuit]") {
  check_refused({0, 0, {}}, Status::invalid_argument, "at least one qubit");
  check_refused({kMaxQubits + 1, 0, {}}, Status::too_large, "25 qubits");
  check_refused({3, -1, {}}, Status::invalid_argument, "negative");
  const Operation good{Gate::h, {0, -1}};
  check_refused({3, 0, {good, {Gate::x, {3, -1}}}}, Status::invalid_argument,
                "operation 1: X is on wire 3, the wires are 0 to 2");
  check_refused({3, 0, {good, {Gate::x, {-1, -1}}}}, Status::invalid_argument, "wire -1");
  check_refused({3, 0, {good, {Gate::x, {0, 1}}}}, Status::invalid_argument, "one wire");
  check_refused({3, 0, {{Gate::cnot, {1, 1}}}}, Status::invalid_argument, "two different wires");
  check_refused({3, 0, {{Gate::cnot, {1, -1}}}}, Status::invalid_argument, "CNOT is on wire -1");
  check_refused({3, 0, {{Gate::cnot, {1, 3}}}}, Status::invalid_argument, "CNOT is on wire 3");
  check_refused({3, 0, {{Gate::ry, {0, -1}, {0, -1, -1}}}}, Status::invalid_argument,
                "RY uses angle 0, there are 0");
  check_refused({3, 2, {{Gate::rot, {0, -1}, {0, 1, -1}}}}, Status::invalid_argument,
                "ROT uses angle -1, there are 2");
  check_refused({3, 2, {{Gate::ry, {0, -1}, {0, 1, -1}}}}, Status::invalid_argument,
                "RY takes 1 angles");
  for (std::size_t number = gate_table().size(); number < 256; ++number) {
    check_refused({3, 0, {{static_cast<Gate>(number), {0, -1}}}}, Status::invalid_argument,
                  "not in the gate table");
  }
}

TEST_CASE("a good circuit comes back as it was", "[circuit]") {
  const Circuit circuit = bench::rot_ring_ansatz(5, 2);
  const Result<Circuit> result = validated(circuit);
  REQUIRE(result.ok());
  CHECK(result.value().operations.size() == circuit.operations.size());
  CHECK(validated(Circuit{kMaxQubits, 0, {}}).ok());
}

TEST_CASE("the ansatz of RY layers and CNOT rings", "[circuit]") {
  const Circuit circuit = ry_ring_ansatz(6, 2);
  CHECK(circuit.angles == 18);
  REQUIRE(circuit.operations.size() == 2 * 12 + 6);
  CHECK(circuit.operations[5].gate == Gate::ry);
  CHECK(circuit.operations[5].angles[0] == 5);
  CHECK(circuit.operations[6].gate == Gate::cnot);
  CHECK(circuit.operations[6].wires == std::array<std::int8_t, 2>{0, 1});
  CHECK(circuit.operations[11].wires == std::array<std::int8_t, 2>{5, 0});
  CHECK(circuit.operations[29].angles[0] == 17);
  CHECK(ry_ring_ansatz(6, 2, false).operations.size() == 18);
  CHECK(ry_ring_ansatz(2, 1).operations.size() == 2 + 1 + 2);
  CHECK(ry_ring_ansatz(1, 3).operations.size() == 4);
  const Circuit rot = bench::rot_ring_ansatz(4, 6);
  CHECK(rot.angles == 72);
  CHECK(rot.operations.size() == 48);
}
