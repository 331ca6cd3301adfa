#include "core/quantum/kernels/schedule.h"

#include <algorithm>
#include <numbers>

namespace qurio {
namespace {

// Half of the t of a factor of the gate table.
HalfAngle half_angle(const GateFactor& factor, const Operation& operation) {
  HalfAngle x{factor.eighths * (std::numbers::pi / 8), {}};
  if (factor.angle >= 0) {
    const auto own = static_cast<std::uint8_t>(factor.angle);
    x.parts.push_back({operation.angles[own], factor.halves * 0.25});
  }
  return x;
}

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

void Scheduler::lower(const Operation& operation) {
  for (const GateFactor& factor : gate_info(operation.gate).factors) {
    const HalfAngle x = half_angle(factor, operation);
    switch (factor.kind) {
      case GateFactor::Kind::ry:
        rotate(operation.wire(factor.wires), x);
        break;
      case GateFactor::Kind::cnot:
        cnot(operation.wire(factor.wires), operation.wire(1U - factor.wires));
        break;
      case GateFactor::Kind::phase: {
        std::uint32_t mask = 0;
        for (std::size_t k = 0; k < operation.wires.size(); ++k) {
          if ((factor.wires >> k & 1) != 0) mask |= bit(operation.wire(k));
        }
        phase(mask, x);
        break;
      }
    }
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
