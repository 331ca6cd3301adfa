#include "core/model/batched_circuit.h"

#include <algorithm>
#include <utility>

#include "core/quantum/adjoint.h"

namespace qurio {
namespace {

template <typename Real>
void load(const Matrix<Real>& re, const Matrix<Real>& im, Eigen::Index row, State<Real>& state) {
  std::copy_n(re.row(row).data(), re.cols(), state.re().data());
  if (im.rows() > 0) {
    std::copy_n(im.row(row).data(), im.cols(), state.im().data());
  } else {
    std::fill(state.im().begin(), state.im().end(), Real(0));
  }
}

template <typename Real>
void store(const State<Real>& state, Eigen::Index row, StateBatch<Real>& out) {
  std::copy_n(state.re().data(), out.re.cols(), out.re.row(row).data());
  if (out.im.rows() > 0) std::copy_n(state.im().data(), out.im.cols(), out.im.row(row).data());
}

template <typename Real>
void resize(StateBatch<Real>& batch, Eigen::Index rows, Eigen::Index columns, bool real) {
  batch.re.resize(rows, columns);
  batch.im.resize(real ? 0 : rows, real ? 0 : columns);
}

}  // namespace

template <typename Real>
BatchedCircuit<Real>::BatchedCircuit(Plan<Real> plan)
    : plan_(std::move(plan)), ket_(plan_.circuit().qubits), bra_(plan_.circuit().qubits) {
  for (const Operation& operation : plan_.circuit().operations) {
    real_ = real_ && gate_info(operation.gate).real;
  }
}

template <typename Real>
bool BatchedCircuit<Real>::by_matrix(Eigen::Index batch) const {
  return batch > static_cast<Eigen::Index>(ket_.size());
}

template <typename Real>
void BatchedCircuit<Real>::run(std::span<const Real> angles, const Matrix<Real>& psi,
                               StateBatch<Real>& out) {
  const auto size = static_cast<Eigen::Index>(ket_.size());
  resize(out, psi.rows(), size, real_);
  if (!by_matrix(psi.rows())) {
    for (Eigen::Index b = 0; b < psi.rows(); ++b) {
      load(psi, Matrix<Real>(), b, ket_);
      plan_.run(angles, ket_);
      store(ket_, b, out);
    }
    return;
  }
  resize(columns_, size, size, real_);
  const Matrix<Real> identity = Matrix<Real>::Identity(size, size);
  for (Eigen::Index j = 0; j < size; ++j) {
    load(identity, Matrix<Real>(), j, ket_);
    plan_.run(angles, ket_);
    store(ket_, j, columns_);
  }
  out.re.noalias() = psi * columns_.re;
  if (!real_) out.im.noalias() = psi * columns_.im;
}

template <typename Real>
void BatchedCircuit<Real>::backward(std::span<const Real> angles, const Matrix<Real>& psi,
                                    const StateBatch<Real>& ket, const StateBatch<Real>& bra,
                                    std::span<Real> d_angles, Matrix<Real>& d_psi) {
  d_psi.resize(psi.rows(), psi.cols());
  if (!by_matrix(psi.rows())) {
    for (Eigen::Index b = 0; b < psi.rows(); ++b) {
      load(ket.re, ket.im, b, ket_);
      load(bra.re, bra.im, b, bra_);
      adjoint_gradient(plan_, angles, ket_, bra_, d_angles);
      for (Eigen::Index j = 0; j < psi.cols(); ++j) d_psi(b, j) = 2 * bra_.re()[j];
    }
    return;
  }
  // dL/d angle = 2 Re sum_b <bra_b| dU |psi_b> = 2 Re sum_j <g_j| dU |j> with g_j = sum_b psi_bj
  // bra_b.
  StateBatch<Real> seeds;
  seeds.re.noalias() = psi.transpose() * bra.re;
  if (!real_) seeds.im.noalias() = psi.transpose() * bra.im;
  for (Eigen::Index j = 0; j < psi.cols(); ++j) {
    load(columns_.re, columns_.im, j, ket_);
    load(seeds.re, seeds.im, j, bra_);
    adjoint_gradient(plan_, angles, ket_, bra_, d_angles);
  }
  d_psi.noalias() = 2 * (bra.re * columns_.re.transpose());
  if (!real_) d_psi.noalias() += 2 * (bra.im * columns_.im.transpose());
}

template class BatchedCircuit<float>;
template class BatchedCircuit<double>;

}  // namespace qurio
