// From the fused features z = [v; t] to real amplitudes: the encodings of head_config.h.
#pragma once

#include <span>
#include <string>

#include "core/model/front/parameters.h"
#include "core/model/head/head_config.h"
#include "core/model/matrix.h"

namespace qurio {

// Everything of one preparation.
template <typename Real>
struct PreparationPass {
  Matrix<Real> linear;       // B x what the linear maps give
  Matrix<Real> left, right;  // registers: the two states
  Matrix<Real> norms;        // B x 1, registers B x 2: what amplitude_encode returned
  Matrix<Real> amplitudes;   // B x 2^qubits, real, of norm 1 (up to encode.h's epsilon)
};

template <typename Real>
class StatePreparation {
 public:
  // Blocks of the layout; an encoding without a second map has no `second`, reference has only the
  // bias.
  struct Blocks {
    std::size_t first = 0, second = 0, bias = 0;
  };

  // Appends its blocks: encoder and encoder_bias (joint); encoder_regions, encoder_words and
  // encoder_bias (modality, registers); reference (reference); angle_map and angle_bias (angle).
  // `suffix` follows their names. Precondition: validated(config).
  StatePreparation(const HeadConfig& config, ParameterLayout& layout,
                   const std::string& suffix = "");

  Encoding encoding() const { return encoding_; }
  Eigen::Index width() const { return width_; }
  int qubits() const { return qubits_; }
  const Blocks& blocks() const { return blocks_; }

  // Fills `pass`. z: B x fused_width.
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, PreparationPass<Real>& pass) const;

 private:
  void linear_maps(const ParameterLayout& layout, std::span<const Real> parameters,
                   const Matrix<Real>& z, Matrix<Real>& u) const;

  Encoding encoding_;
  Eigen::Index width_;
  int qubits_;
  Blocks blocks_;
};

}  // namespace qurio
