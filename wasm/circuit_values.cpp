#include "wasm/circuit_values.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace qurio::wasm {
namespace {

using emscripten::val;

struct Built {
  Circuit circuit;
  std::vector<double> angles;
  State<double> begin;
};

// What does not fit a signed byte is no wire of any circuit.
std::int8_t wire_of(std::int32_t wire) {
  return wire >= -1 && wire < kMaxQubits ? static_cast<std::int8_t>(wire) : std::int8_t{-2};
}

Result<Circuit> circuit_of(const FlatCircuit& flat) {
  Circuit circuit{flat.qubits, 0, {}};
  if (flat.gates.size() % 3 != 0) {
    return {Status::invalid_argument, "three numbers a gate are needed: its row and its wires"};
  }
  const auto rows = static_cast<std::int32_t>(gate_table().size());
  for (std::size_t at = 0; at < flat.gates.size(); at += 3) {
    const std::int32_t row = flat.gates[at];
    if (row < 0 || row >= rows) {
      return {Status::invalid_argument,
              "operation " + std::to_string(at / 3) + ": the gate is not in the gate table"};
    }
    Operation operation{static_cast<Gate>(row),
                        {wire_of(flat.gates[at + 1]), wire_of(flat.gates[at + 2])}};
    for (int k = 0; k < gate_info(operation.gate).angles; ++k) {
      operation.angles[static_cast<std::size_t>(k)] = circuit.angles++;
    }
    circuit.operations.push_back(operation);
  }
  if (static_cast<std::size_t>(circuit.angles) != flat.angles.size()) {
    return {Status::invalid_argument, "the gates take " + std::to_string(circuit.angles) +
                                          " angles, there are " +
                                          std::to_string(flat.angles.size())};
  }
  return validated(std::move(circuit));
}

Result<Built> built(const FlatCircuit& flat) {
  Result<Circuit> circuit = circuit_of(flat);
  if (!circuit.ok()) return {circuit.status(), circuit.message()};
  for (std::size_t k = 0; k < flat.angles.size(); ++k) {
    if (!std::isfinite(flat.angles[k])) {
      return {Status::not_finite, "angle " + std::to_string(k) + " is not finite"};
    }
  }
  Built result{std::move(circuit).value(), flat.angles, {}};
  const std::size_t size = std::size_t{1} << static_cast<unsigned>(result.circuit.qubits);
  if (!flat.amplitudes.empty() && flat.amplitudes.size() != size) {
    return {Status::invalid_argument, std::to_string(size) + " amplitudes are needed, there are " +
                                          std::to_string(flat.amplitudes.size())};
  }
  result.begin = State<double>(result.circuit.qubits);
  if (!flat.amplitudes.empty()) {
    const auto unit = unit_amplitudes(flat.amplitudes);
    if (!unit.ok()) return {unit.status(), unit.message()};
    result.begin.set_real(unit.value());
  }
  return result;
}

// ask(the circuit), or what is wrong with it.
template <typename T, class Ask>
Outcome<T> asked(const FlatCircuit& flat, Ask ask) {
  const Result<Built> circuit = built(flat);
  if (!circuit.ok()) return outcome_of(Result<T>(circuit.status(), circuit.message()));
  return outcome_of<T>(ask(circuit.value()));
}

Result<Counts> counts_of(const Built& built, const CountsPlan& plan) {
  constexpr double kMostShots = 100000;
  constexpr double kMostSeed = 0x1.0p53;
  if (!(plan.shots >= 1 && plan.shots <= kMostShots && plan.seed >= 0 && plan.seed < kMostSeed)) {
    return {Status::invalid_argument, "1 to 100000 shots and a seed from 0 on are needed"};
  }
  const NoiseModel noise{
      .depolarising = plan.depolarising, .read_0_as_1 = plan.readout, .read_1_as_0 = plan.readout};
  const auto distribution = readings(built.circuit, built.angles, built.begin,
                                     static_cast<std::uint32_t>(plan.x_wires), noise);
  if (!distribution.ok()) return {distribution.status(), distribution.message()};
  const auto sampler = ShotSampler::create(distribution.value());
  if (!sampler.ok()) return {sampler.status(), sampler.message()};
  Random random(static_cast<std::uint64_t>(plan.seed));
  std::vector<std::uint64_t> counts(distribution.value().size());
  sampler.value().count(static_cast<std::uint64_t>(plan.shots), random, counts);
  return Counts{{counts.begin(), counts.end()},
                {distribution.value().begin(), distribution.value().end()}};
}

std::vector<double> adjoint_slopes(const Built& built, int wire) {
  State<double> ket = built.begin;
  for (const Operation& operation : built.circuit.operations) {
    apply<double>(operation, built.angles, ket);
  }
  State<double> bra = ket;
  apply<double>(Operation{Gate::z, {static_cast<std::int8_t>(wire), -1}}, {}, bra);
  std::vector<double> slopes(built.angles.size());
  adjoint_gradient<double>(built.circuit, built.angles, ket, bra, slopes);
  return slopes;
}

std::vector<double> shift_slopes(const Built& built, int wire) {
  std::vector<double> slopes(built.angles.size());
  const auto z = [wire](const State<double>& state) { return bloch_vector(state, wire)[2]; };
  parameter_shift(built.circuit, built.angles, built.begin, z, slopes);
  for (const Operation& operation : built.circuit.operations) {
    if (gate_info(operation.gate).two_term_shift) continue;
    for (std::size_t k = 0; k < kMostGateAngles && operation.angles[k] >= 0; ++k) {
      slopes[static_cast<std::size_t>(operation.angles[k])] =
          std::numeric_limits<double>::quiet_NaN();
    }
  }
  return slopes;
}

}  // namespace

val gates() {
  val rows = val::array();
  for (const GateInfo& info : gate_table()) {
    val marks = val::array();
    for (std::size_t k = 0; k < static_cast<std::size_t>(info.wires); ++k) {
      val mark = val::object();
      mark.set("kind", std::string(mark_name(info.marks[k].kind)));
      mark.set("label", std::string(info.marks[k].label));
      marks.call<void>("push", mark);
    }
    val row = val::object();
    row.set("name", std::string(info.name));
    row.set("wires", info.wires);
    row.set("angles", info.angles);
    row.set("twoTermShift", info.two_term_shift);
    row.set("marks", marks);
    rows.call<void>("push", row);
  }
  return rows;
}

Outcome<FollowedCircuit> follow_circuit(const FlatCircuit& flat) {
  return asked<FollowedCircuit>(flat, [](const Built& built) -> Result<FollowedCircuit> {
    return FollowedCircuit{static_cast<int>(built.circuit.operations.size()) + 1,
                           follow(built.circuit, built.angles, built.begin)};
  });
}

Outcome<Counts> measure_circuit(const FlatCircuit& flat, const CountsPlan& plan) {
  return asked<Counts>(flat, [&](const Built& built) { return counts_of(built, plan); });
}

Outcome<Slopes> circuit_slopes(const FlatCircuit& flat, int wire) {
  return asked<Slopes>(flat, [wire](const Built& built) -> Result<Slopes> {
    if (wire < 0 || wire >= built.circuit.qubits) {
      return {Status::invalid_argument, "there is no wire " + std::to_string(wire)};
    }
    return Slopes{adjoint_slopes(built, wire), shift_slopes(built, wire)};
  });
}

Outcome<FlatCircuit> prepare_amplitudes(const std::vector<double>& amplitudes) {
  Result<Preparation> made = preparation(amplitudes);
  if (!made.ok()) return outcome_of(Result<FlatCircuit>(made.status(), made.message()));
  FlatCircuit flat{made.value().circuit.qubits, {}, {}, std::move(made.value().angles)};
  for (const Operation& operation : made.value().circuit.operations) {
    flat.gates.insert(flat.gates.end(), {static_cast<std::int32_t>(operation.gate),
                                         operation.wires[0], operation.wires[1]});
  }
  return outcome_of(Result<FlatCircuit>(std::move(flat)));
}

}  // namespace qurio::wasm
