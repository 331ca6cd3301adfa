#include "core/learn/classical_training.h"

#include <cmath>

#include "core/learn/dense_gradient.h"
#include "core/learn/initial_values.h"
#include "core/learn/preparation_gradient.h"

namespace qurio {

template <typename Real>
void LinearTraining<Real>::backward(const ParameterLayout&, std::span<const Real>,
                                    const Matrix<Real>&, const FeaturePass<Real>&,
                                    const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                    std::span<Real>) const {
  d_z = d_f;
}

template <typename Real>
void MlpTraining<Real>::initialise(const ParameterLayout& layout, Random& random,
                                   std::span<Real> parameters) const {
  const double inputs = static_cast<double>(layout.blocks()[map_.weights_block()].rows);
  fill_normal(random, std::sqrt(2 / inputs), layout.vector(parameters, map_.weights_block()));
  layout.vector(parameters, map_.bias_block()).setZero();
}

template <typename Real>
void MlpTraining<Real>::backward(const ParameterLayout& layout, std::span<const Real> parameters,
                                 const Matrix<Real>& z, const FeaturePass<Real>& pass,
                                 const Matrix<Real>& d_f, Matrix<Real>& d_z,
                                 std::span<Real> gradient) const {
  const Matrix<Real> d = (pass.features.array() > 0).select(d_f, Real(0));
  dense_backward<Real>(z, d, layout.matrix(gradient, map_.weights_block()),
                       layout.vector(gradient, map_.bias_block()));
  d_z.resize(z.rows(), z.cols());
  dense_backward_input<Real>(layout.matrix(parameters, map_.weights_block()), d, d_z);
}

template <typename Real>
void BilinearTraining<Real>::initialise(const ParameterLayout& layout, Random& random,
                                        std::span<Real> parameters) const {
  const double sd = 1 / std::sqrt(static_cast<double>(map_.width()));
  fill_normal(random, sd, layout.vector(parameters, map_.region_block()));
  fill_normal(random, sd, layout.vector(parameters, map_.word_block()));
}

template <typename Real>
void BilinearTraining<Real>::backward(const ParameterLayout& layout,
                                      std::span<const Real> parameters, const Matrix<Real>& z,
                                      const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                                      Matrix<Real>& d_z, std::span<Real> gradient) const {
  const Eigen::Index width = map_.width();
  const Matrix<Real> d_left = d_f.cwiseProduct(pass.right);
  const Matrix<Real> d_right = d_f.cwiseProduct(pass.left);
  layout.matrix(gradient, map_.region_block()).noalias() += z.leftCols(width).transpose() * d_left;
  layout.matrix(gradient, map_.word_block()).noalias() += z.rightCols(width).transpose() * d_right;
  d_z.resize(z.rows(), z.cols());
  d_z.leftCols(width).noalias() =
      d_left * layout.matrix(parameters, map_.region_block()).transpose();
  d_z.rightCols(width).noalias() =
      d_right * layout.matrix(parameters, map_.word_block()).transpose();
}

template <typename Real>
void QuadraticTraining<Real>::initialise(const ParameterLayout& layout, Random& random,
                                         std::span<Real> parameters) const {
  const double inputs = static_cast<double>(layout.blocks()[map_.encoder_block()].rows);
  fill_normal(random, 1 / std::sqrt(inputs), layout.vector(parameters, map_.encoder_block()));
  // A constant part in every amplitude: a square alone could not tell z from -z.
  layout.vector(parameters, map_.bias_block())
      .setConstant(static_cast<Real>(std::sqrt(inputs / 3 / static_cast<double>(map_.size()))));
}

template <typename Real>
void QuadraticTraining<Real>::backward(const ParameterLayout& layout,
                                       std::span<const Real> parameters, const Matrix<Real>& z,
                                       const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                                       Matrix<Real>& d_z, std::span<Real> gradient) const {
  const Matrix<Real>& psi = pass.prepared.amplitudes;
  const Matrix<Real> d_psi = 2 * d_f.cwiseProduct(psi);
  Matrix<Real> d_u(psi.rows(), psi.cols());
  encode_rows_backward(psi, pass.prepared.norms, 0, d_psi, d_u, 0);
  dense_backward<Real>(z, d_u, layout.matrix(gradient, map_.encoder_block()),
                       layout.vector(gradient, map_.bias_block()));
  d_z.resize(z.rows(), z.cols());
  dense_backward_input<Real>(layout.matrix(parameters, map_.encoder_block()), d_u, d_z);
}

#define QURIO_INSTANTIATE(Real)          \
  template class LinearTraining<Real>;   \
  template class MlpTraining<Real>;      \
  template class BilinearTraining<Real>; \
  template class QuadraticTraining<Real>;
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
