#include "models/lab/reupload_features.h"

#include <algorithm>
#include <cmath>

#include "core/learn/initial_values.h"
#include "core/learn/preparation_gradient.h"
#include "core/learn/readout_gradient.h"
#include "core/model/head/circuit_features.h"
#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"

namespace qurio {
namespace {

template <typename Real>
std::span<const Real> row_of(const Matrix<Real>& matrix, Eigen::Index row) {
  return {matrix.row(row).data(), static_cast<std::size_t>(matrix.cols())};
}

}  // namespace

template <typename Real>
ReuploadFeatures<Real>::ReuploadFeatures(const LabConfig& config, ParameterLayout& layout)
    : qubits_(config.qubits),
      preparation_(config, layout),
      // Cannot fail: the head is validated and the ansatz is one of ours.
      plan_(Plan<Real>::compile(circuit_of(config)).value()),
      readout_(config.qubits) {
  const Eigen::Index count = plan_.circuit().angles;
  angles_ = layout.add("angles", 1, count, ParameterGroup::circuit);
  weights_ = layout.add("angle_weights", Eigen::Index{2} * config.width, count - qubits_,
                        ParameterGroup::weights);
}

template <typename Real>
Eigen::Index ReuploadFeatures<Real>::size() const {
  return readout_size(qubits_);
}

template <typename Real>
void ReuploadFeatures<Real>::forward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     FeaturePass<Real>& pass) const {
  preparation_.forward(layout, parameters, z, pass.prepared);
  const Matrix<Real>& psi = pass.prepared.amplitudes;
  const VectorView<Real> angles = layout.vector(parameters, angles_);
  pass.left = angles.transpose().replicate(z.rows(), 1);
  pass.left.rightCols(angles.size() - qubits_).noalias() += z * layout.matrix(parameters, weights_);
  pass.states.re.resize(psi.rows(), psi.cols());
  State<Real> state(qubits_);
  for (Eigen::Index b = 0; b < z.rows(); ++b) {
    state.set_real(row_of(psi, b));
    plan_.run(row_of(pass.left, b), state);
    std::copy_n(state.re().data(), psi.cols(), pass.states.re.row(b).data());
  }
  readout_.forward(pass.states, pass.rotated, pass.features);
}

template <typename Real>
void ReuploadTraining<Real>::initialise(const ParameterLayout& layout, Random& random,
                                        std::span<Real> parameters) const {
  initialise_preparation(map_.preparation(), layout, random, parameters);
  fill_normal(random, angle_sd_, layout.vector(parameters, map_.angles_block()));
  const double inputs = static_cast<double>(layout.blocks()[map_.weights_block()].rows);
  fill_normal(random, angle_sd_ / std::sqrt(inputs),
              layout.vector(parameters, map_.weights_block()));
}

template <typename Real>
void ReuploadTraining<Real>::backward(const ParameterLayout& layout,
                                      std::span<const Real> parameters, const Matrix<Real>& z,
                                      const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                                      Matrix<Real>& d_z, std::span<Real> gradient) const {
  StateBatch<Real> bra;
  readout_backward(map_.readout(), pass.states, pass.rotated, d_f, bra);
  const Matrix<Real>& own_angles = pass.left;
  Matrix<Real> d_own_angles = Matrix<Real>::Zero(own_angles.rows(), own_angles.cols());
  Matrix<Real> d_psi(pass.states.re.rows(), pass.states.re.cols());
  State<Real> ket_state(map_.qubits());
  State<Real> bra_state(map_.qubits());
  for (Eigen::Index b = 0; b < z.rows(); ++b) {
    ket_state.set_real(row_of(pass.states.re, b));
    bra_state.set_real(row_of(bra.re, b));
    adjoint_gradient<Real>(
        map_.plan(), row_of(own_angles, b), ket_state, bra_state,
        {d_own_angles.row(b).data(), static_cast<std::size_t>(d_own_angles.cols())});
    for (Eigen::Index j = 0; j < d_psi.cols(); ++j) {
      d_psi(b, j) = 2 * bra_state.re()[static_cast<std::size_t>(j)];
    }
  }
  layout.vector(gradient, map_.angles_block()) += d_own_angles.colwise().sum().transpose();
  const auto late = d_own_angles.rightCols(own_angles.cols() - map_.qubits());
  layout.matrix(gradient, map_.weights_block()).noalias() += z.transpose() * late;
  preparation_backward(map_.preparation(), layout, parameters, z, pass.prepared, d_psi, d_z,
                       gradient);
  d_z.noalias() += late * layout.matrix(parameters, map_.weights_block()).transpose();
}

template class ReuploadFeatures<float>;
template class ReuploadFeatures<double>;
template class ReuploadTraining<float>;
template class ReuploadTraining<double>;

}  // namespace qurio
