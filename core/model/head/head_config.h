// What one head of the comparison is: the QCMFM head, its variants, and its classical counterparts.
//
// All heads share the trunk (trunk.h) and the output layer (logits = Wc (g f) + bc); they differ in
// the feature map f(z) between the two.
#pragma once

#include <string>
#include <string_view>

#include "core/status.h"

namespace qurio {

enum class FeatureMapKind {
  circuit,    // amplitudes -> circuit -> expectation values
  linear,     // f = z
  mlp,        // f = relu(z W1 + b1)
  bilinear,   // f = (v P) * (t Q), elementwise
  quadratic,  // f = y * y with y = (z E + b) / |z E + b|: what reading out Z of any real circuit
              // computes
  fidelity,   // f_k = <psi|phi_k>^2: psi as in `circuit`, phi_k trained landmark states
  gaussian,   // f_k = exp(-g |z E + b - c_k|^2): the classical kernel next to it
};

enum class Encoding {
  joint,      // u = z E + b over all qubits
  modality,   // qubit 0 says picture or words: u = [v Ev; t Et] + b
  registers,  // two registers of half the qubits each, in a product state
  reference,  // no dense map: u = [z; r], r trainable reference amplitudes
  angle,      // one RY angle per qubit, z W + b, on |0...0>
};

// A batch keeps dense 2^n x 2^n matrices: 4 MB each at ten qubits.
inline constexpr int kMaxHeadQubits = 10;

enum class CircuitUse { trained, frozen, none };

enum class Ansatz {
  ring,   // ry_ring_ansatz (core/quantum/circuit.h)
  brick,  // brick_wall_ansatz (brick_wall.h)
};

enum class Readout {
  pauli,          // <Z_i>, <Z_i Z_j>, <X_i>, <X_i X_j>
  probabilities,  // of every outcome, all qubits in Z and all qubits in X
};

struct HeadConfig {
  std::string name = "j6e";
  int region_width = 128;
  int word_width = 128;
  int width = 32;  // d: v and t have d numbers each, z = [v; t]
  int classes = 2;
  bool photo = true;  // false: this head never sees a photo
  bool caption = true;

  FeatureMapKind features = FeatureMapKind::circuit;
  int hidden = 0;            // mlp: hidden units; bilinear: rank; fidelity, gaussian: landmarks
  double output_scale = 10;  // where g starts

  Encoding encoding = Encoding::joint;
  int qubits = 6;
  int layers = 2;
  bool entangle = true;
  CircuitUse circuit = CircuitUse::trained;
  double angle_sd = 0.3;  // angles start N(0, angle_sd)
  Ansatz ansatz = Ansatz::ring;
  Readout readout = Readout::pauli;
  int copies = 1;         // circuits side by side, each with an encoding and angles of its own
  bool reupload = false;  // the angles behind the first ring also depend on z
};

// ok, or invalid_argument with the field that does not fit (sizes, qubits against the width).
Result<HeadConfig> validated(HeadConfig config);

}  // namespace qurio
