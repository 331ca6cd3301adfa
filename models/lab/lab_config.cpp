#include "models/lab/lab_config.h"

#include <string>

#include "core/model/head/circuit_features.h"
#include "models/lab/brick_wall.h"

namespace qurio {
namespace {

std::string problem(const LabConfig& config) {
  const bool qubits_fit = config.qubits >= 1 && config.qubits <= kMaxHeadQubits;
  if (config.landmarks != Landmarks::none) {
    if (config.hidden < 1 || config.hidden > 4096) return "hidden must be 1 to 4096";
    return qubits_fit ? "" : "qubits must be 1 to 10";
  }
  if (config.features != FeatureMapKind::circuit) return "";
  if (config.class_register) {
    if (config.evidence != kEvidenceBlocks * config.classes) {
      return "a register of classes needs its evidence";
    }
    if (qubits_fit && config.classes > 1 << (config.qubits - 1)) {
      return "a register of classes needs 2^(qubits - 1) of at least the classes";
    }
    return config.feature_share >= 0 ? "" : "feature_share must not be negative";
  }
  if (config.copies < 1 || config.copies > 64) return "copies must be 1 to 64";
  if (config.ansatz == Ansatz::brick && config.qubits < 2) return "a brick wall needs 2 qubits";
  const bool can_reupload = config.circuit == CircuitUse::trained &&
                            config.ansatz == Ansatz::ring && config.readout == Readout::pauli &&
                            config.copies == 1 && config.layers >= 1;
  if (config.reupload && !can_reupload) {
    return "reupload needs one trained ring circuit with a layer and Pauli read-out";
  }
  return "";
}

}  // namespace

Result<LabConfig> validated(const LabConfig& config) {
  HeadConfig sizes = static_cast<const HeadConfig&>(config);
  // Landmarks stand in the place of the features.
  if (config.landmarks != Landmarks::none) sizes.features = FeatureMapKind::linear;
  const Result<HeadConfig> checked = validated(sizes);
  if (!checked.ok()) return {checked.status(), checked.message()};
  const std::string wrong = problem(config);
  if (!wrong.empty()) return {Status::invalid_argument, "head " + config.name + ": " + wrong};
  return config;
}

LabConfig for_classes(LabConfig config, int classes, bool with_evidence) {
  config.classes = classes;
  config.evidence = with_evidence ? kEvidenceBlocks * classes : 0;
  return config;
}

bool is_shippable(const LabConfig& config) {
  if (config.evidence > 0) return false;
  if (config.landmarks != Landmarks::none) return false;
  if (config.class_register) return false;
  if (config.features != FeatureMapKind::circuit) return true;
  return config.circuit == CircuitUse::trained && config.ansatz == Ansatz::ring &&
         config.readout == Readout::pauli && config.copies == 1 && !config.reupload;
}

bool has_one_circuit(const LabConfig& config) {
  return config.landmarks == Landmarks::none && config.features == FeatureMapKind::circuit &&
         config.copies == 1;
}

Circuit circuit_of(const LabConfig& config) {
  if (config.circuit == CircuitUse::none) return {config.qubits, 0, {}};
  if (config.ansatz == Ansatz::brick) return brick_wall_ansatz(config.qubits, config.layers);
  return circuit_of(static_cast<const HeadConfig&>(config));
}

}  // namespace qurio
