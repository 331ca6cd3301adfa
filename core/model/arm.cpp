#include "core/model/arm.h"

#include <utility>

namespace qurio {
namespace {

std::string circuit_problem(const Arm& arm) {
  if (arm.qubits < 1 || arm.qubits > kMaxArmQubits) return "qubits must be 1 to 10";
  if (arm.layers < 0 || arm.layers > 64) return "layers must be 0 to 64";
  if (arm.copies < 1 || arm.copies > 64) return "copies must be 1 to 64";
  if (arm.ansatz == Ansatz::brick && arm.qubits < 2) return "a brick wall needs 2 qubits";
  if (arm.reupload) {
    if (arm.circuit != CircuitUse::trained || arm.ansatz != Ansatz::ring ||
        arm.readout != Readout::pauli || arm.copies != 1 || arm.layers < 1) {
      return "reupload needs one trained ring circuit with a layer and Pauli read-out";
    }
  }
  const int amplitudes = 1 << arm.qubits;
  switch (arm.encoding) {
    case Encoding::joint:
    case Encoding::angle:
      return "";
    case Encoding::modality:
      return arm.qubits < 2 ? "modality encoding needs at least 2 qubits" : "";
    case Encoding::registers:
      return arm.qubits % 2 != 0 ? "register encoding needs an even number of qubits" : "";
    case Encoding::reference:
      return amplitudes <= 2 * arm.width ? "reference encoding needs 2^qubits > 2 width" : "";
  }
  return "unknown encoding";
}

std::string problem(const Arm& arm) {
  if (arm.width < 1 || arm.width > 1024) return "width must be 1 to 1024";
  if (arm.region_width < 1 || arm.word_width < 1) return "feature widths must be positive";
  if (arm.classes < 2 || arm.classes > 4096) return "classes must be 2 to 4096";
  if (!arm.photo && !arm.caption) return "an arm needs photo, caption or both";
  if (!(arm.output_scale > 0)) return "output_scale must be positive";
  if (arm.features == FeatureMapKind::circuit) return circuit_problem(arm);
  const bool sized =
      arm.features != FeatureMapKind::linear && arm.features != FeatureMapKind::quadratic;
  if (sized && (arm.hidden < 1 || arm.hidden > 4096)) return "hidden must be 1 to 4096";
  const bool states = arm.features == FeatureMapKind::quadratic ||
                      arm.features == FeatureMapKind::fidelity ||
                      arm.features == FeatureMapKind::gaussian;
  if (states && (arm.qubits < 1 || arm.qubits > kMaxArmQubits)) return "qubits must be 1 to 10";
  return "";
}

}  // namespace

Result<Arm> validated(Arm arm) {
  std::string wrong = problem(arm);
  if (!wrong.empty()) return {Status::invalid_argument, "arm " + arm.name + ": " + wrong};
  return arm;
}

}  // namespace qurio
