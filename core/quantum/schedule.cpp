#include "core/quantum/schedule.h"

#include <algorithm>
#include <numbers>

namespace qurio {
namespace {

constexpr double kPi = std::numbers::pi;
HalfAngle constant(double angle) { return {angle / 2, {}}; }

void add(HalfAngle& to, const HalfAngle& more) {
  to.offset += more.offset;
  for (const HalfAngle::Part& part : more.parts) {
    const auto same = std::find_if(to.parts.begin(), to.parts.end(),
                                   [&](const auto& own) { return own.angle == part.angle; });
    if (same == to.parts.end()) {
      to.parts.push_back(part);
    } else {
      same->factor += part.factor;
    }
  }
}

bool full(const Stage& stage, std::uint32_t mask) {
  return static_cast<int>(stage.phases.size()) >= kMostPhases &&
         std::none_of(stage.phases.begin(), stage.phases.end(),
                      [&](const auto& p) { return p.mask == mask; });
}

class Scheduler {
 public:
  explicit Scheduler(int qubits) : qubits_(qubits) {
    result_.qubits = qubits;
    open();
  }

  void lower(const Operation& operation);
  Schedule take() { return std::move(result_); }

 private:
  Stage& last() { return result_.stages.back(); }
  void open() { result_.stages.push_back({{}, LinearMap(qubits_), {}}); }
  int position(int wire) const { return qubits_ - 1 - wire; }
  std::uint32_t bit(int wire) const { return std::uint32_t{1} << position(wire); }

  void rotate(int wire, const HalfAngle& x);
  void cnot(int control, int target);
  void phase(std::uint32_t mask, const HalfAngle& x);

  void rx(int wire, const HalfAngle& x);
  void controlled_ry(int control, int target, std::int32_t angle);
  void ising_yx(int first, int second, std::int32_t angle);

  int qubits_;
  Schedule result_;
};

void Scheduler::rotate(int wire, const HalfAngle& x) {
  const int at = position(wire);
  const bool blocked = !last().map.leaves_alone(at) ||
                       std::any_of(last().phases.begin(), last().phases.end(),
                                   [&](const auto& p) { return (p.mask & bit(wire)) != 0; });
  if (blocked) open();
  for (Stage::Rotation& own : last().rotations) {
    if (own.position == at) {
      add(own.half_angle, x);
      return;
    }
  }
  last().rotations.push_back({at, x});
}

// A diagonal D before the CNOT is the diagonal CNOT D CNOT after it.
void Scheduler::cnot(int control, int target) {
  last().map.then_cnot(position(control), position(target));
  for (Stage::Phase& p : last().phases) {
    if ((p.mask & bit(target)) != 0) p.mask ^= bit(control);
  }
}

// As early as it can stand: a stage's rotations let it pass where the mask touches none of them.
void Scheduler::phase(std::uint32_t mask, const HalfAngle& x) {
  std::size_t at = result_.stages.size() - 1;
  while (at > 0) {
    const Stage& stage = result_.stages[at];
    const std::uint32_t before = stage.map.pulled_back(mask);
    const bool stuck =
        std::any_of(stage.rotations.begin(), stage.rotations.end(),
                    [&](const auto& r) { return ((before >> r.position) & 1) != 0; });
    if (stuck || full(result_.stages[at - 1], before)) break;
    mask = before;
    --at;
  }
  std::vector<Stage::Phase>* phases = &result_.stages[at].phases;
  for (Stage::Phase& own : *phases) {
    if (own.mask == mask) {
      add(own.half_angle, x);
      return;
    }
  }
  if (full(result_.stages[at], mask)) {
    // The mask belongs to the frame of stage `at`: a fresh stage behind it has the same frame.
    const auto fresh =
        result_.stages.insert(result_.stages.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                              Stage{{}, LinearMap(qubits_), {}});
    phases = &fresh->phases;
  }
  phases->push_back({mask, x});
}

// RX(t) = RZ(-pi/2) RY(t) RZ(pi/2)
void Scheduler::rx(int wire, const HalfAngle& x) {
  phase(bit(wire), constant(kPi / 2));
  rotate(wire, x);
  phase(bit(wire), constant(-kPi / 2));
}

void Scheduler::controlled_ry(int control, int target, std::int32_t angle) {
  rotate(target, {0, {{angle, 0.25}}});
  cnot(control, target);
  rotate(target, {0, {{angle, -0.25}}});
  cnot(control, target);
}

// exp(-i t Y X / 2) = CNOT (RY(t) (x) 1) CNOT
void Scheduler::ising_yx(int first, int second, std::int32_t angle) {
  cnot(first, second);
  rotate(first, {0, {{angle, 0.5}}});
  cnot(first, second);
}

void Scheduler::lower(const Operation& operation) {
  const int a = operation.wire(0);
  const int b = operation.wire(1);
  const std::int32_t t = operation.angles[0];
  const auto half = [](std::int32_t angle) { return HalfAngle{0, {{angle, 0.5}}}; };
  const auto quarter = [](std::int32_t angle, double sign) {
    return HalfAngle{0, {{angle, 0.25 * sign}}};
  };
  // Z = i RZ(pi), and i = exp(-i (-pi/2)).
  const auto z = [&](int wire) {
    phase(bit(wire), constant(kPi));
    phase(0, constant(-kPi));
  };
  const auto diagonal_turn = [&](int wire, double angle) {
    phase(bit(wire), constant(angle));
    phase(0, constant(-angle));
  };
  switch (operation.gate) {
    case Gate::x:  // RY(pi) Z
      z(a);
      rotate(a, constant(kPi));
      break;
    case Gate::y:  // i RY(pi)
      rotate(a, constant(kPi));
      phase(0, constant(-kPi));
      break;
    case Gate::z:
      z(a);
      break;
    case Gate::h:  // RY(pi/2) Z
      z(a);
      rotate(a, constant(kPi / 2));
      break;
    case Gate::s:
      diagonal_turn(a, kPi / 2);
      break;
    case Gate::t:
      diagonal_turn(a, kPi / 4);
      break;
    case Gate::rx:
      rx(a, half(t));
      break;
    case Gate::ry:
      rotate(a, half(t));
      break;
    case Gate::rz:
      phase(bit(a), half(t));
      break;
    case Gate::phase:
      phase(bit(a), half(t));
      phase(0, {0, {{t, -0.5}}});
      break;
    case Gate::rot:
      phase(bit(a), half(t));
      rotate(a, half(operation.angles[1]));
      phase(bit(a), half(operation.angles[2]));
      break;
    case Gate::cnot:
      cnot(a, b);
      break;
    case Gate::cz:  // pi b_i b_j = pi/4 (1 - Z_i - Z_j + Z_i Z_j)
      phase(bit(a), constant(kPi / 2));
      phase(bit(b), constant(kPi / 2));
      phase(bit(a) | bit(b), constant(-kPi / 2));
      phase(0, constant(-kPi / 2));
      break;
    case Gate::swap:
      cnot(a, b);
      cnot(b, a);
      cnot(a, b);
      break;
    case Gate::crx:  // CRY between RZ(pi/2) and RZ(-pi/2) on the target
      phase(bit(b), constant(kPi / 2));
      controlled_ry(a, b, t);
      phase(bit(b), constant(-kPi / 2));
      break;
    case Gate::cry:
      controlled_ry(a, b, t);
      break;
    case Gate::crz:
      phase(bit(b), quarter(t, 1));
      phase(bit(a) | bit(b), quarter(t, -1));
      break;
    case Gate::rxx:  // X = RZ(-pi/2) Y RZ(pi/2)
      phase(bit(a), constant(kPi / 2));
      ising_yx(a, b, t);
      phase(bit(a), constant(-kPi / 2));
      break;
    case Gate::ryy:  // Y = RZ(pi/2) X RZ(-pi/2)
      phase(bit(b), constant(-kPi / 2));
      ising_yx(a, b, t);
      phase(bit(b), constant(kPi / 2));
      break;
    case Gate::rzz:
      phase(bit(a) | bit(b), half(t));
      break;
  }
}

}  // namespace

Schedule schedule(const Circuit& circuit) {
  Scheduler scheduler(circuit.qubits);
  for (const Operation& operation : circuit.operations) scheduler.lower(operation);
  Schedule result = scheduler.take();
  std::erase_if(result.stages, [](const Stage& stage) {
    return stage.rotations.empty() && stage.phases.empty() && stage.map.is_identity();
  });
  return result;
}

LinearMap ring_map(int qubits) {
  LinearMap map(qubits);
  const int count = qubits == 2 ? 1 : (qubits == 1 ? 0 : qubits);
  for (int q = 0; q < count; ++q) {
    map.then_cnot(qubits - 1 - q, qubits - 1 - (q + 1) % qubits);
  }
  return map;
}

}  // namespace qurio
