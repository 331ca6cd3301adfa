#include "core/model/head/state_preparation.h"

#include "core/model/front/dense.h"
#include "core/model/head/encoded_rows.h"
#include "core/model/head/product_state.h"

namespace qurio {

template <typename Real>
StatePreparation<Real>::StatePreparation(const HeadConfig& config, ParameterLayout& layout,
                                         const std::string& suffix)
    : encoding_(config.encoding), width_(config.width), qubits_(config.qubits) {
  using enum ParameterGroup;
  const Eigen::Index size = Eigen::Index{1} << qubits_;
  switch (encoding_) {
    case Encoding::joint:
      blocks_.first = layout.add("encoder" + suffix, fused_width(config), size, weights);
      blocks_.bias = layout.add("encoder_bias" + suffix, 1, size, plain);
      break;
    case Encoding::modality:
    case Encoding::registers: {
      const Eigen::Index part =
          encoding_ == Encoding::modality ? size / 2 : Eigen::Index{1} << (qubits_ / 2);
      blocks_.first = layout.add("encoder_regions" + suffix, width_, part, weights);
      blocks_.second = layout.add("encoder_words" + suffix, width_, part, weights);
      blocks_.bias = layout.add("encoder_bias" + suffix, 1, 2 * part, plain);
      break;
    }
    case Encoding::reference:
      blocks_.bias = layout.add("reference" + suffix, 1, size - 2 * width_, plain);
      break;
    case Encoding::angle:
      blocks_.first = layout.add("angle_map" + suffix, fused_width(config), qubits_, weights);
      blocks_.bias = layout.add("angle_bias" + suffix, 1, qubits_, plain);
      break;
  }
}

template <typename Real>
void StatePreparation<Real>::linear_maps(const ParameterLayout& layout,
                                         std::span<const Real> parameters, const Matrix<Real>& z,
                                         Matrix<Real>& u) const {
  const VectorView<Real> bias = layout.vector(parameters, blocks_.bias);
  switch (encoding_) {
    case Encoding::joint:
    case Encoding::angle:
      u.resize(z.rows(), bias.size());
      dense<Real>(z, layout.matrix(parameters, blocks_.first), bias, u);
      break;
    case Encoding::modality:
    case Encoding::registers: {
      const Eigen::Index part = bias.size() / 2;
      u.resize(z.rows(), 2 * part);
      u.leftCols(part).noalias() = z.leftCols(width_) * layout.matrix(parameters, blocks_.first);
      u.rightCols(part).noalias() = z.rightCols(width_) * layout.matrix(parameters, blocks_.second);
      u.rowwise() += bias.transpose();
      break;
    }
    case Encoding::reference:
      u.resize(z.rows(), Eigen::Index{1} << qubits_);
      u.leftCols(2 * width_) = z;
      u.rightCols(bias.size()).rowwise() = bias.transpose();
      break;
  }
}

template <typename Real>
void StatePreparation<Real>::forward(const ParameterLayout& layout,
                                     std::span<const Real> parameters, const Matrix<Real>& z,
                                     PreparationPass<Real>& pass) const {
  linear_maps(layout, parameters, z, pass.linear);
  const Eigen::Index size = Eigen::Index{1} << qubits_;
  pass.amplitudes.resize(z.rows(), size);
  if (encoding_ == Encoding::angle) {
    Vector<Real> state(size);
    for (Eigen::Index b = 0; b < z.rows(); ++b) {
      product_state(pass.linear.row(b).data(), qubits_, -1, state);
      pass.amplitudes.row(b) = state.transpose();
    }
  } else if (encoding_ == Encoding::registers) {
    const Eigen::Index part = pass.linear.cols() / 2;
    pass.left.resize(z.rows(), part);
    pass.right.resize(z.rows(), part);
    pass.norms.resize(z.rows(), 2);
    encode_rows<Real>(pass.linear, 0, pass.left, pass.norms, 0);
    encode_rows<Real>(pass.linear, part, pass.right, pass.norms, 1);
    for (Eigen::Index b = 0; b < z.rows(); ++b) {
      MatrixSlot<Real>(pass.amplitudes.row(b).data(), part, part).noalias() =
          pass.left.row(b).transpose() * pass.right.row(b);
    }
  } else {
    pass.norms.resize(z.rows(), 1);
    encode_rows<Real>(pass.linear, 0, pass.amplitudes, pass.norms, 0);
  }
}

template class StatePreparation<float>;
template class StatePreparation<double>;

}  // namespace qurio
