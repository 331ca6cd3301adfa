#include "core/quantum/gates.h"

#include <numbers>

namespace qurio {

const GateInfo& gate_info(Gate gate) { return gate_table()[static_cast<std::size_t>(gate)]; }

GateMatrix gate_matrix(Gate gate, std::span<const double> angles) {
  return gate_info(gate).matrix(angles);
}

GateMatrix gate_generator(Gate gate, std::size_t k, std::span<const double> angles) {
  return gate_info(gate).generator(k, angles);
}

AngledGate gate_adjoint(Gate gate, std::span<const double> angles) {
  const GateAdjoint& adjoint = gate_info(gate).adjoint;
  AngledGate result{adjoint.gate};
  for (std::size_t k = 0; k < kMostGateAngles; ++k) {
    const auto [source, eighths] = adjoint.angles[k];
    result.angles[k] = eighths * (std::numbers::pi / 4);
    if (source >= 0) result.angles[k] -= angles[static_cast<std::size_t>(source)];
  }
  return result;
}

const GateMark& gate_mark(Gate gate, std::size_t k) { return gate_info(gate).marks[k]; }

std::string_view mark_name(MarkKind kind) {
  switch (kind) {
    case MarkKind::box:
      return "box";
    case MarkKind::control:
      return "control";
    case MarkKind::target:
      return "target";
    case MarkKind::swap:
      return "swap";
  }
  return {};
}

}  // namespace qurio
