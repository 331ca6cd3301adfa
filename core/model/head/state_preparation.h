// From the fused features z = [v; t] to real amplitudes: the encodings of head.h, with their
// gradients.
#pragma once

#include <span>
#include <string>

#include "core/model/front/parameters.h"
#include "core/model/head/head_config.h"
#include "core/model/matrix.h"
#include "core/quantum/random.h"

namespace qurio {

template <typename Real>
class StatePreparation {
 public:
  // Appends its blocks: encoder and encoder_bias (joint); encoder_regions, encoder_words and
  // encoder_bias (modality, registers); reference (reference); angle_map and angle_bias (angle).
  // `suffix` follows their names. Precondition: validated(head).
  StatePreparation(const HeadConfig& config, ParameterLayout& layout,
                   const std::string& suffix = "");

  void initialise(const ParameterLayout& layout, Random& random, std::span<Real> parameters) const;

  // psi <- B x 2^qubits real amplitudes of norm 1 (up to encode.h's epsilon). z: B x 2 width.
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, Matrix<Real>& psi);
  // d_z <- dL/dz (B x 2 width); ADDS to gradient. psi and z as in the last forward().
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const Matrix<Real>& psi, const Matrix<Real>& d_psi,
                Matrix<Real>& d_z, std::span<Real> gradient);

 private:
  void linear_maps(const ParameterLayout& layout, std::span<const Real> parameters,
                   const Matrix<Real>& z);
  void linear_maps_backward(const ParameterLayout& layout, std::span<const Real> parameters,
                            const Matrix<Real>& z, Matrix<Real>& d_z, std::span<Real> gradient);

  Encoding encoding_;
  Eigen::Index width_;
  Eigen::Index size_;
  int qubits_;
  std::size_t first_ = 0, second_ = 0, bias_ = 0;
  Matrix<Real> u_, d_u_;       // B x what the linear maps give
  Matrix<Real> left_, right_;  // registers: the two states
  Matrix<Real> scale_;         // B x 1 or B x 2: what amplitude_encode returned
};

}  // namespace qurio
