#include "models/lab/landmark_features.h"

#include <cmath>

#include "core/learn/dense_gradient.h"
#include "core/learn/initial_values.h"
#include "core/learn/preparation_gradient.h"
#include "core/model/front/dense.h"
#include "core/model/head/encoded_rows.h"

namespace qurio {
namespace {

template <typename Real>
void encode(const MatrixIn<Real>& u, PreparationPass<Real>& pass) {
  pass.amplitudes.resize(u.rows(), u.cols());
  pass.norms.resize(u.rows(), 1);
  encode_rows<Real>(u, 0, pass.amplitudes, pass.norms, 0);
}

template <typename Real>
Matrix<Real> encode_backward(const PreparationPass<Real>& pass, const Matrix<Real>& d_psi) {
  Matrix<Real> d_u(d_psi.rows(), d_psi.cols());
  encode_rows_backward(pass.amplitudes, pass.norms, 0, d_psi, d_u, 0);
  return d_u;
}

// d_u, dL/du of every item; ADDS to d_landmarks.
template <typename Real>
Matrix<Real> fidelity_backward(const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                               MatrixSlot<Real> d_landmarks) {
  const PreparationPass<Real>& landmarks = pass.parts[0].prepared;
  const Matrix<Real> d_overlaps = 2 * d_f.cwiseProduct(pass.left);
  const Matrix<Real> d_psi = d_overlaps * landmarks.amplitudes;
  const Matrix<Real> d_phi = d_overlaps.transpose() * pass.prepared.amplitudes;
  d_landmarks += encode_backward(landmarks, d_phi);
  return encode_backward(pass.prepared, d_psi);
}

template <typename Real>
Matrix<Real> gaussian_backward(const MatrixView<Real>& landmarks, Real width,
                               const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                               MatrixSlot<Real> d_landmarks, Real& d_log_width) {
  const Matrix<Real>& u = pass.prepared.linear;
  const Matrix<Real> d = d_f.cwiseProduct(pass.features) * -width;  // dL / d distances
  d_log_width += d.cwiseProduct(pass.left).sum();
  const Real two = 2 / static_cast<Real>(landmarks.cols());
  const Vector<Real> per_item = d.rowwise().sum();
  const Vector<Real> per_landmark = d.colwise().sum().transpose();
  d_landmarks += two * (per_landmark.asDiagonal() * landmarks - d.transpose() * u);
  return two * (per_item.asDiagonal() * u - d * landmarks);
}

}  // namespace

template <typename Real>
LandmarkFeatures<Real>::LandmarkFeatures(const LabConfig& config, ParameterLayout& layout)
    : fidelity_(config.landmarks == Landmarks::fidelity), count_(config.hidden) {
  using enum ParameterGroup;
  const Eigen::Index size = Eigen::Index{1} << config.qubits;
  blocks_.encoder = layout.add("encoder", Eigen::Index{2} * config.width, size, weights);
  blocks_.bias = layout.add("encoder_bias", 1, size, plain);
  blocks_.landmarks = layout.add("landmarks", count_, size, plain);
  if (!fidelity_) blocks_.log_width = layout.add("log_width", 1, 1, plain);
}

template <typename Real>
void LandmarkFeatures<Real>::forward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     FeaturePass<Real>& pass) const {
  const MatrixView<Real> landmarks = layout.matrix(parameters, blocks_.landmarks);
  Matrix<Real>& u = pass.prepared.linear;
  u.resize(z.rows(), landmarks.cols());
  dense<Real>(z, layout.matrix(parameters, blocks_.encoder),
              layout.vector(parameters, blocks_.bias), u);
  if (fidelity_) {
    pass.parts.resize(1);
    encode<Real>(u, pass.prepared);
    encode<Real>(landmarks, pass.parts[0].prepared);
    pass.left.noalias() = pass.prepared.amplitudes * pass.parts[0].prepared.amplitudes.transpose();
    pass.features = pass.left.cwiseAbs2();
    return;
  }
  pass.left.resize(z.rows(), count_);
  for (Eigen::Index k = 0; k < count_; ++k) {
    pass.left.col(k) = (u.rowwise() - landmarks.row(k)).rowwise().squaredNorm();
  }
  pass.left /= static_cast<Real>(landmarks.cols());
  const Real width = std::exp(layout.vector(parameters, blocks_.log_width)[0]);
  pass.features = (-width * pass.left.array()).exp();
}

template <typename Real>
void LandmarkTraining<Real>::initialise(const ParameterLayout& layout, Random& random,
                                        std::span<Real> parameters) const {
  const LandmarkBlocks& blocks = map_.blocks();
  const double inputs = static_cast<double>(layout.blocks()[blocks.encoder].rows);
  fill_normal(random, 1 / std::sqrt(inputs), layout.vector(parameters, blocks.encoder));
  VectorSlot<Real> bias = layout.vector(parameters, blocks.bias);
  bias.setZero();
  // As in a preparation: without it a state could not tell z from -z.
  if (map_.fidelity()) bias[0] = static_cast<Real>(std::sqrt(inputs / 3));
  fill_normal(random, 1, layout.vector(parameters, blocks.landmarks));
  if (!map_.fidelity()) layout.vector(parameters, blocks.log_width).setZero();
}

template <typename Real>
void LandmarkTraining<Real>::backward(const ParameterLayout& layout,
                                      std::span<const Real> parameters, const Matrix<Real>& z,
                                      const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                                      Matrix<Real>& d_z, std::span<Real> gradient) const {
  const LandmarkBlocks& blocks = map_.blocks();
  Matrix<Real> d_u;
  if (map_.fidelity()) {
    d_u = fidelity_backward(pass, d_f, layout.matrix(gradient, blocks.landmarks));
  } else {
    const Real width = std::exp(layout.vector(parameters, blocks.log_width)[0]);
    d_u = gaussian_backward(layout.matrix(parameters, blocks.landmarks), width, pass, d_f,
                            layout.matrix(gradient, blocks.landmarks),
                            layout.vector(gradient, blocks.log_width)[0]);
  }
  dense_backward<Real>(z, d_u, layout.matrix(gradient, blocks.encoder),
                       layout.vector(gradient, blocks.bias));
  d_z.resize(z.rows(), z.cols());
  dense_backward_input<Real>(layout.matrix(parameters, blocks.encoder), d_u, d_z);
}

template class LandmarkFeatures<float>;
template class LandmarkFeatures<double>;
template class LandmarkTraining<float>;
template class LandmarkTraining<double>;

}  // namespace qurio
