// What one head is: the QCMFM head, its encodings, and its classical counterparts.
//
// All heads share the trunk (trunk.h) and the output layer (logits = Wc (g f) + bc); they differ in
// the feature map f(z) between the two. What only the comparison of heads uses is in
// models/lab/lab_config.h.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/status.h"

namespace qurio {

enum class FeatureMapKind {
  circuit,    // amplitudes -> circuit -> expectation values
  linear,     // f = z
  mlp,        // f = relu(z W1 + b1)
  bilinear,   // f = (v P) * (t Q), elementwise
  quadratic,  // f = y * y with y = (z E + b) / |z E + b|: what reading out Z of any real circuit
              // computes
};

enum class Encoding {
  joint,      // u = z E + b over all qubits
  modality,   // qubit 0 says picture or words: u = [v Ev; t Et] + b
  registers,  // two registers of half the qubits each, in a product state
  reference,  // no dense map: u = [z; r], r trainable reference amplitudes
  angle,      // one RY angle per qubit, z W + b, on |0...0>
};

// The names that files use (model files, descriptions of heads), one row for each.
inline constexpr std::array kFeatureMapNames = {
    std::pair{std::string_view("circuit"), FeatureMapKind::circuit},
    std::pair{std::string_view("linear"), FeatureMapKind::linear},
    std::pair{std::string_view("mlp"), FeatureMapKind::mlp},
    std::pair{std::string_view("bilinear"), FeatureMapKind::bilinear},
    std::pair{std::string_view("quadratic"), FeatureMapKind::quadratic},
};
inline constexpr std::array kEncodingNames = {
    std::pair{std::string_view("joint"), Encoding::joint},
    std::pair{std::string_view("modality"), Encoding::modality},
    std::pair{std::string_view("registers"), Encoding::registers},
    std::pair{std::string_view("reference"), Encoding::reference},
    std::pair{std::string_view("angle"), Encoding::angle},
};

// A batch keeps dense 2^n x 2^n matrices: 4 MB each at ten qubits.
inline constexpr int kMaxHeadQubits = 10;

struct HeadConfig {
  std::string name = "j6e";
  int region_width = 128;
  int word_width = 128;
  int width = 32;  // d: v and t have d numbers each, z = [v; t]
  int classes = 2;
  // Numbers that are known of an object besides its features, encoded next to v and t (linear, mlp,
  // quadratic and a circuit behind joint or angle encoding): z = [v; t; e]. No file holds any.
  int evidence = 0;
  bool photo = true;  // false: this head never sees a photo
  bool caption = true;

  FeatureMapKind features = FeatureMapKind::circuit;
  int hidden = 0;            // mlp: hidden units; bilinear: rank
  double output_scale = 10;  // where g starts in training

  // circuit: ry_ring_ansatz (core/quantum/circuit.h) behind an encoding. quadratic: its qubits.
  Encoding encoding = Encoding::joint;
  int qubits = 6;
  int layers = 2;
  bool entangle = true;
  double angle_sd = 0.3;  // angles start N(0, angle_sd) in training
};

// Length of z.
inline int fused_width(const HeadConfig& config) { return 2 * config.width + config.evidence; }

// ok, or invalid_argument with the field that does not fit (sizes, qubits against the width).
Result<HeadConfig> validated(HeadConfig config);

}  // namespace qurio
