#include "models/lab/reupload_features.h"

#include <algorithm>
#include <cmath>

#include "core/learn/initialise.h"
#include "core/model/head/circuit_features.h"
#include "core/model/head/readout.h"
#include "core/quantum/adjoint.h"
#include "core/quantum/observe.h"

namespace qurio {

template <typename Real>
ReuploadFeatures<Real>::ReuploadFeatures(const HeadConfig& config, ParameterLayout& layout)
    : angle_sd_(config.angle_sd),
      qubits_(config.qubits),
      preparation_(config, layout),
      // Cannot fail: the head is validated and the ansatz is one of ours.
      plan_(Plan<Real>::compile(circuit_of(config)).value()),
      readout_(config.qubits),
      ket_state_(config.qubits),
      bra_state_(config.qubits) {
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
void ReuploadFeatures<Real>::initialise(const ParameterLayout& layout, Random& random,
                                        std::span<Real> parameters) const {
  preparation_.initialise(layout, random, parameters);
  fill_normal(random, angle_sd_, layout.vector(parameters, angles_));
  const double inputs = static_cast<double>(layout.blocks()[weights_].rows);
  fill_normal(random, angle_sd_ / std::sqrt(inputs), layout.vector(parameters, weights_));
}

template <typename Real>
std::span<const Real> ReuploadFeatures<Real>::angles_of(Eigen::Index row) const {
  return {own_angles_.row(row).data(), static_cast<std::size_t>(own_angles_.cols())};
}

template <typename Real>
void ReuploadFeatures<Real>::forward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     Matrix<Real>& f) {
  preparation_.forward(layout, parameters, z, psi_);
  const VectorView<Real> angles = layout.vector(parameters, angles_);
  own_angles_ = angles.transpose().replicate(z.rows(), 1);
  own_angles_.rightCols(angles.size() - qubits_).noalias() +=
      z * layout.matrix(parameters, weights_);
  ket_.re.resize(psi_.rows(), psi_.cols());
  for (Eigen::Index b = 0; b < z.rows(); ++b) {
    ket_state_.set_real({psi_.row(b).data(), static_cast<std::size_t>(psi_.cols())});
    plan_.run(angles_of(b), ket_state_);
    std::copy_n(ket_state_.re().data(), psi_.cols(), ket_.re.row(b).data());
  }
  readout_.forward(ket_, f);
}

template <typename Real>
void ReuploadFeatures<Real>::backward(const ParameterLayout& layout,
                                      std::span<const Real> parameters, const Matrix<Real>& z,
                                      const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                      std::span<Real> gradient) {
  readout_.backward(ket_, d_f, bra_);
  d_own_angles_.setZero(own_angles_.rows(), own_angles_.cols());
  d_psi_.resize(psi_.rows(), psi_.cols());
  const auto size = static_cast<std::size_t>(psi_.cols());
  for (Eigen::Index b = 0; b < z.rows(); ++b) {
    ket_state_.set_real({ket_.re.row(b).data(), size});
    bra_state_.set_real({bra_.re.row(b).data(), size});
    adjoint_gradient(plan_, angles_of(b), ket_state_, bra_state_,
                     {d_own_angles_.row(b).data(), static_cast<std::size_t>(own_angles_.cols())});
    for (std::size_t j = 0; j < size; ++j) {
      d_psi_(b, static_cast<Eigen::Index>(j)) = 2 * bra_state_.re()[j];
    }
  }
  layout.vector(gradient, angles_) += d_own_angles_.colwise().sum().transpose();
  const auto late = d_own_angles_.rightCols(own_angles_.cols() - qubits_);
  layout.matrix(gradient, weights_).noalias() += z.transpose() * late;
  preparation_.backward(layout, parameters, z, psi_, d_psi_, d_z, gradient);
  d_z.noalias() += late * layout.matrix(parameters, weights_).transpose();
}

template class ReuploadFeatures<float>;
template class ReuploadFeatures<double>;

}  // namespace qurio
