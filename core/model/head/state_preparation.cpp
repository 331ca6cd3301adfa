#include "core/model/head/state_preparation.h"

#include <cmath>

#include "core/learn/initialise.h"
#include "core/model/front/dense.h"
#include "core/quantum/encode.h"

namespace qurio {
namespace {

// u row b (columns first .. first + psi.cols()) -> psi row b.
template <typename Real>
void encode_rows(const Matrix<Real>& u, Eigen::Index first, Matrix<Real>& psi, Matrix<Real>& scale,
                 Eigen::Index scale_column) {
  const auto size = static_cast<std::size_t>(psi.cols());
  for (Eigen::Index b = 0; b < u.rows(); ++b) {
    scale(b, scale_column) =
        amplitude_encode<Real>({u.row(b).data() + first, size}, {psi.row(b).data(), size});
  }
}

template <typename Real>
void encode_rows_backward(const Matrix<Real>& psi, const Matrix<Real>& scale,
                          Eigen::Index scale_column, const Matrix<Real>& d_psi, Matrix<Real>& d_u,
                          Eigen::Index first) {
  const auto size = static_cast<std::size_t>(psi.cols());
  for (Eigen::Index b = 0; b < psi.rows(); ++b) {
    amplitude_encode_backward<Real>({psi.row(b).data(), size}, scale(b, scale_column),
                                    {d_psi.row(b).data(), size}, {d_u.row(b).data() + first, size});
  }
}

// psi = tensor product over qubits of (cos x/2, sin x/2), qubit 0 most significant; with qubit
// `derived` (if any) replaced by its derivative (-sin x/2, cos x/2) / 2.
template <typename Real>
void product_state(const Real* angles, int qubits, int derived, Vector<Real>& psi) {
  psi[0] = 1;
  Eigen::Index filled = 1;
  for (int q = 0; q < qubits; ++q) {
    const Real cosine = std::cos(angles[q] / 2);
    const Real sine = std::sin(angles[q] / 2);
    const Real zero = q == derived ? -sine / 2 : cosine;
    const Real one = q == derived ? cosine / 2 : sine;
    for (Eigen::Index b = filled; b-- > 0;) {
      psi[2 * b + 1] = psi[b] * one;
      psi[2 * b] = psi[b] * zero;
    }
    filled *= 2;
  }
}

}  // namespace

template <typename Real>
StatePreparation<Real>::StatePreparation(const HeadConfig& config, ParameterLayout& layout,
                                         const std::string& suffix)
    : encoding_(config.encoding),
      width_(config.width),
      size_(Eigen::Index{1} << config.qubits),
      qubits_(config.qubits) {
  using enum ParameterGroup;
  switch (encoding_) {
    case Encoding::joint:
      first_ = layout.add("encoder" + suffix, 2 * width_, size_, weights);
      bias_ = layout.add("encoder_bias" + suffix, 1, size_, plain);
      break;
    case Encoding::modality:
    case Encoding::registers: {
      const Eigen::Index part =
          encoding_ == Encoding::modality ? size_ / 2 : Eigen::Index{1} << (qubits_ / 2);
      first_ = layout.add("encoder_regions" + suffix, width_, part, weights);
      second_ = layout.add("encoder_words" + suffix, width_, part, weights);
      bias_ = layout.add("encoder_bias" + suffix, 1, 2 * part, plain);
      break;
    }
    case Encoding::reference:
      bias_ = layout.add("reference" + suffix, 1, size_ - 2 * width_, plain);
      break;
    case Encoding::angle:
      first_ = layout.add("angle_map" + suffix, 2 * width_, qubits_, weights);
      bias_ = layout.add("angle_bias" + suffix, 1, qubits_, plain);
      break;
  }
}

template <typename Real>
void StatePreparation<Real>::initialise(const ParameterLayout& layout, Random& random,
                                        std::span<Real> parameters) const {
  VectorSlot<Real> bias = layout.vector(parameters, bias_);
  bias.setZero();
  // The reference amplitude: without it a state could not tell z from -z.
  const Real reference = static_cast<Real>(std::sqrt(2.0 * static_cast<double>(width_) / 3));
  if (encoding_ != Encoding::reference) {
    fill_normal(random, 1 / std::sqrt(2.0 * static_cast<double>(width_)),
                layout.vector(parameters, first_));
  }
  if (encoding_ == Encoding::modality || encoding_ == Encoding::registers) {
    fill_normal(random, 1 / std::sqrt(static_cast<double>(width_)),
                layout.vector(parameters, first_));
    fill_normal(random, 1 / std::sqrt(static_cast<double>(width_)),
                layout.vector(parameters, second_));
    bias[0] = reference / std::sqrt(Real(2));
    bias[bias.size() / 2] = bias[0];
  } else if (encoding_ != Encoding::angle) {
    bias[0] = reference;
  }
}

template <typename Real>
void StatePreparation<Real>::linear_maps(const ParameterLayout& layout,
                                         std::span<const Real> parameters, const Matrix<Real>& z) {
  const VectorView<Real> bias = layout.vector(parameters, bias_);
  switch (encoding_) {
    case Encoding::joint:
    case Encoding::angle:
      u_.resize(z.rows(), bias.size());
      dense<Real>(z, layout.matrix(parameters, first_), bias, u_);
      break;
    case Encoding::modality:
    case Encoding::registers: {
      const Eigen::Index part = bias.size() / 2;
      u_.resize(z.rows(), 2 * part);
      u_.leftCols(part).noalias() = z.leftCols(width_) * layout.matrix(parameters, first_);
      u_.rightCols(part).noalias() = z.rightCols(width_) * layout.matrix(parameters, second_);
      u_.rowwise() += bias.transpose();
      break;
    }
    case Encoding::reference:
      u_.resize(z.rows(), size_);
      u_.leftCols(2 * width_) = z;
      u_.rightCols(bias.size()).rowwise() = bias.transpose();
      break;
  }
}

template <typename Real>
void StatePreparation<Real>::linear_maps_backward(const ParameterLayout& layout,
                                                  std::span<const Real> parameters,
                                                  const Matrix<Real>& z, Matrix<Real>& d_z,
                                                  std::span<Real> gradient) {
  VectorSlot<Real> d_bias = layout.vector(gradient, bias_);
  d_z.resize(z.rows(), z.cols());
  switch (encoding_) {
    case Encoding::joint:
    case Encoding::angle:
      dense_backward<Real>(z, d_u_, layout.matrix(gradient, first_), d_bias);
      dense_backward_input<Real>(layout.matrix(parameters, first_), d_u_, d_z);
      break;
    case Encoding::modality:
    case Encoding::registers: {
      const Eigen::Index part = d_bias.size() / 2;
      dense_backward<Real>(z.leftCols(width_), d_u_.leftCols(part), layout.matrix(gradient, first_),
                           d_bias.head(part));
      dense_backward<Real>(z.rightCols(width_), d_u_.rightCols(part),
                           layout.matrix(gradient, second_), d_bias.tail(part));
      dense_backward_input<Real>(layout.matrix(parameters, first_), d_u_.leftCols(part),
                                 d_z.leftCols(width_));
      dense_backward_input<Real>(layout.matrix(parameters, second_), d_u_.rightCols(part),
                                 d_z.rightCols(width_));
      break;
    }
    case Encoding::reference:
      d_z = d_u_.leftCols(2 * width_);
      for (Eigen::Index b = 0; b < d_u_.rows(); ++b) {
        d_bias += d_u_.row(b).tail(d_bias.size()).transpose();
      }
      break;
  }
}

template <typename Real>
void StatePreparation<Real>::forward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     Matrix<Real>& psi) {
  linear_maps(layout, parameters, z);
  psi.resize(z.rows(), size_);
  if (encoding_ == Encoding::angle) {
    Vector<Real> state(size_);
    for (Eigen::Index b = 0; b < z.rows(); ++b) {
      product_state(u_.row(b).data(), qubits_, -1, state);
      psi.row(b) = state.transpose();
    }
  } else if (encoding_ == Encoding::registers) {
    const Eigen::Index part = u_.cols() / 2;
    left_.resize(z.rows(), part);
    right_.resize(z.rows(), part);
    scale_.resize(z.rows(), 2);
    encode_rows(u_, 0, left_, scale_, 0);
    encode_rows(u_, part, right_, scale_, 1);
    for (Eigen::Index b = 0; b < z.rows(); ++b) {
      MatrixSlot<Real>(psi.row(b).data(), part, part).noalias() =
          left_.row(b).transpose() * right_.row(b);
    }
  } else {
    scale_.resize(z.rows(), 1);
    encode_rows(u_, 0, psi, scale_, 0);
  }
}

template <typename Real>
void StatePreparation<Real>::backward(const ParameterLayout& layout,
                                      std::span<const Real> parameters, const Matrix<Real>& z,
                                      const Matrix<Real>& psi, const Matrix<Real>& d_psi,
                                      Matrix<Real>& d_z, std::span<Real> gradient) {
  d_u_.resize(u_.rows(), u_.cols());
  if (encoding_ == Encoding::angle) {
    Vector<Real> derivative(size_);
    for (Eigen::Index b = 0; b < z.rows(); ++b) {
      for (int q = 0; q < qubits_; ++q) {
        product_state(u_.row(b).data(), qubits_, q, derivative);
        d_u_(b, q) = d_psi.row(b).dot(derivative);
      }
    }
  } else if (encoding_ == Encoding::registers) {
    const Eigen::Index part = u_.cols() / 2;
    Matrix<Real> d_left(z.rows(), part);
    Matrix<Real> d_right(z.rows(), part);
    for (Eigen::Index b = 0; b < z.rows(); ++b) {
      const MatrixView<Real> d(d_psi.row(b).data(), part, part);
      d_left.row(b).noalias() = right_.row(b) * d.transpose();
      d_right.row(b).noalias() = left_.row(b) * d;
    }
    encode_rows_backward(left_, scale_, 0, d_left, d_u_, 0);
    encode_rows_backward(right_, scale_, 1, d_right, d_u_, part);
  } else {
    encode_rows_backward(psi, scale_, 0, d_psi, d_u_, 0);
  }
  linear_maps_backward(layout, parameters, z, d_z, gradient);
}

template class StatePreparation<float>;
template class StatePreparation<double>;

}  // namespace qurio
