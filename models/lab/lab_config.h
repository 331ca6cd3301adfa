// What a compared head can be beyond those that are shipped (core/model/head/head_config.h).
#pragma once

#include <string_view>

#include "core/model/head/head_config.h"
#include "core/quantum/quantum.h"
#include "core/status.h"

namespace qurio {

enum class CircuitUse { trained, frozen, none };

enum class Ansatz {
  ring,   // ry_ring_ansatz (core/quantum/circuit.h)
  brick,  // brick_wall_ansatz (brick_wall.h)
};

enum class Readout {
  pauli,          // <Z_i>, <Z_i Z_j>, <X_i>, <X_i X_j>
  probabilities,  // of every outcome, all qubits in Z and all qubits in X (probability_readout.h)
};

// Instead of HeadConfig::features (landmark_features.h), with HeadConfig::hidden landmarks.
enum class Landmarks {
  none,
  fidelity,  // f_k = <psi|phi_k>^2: psi as in `circuit`, phi_k trained landmark states
  gaussian,  // f_k = exp(-g |z E + b - c_k|^2): the classical kernel next to it
};

// Blocks of the evidence, a number for every class each: what the words say, then three measures of
// what the photo is like.
inline constexpr int kEvidenceBlocks = 4;

struct LabConfig : HeadConfig {
  Landmarks landmarks = Landmarks::none;
  CircuitUse circuit = CircuitUse::trained;
  Ansatz ansatz = Ansatz::ring;
  Readout readout = Readout::pauli;
  int copies = 1;  // circuits side by side, each with an encoding and angles of its own
  // The evidence is a register of classes (class_register_features.h) instead of more inputs.
  bool class_register = false;
  double feature_share = 0.5;  // of v and t beside it
  bool reupload = false;       // the angles behind the first ring also depend on z
};

// The head for so many classes; `with_evidence`: with kEvidenceBlocks numbers of each.
LabConfig for_classes(LabConfig config, int classes, bool with_evidence);

// ok, or invalid_argument with the field that does not fit.
Result<LabConfig> validated(const LabConfig& config);

// Whether a file can hold it: it has nothing that HeadConfig cannot say.
bool is_shippable(const LabConfig& config);

// Whether it has one circuit, whose angles are the block `angles`.
bool has_one_circuit(const LabConfig& config);

// The circuit that a head runs: its ansatz, or no operation at all.
Circuit circuit_of(const LabConfig& config);

}  // namespace qurio
