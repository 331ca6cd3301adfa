#include "core/learn/preparation_gradient.h"

#include <cmath>

#include "core/learn/dense_gradient.h"
#include "core/learn/initial_values.h"
#include "core/model/head/product_state.h"
#include "core/quantum/quantum.h"

namespace qurio {
namespace {

template <typename Real>
void linear_maps_backward(const StatePreparation<Real>& preparation, const ParameterLayout& layout,
                          std::span<const Real> parameters, const Matrix<Real>& z,
                          const Matrix<Real>& d_u, Matrix<Real>& d_z, std::span<Real> gradient) {
  const auto& blocks = preparation.blocks();
  const Eigen::Index width = preparation.width();
  VectorSlot<Real> d_bias = layout.vector(gradient, blocks.bias);
  d_z.resize(z.rows(), z.cols());
  switch (preparation.encoding()) {
    case Encoding::joint:
    case Encoding::angle:
      dense_backward<Real>(z, d_u, layout.matrix(gradient, blocks.first), d_bias);
      dense_backward_input<Real>(layout.matrix(parameters, blocks.first), d_u, d_z);
      break;
    case Encoding::modality:
    case Encoding::registers: {
      const Eigen::Index part = d_bias.size() / 2;
      dense_backward<Real>(z.leftCols(width), d_u.leftCols(part),
                           layout.matrix(gradient, blocks.first), d_bias.head(part));
      dense_backward<Real>(z.rightCols(width), d_u.rightCols(part),
                           layout.matrix(gradient, blocks.second), d_bias.tail(part));
      dense_backward_input<Real>(layout.matrix(parameters, blocks.first), d_u.leftCols(part),
                                 d_z.leftCols(width));
      dense_backward_input<Real>(layout.matrix(parameters, blocks.second), d_u.rightCols(part),
                                 d_z.rightCols(width));
      break;
    }
    case Encoding::reference:
      d_z = d_u.leftCols(2 * width);
      for (Eigen::Index b = 0; b < d_u.rows(); ++b) {
        d_bias += d_u.row(b).tail(d_bias.size()).transpose();
      }
      break;
  }
}

template <typename Real>
void angles_backward(const PreparationPass<Real>& pass, int qubits, const Matrix<Real>& d_psi,
                     Matrix<Real>& d_u) {
  Vector<Real> derivative(d_psi.cols());
  for (Eigen::Index b = 0; b < d_psi.rows(); ++b) {
    for (int q = 0; q < qubits; ++q) {
      product_state(pass.linear.row(b).data(), qubits, q, derivative);
      d_u(b, q) = d_psi.row(b).dot(derivative);
    }
  }
}

template <typename Real>
void registers_backward(const PreparationPass<Real>& pass, const Matrix<Real>& d_psi,
                        Matrix<Real>& d_u) {
  const Eigen::Index part = pass.linear.cols() / 2;
  Matrix<Real> d_left(d_psi.rows(), part);
  Matrix<Real> d_right(d_psi.rows(), part);
  for (Eigen::Index b = 0; b < d_psi.rows(); ++b) {
    const MatrixView<Real> d(d_psi.row(b).data(), part, part);
    d_left.row(b).noalias() = pass.right.row(b) * d.transpose();
    d_right.row(b).noalias() = pass.left.row(b) * d;
  }
  encode_rows_backward(pass.left, pass.norms, 0, d_left, d_u, 0);
  encode_rows_backward(pass.right, pass.norms, 1, d_right, d_u, part);
}

}  // namespace

template <typename Real>
void encode_rows_backward(const Matrix<Real>& psi, const Matrix<Real>& norms, Eigen::Index column,
                          const Matrix<Real>& d_psi, Matrix<Real>& d_u, Eigen::Index first) {
  const auto size = static_cast<std::size_t>(psi.cols());
  for (Eigen::Index b = 0; b < psi.rows(); ++b) {
    amplitude_encode_backward<Real>({psi.row(b).data(), size}, norms(b, column),
                                    {d_psi.row(b).data(), size}, {d_u.row(b).data() + first, size});
  }
}

template <typename Real>
void initialise_preparation(const StatePreparation<Real>& preparation,
                            const ParameterLayout& layout, Random& random,
                            std::span<Real> parameters) {
  const auto& blocks = preparation.blocks();
  const Encoding encoding = preparation.encoding();
  const auto width = static_cast<double>(preparation.width());
  VectorSlot<Real> bias = layout.vector(parameters, blocks.bias);
  bias.setZero();
  // The reference amplitude: without it a state could not tell z from -z.
  const Real reference = static_cast<Real>(std::sqrt(2.0 * width / 3));
  if (encoding != Encoding::reference) {
    fill_normal(random, 1 / std::sqrt(2.0 * width), layout.vector(parameters, blocks.first));
  }
  if (encoding == Encoding::modality || encoding == Encoding::registers) {
    fill_normal(random, 1 / std::sqrt(width), layout.vector(parameters, blocks.first));
    fill_normal(random, 1 / std::sqrt(width), layout.vector(parameters, blocks.second));
    bias[0] = reference / std::sqrt(Real(2));
    bias[bias.size() / 2] = bias[0];
  } else if (encoding != Encoding::angle) {
    bias[0] = reference;
  }
}

template <typename Real>
void preparation_backward(const StatePreparation<Real>& preparation, const ParameterLayout& layout,
                          std::span<const Real> parameters, const Matrix<Real>& z,
                          const PreparationPass<Real>& pass, const Matrix<Real>& d_psi,
                          Matrix<Real>& d_z, std::span<Real> gradient) {
  Matrix<Real> d_u(pass.linear.rows(), pass.linear.cols());
  if (preparation.encoding() == Encoding::angle) {
    angles_backward(pass, preparation.qubits(), d_psi, d_u);
  } else if (preparation.encoding() == Encoding::registers) {
    registers_backward(pass, d_psi, d_u);
  } else {
    encode_rows_backward(pass.amplitudes, pass.norms, 0, d_psi, d_u, 0);
  }
  linear_maps_backward(preparation, layout, parameters, z, d_u, d_z, gradient);
}

#define QURIO_INSTANTIATE(Real)                                                               \
  template void initialise_preparation(const StatePreparation<Real>&, const ParameterLayout&, \
                                       Random&, std::span<Real>);                             \
  template void preparation_backward(const StatePreparation<Real>&, const ParameterLayout&,   \
                                     std::span<const Real>, const Matrix<Real>&,              \
                                     const PreparationPass<Real>&, const Matrix<Real>&,       \
                                     Matrix<Real>&, std::span<Real>);                         \
  template void encode_rows_backward(const Matrix<Real>&, const Matrix<Real>&, Eigen::Index,  \
                                     const Matrix<Real>&, Matrix<Real>&, Eigen::Index);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
