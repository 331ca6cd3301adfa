#include "models/lab/class_register_features.h"

#include <Eigen/QR>
#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>
#include <utility>

#include "core/learn/circuit_gradient.h"
#include "core/learn/initial_values.h"
#include "core/learn/preparation_gradient.h"
#include "core/learn/readout_gradient.h"
#include "core/model/head/encoded_rows.h"
#include "core/model/head/readout.h"
#include "models/lab/lab_maps.h"

namespace qurio {
namespace {

template <typename Real>
MatrixView<Real> evidence_of(const Matrix<Real>& z, Eigen::Index row, Eigen::Index learned,
                             int classes) {
  return MatrixView<Real>(z.row(row).data() + learned, kEvidenceBlocks, classes);
}

}  // namespace

template <typename Real>
ClassRegisterFeatures<Real>::ClassRegisterFeatures(const LabConfig& config, ParameterLayout& layout)
    : classes_(config.classes),
      qubits_(config.qubits),
      learned_(Eigen::Index{2} * config.width),
      share_(static_cast<Real>(config.feature_share)),
      readout_(config.qubits) {
  using enum ParameterGroup;
  // Cannot fail: the head is validated and the ansatz is one of ours.
  BatchPlan<Real> plan = BatchPlan<Real>::compile(circuit_of(config)).value();
  encoder_ = layout.add("feature_encoder", learned_, Eigen::Index{1} << qubits_, weights);
  weights_ = layout.add("evidence_weights", 3, kEvidenceBlocks, plain);
  angles_ = layout.add("angles", 1, plan.circuit().angles,
                       config.circuit == CircuitUse::frozen ? frozen : ParameterGroup::circuit);
  circuit_ = BatchedCircuit<Real>(std::move(plan));
}

template <typename Real>
Eigen::Index ClassRegisterFeatures<Real>::size() const {
  return readout_size(qubits_);
}

template <typename Real>
Eigen::Index ClassRegisterFeatures<Real>::code(int k) const {
  const int parity = std::popcount(static_cast<unsigned>(k)) % 2;
  return 2 * Eigen::Index{k} + parity;
}

template <typename Real>
Eigen::Index ClassRegisterFeatures<Real>::weights_row(const MatrixIn<Real>& e) {
  if (e.row(0).isZero(0)) return 1;
  return e.bottomRows(kEvidenceBlocks - 1).isZero(0) ? 2 : 0;
}

template <typename Real>
void ClassRegisterFeatures<Real>::forward(const ParameterLayout& layout,
                                          std::span<const Real> parameters, const Matrix<Real>& z,
                                          FeaturePass<Real>& pass) const {
  const MatrixView<Real> log_weights = layout.matrix(parameters, weights_);
  pass.parts.resize(1);
  PreparationPass<Real>& learned = pass.parts[0].prepared;
  learned.linear.noalias() = z.leftCols(learned_) * layout.matrix(parameters, encoder_);
  learned.amplitudes.resize(learned.linear.rows(), learned.linear.cols());
  learned.norms.resize(z.rows(), 1);
  encode_rows<Real>(learned.linear, 0, learned.amplitudes, learned.norms, 0);

  Matrix<Real>& u = pass.prepared.linear;
  u = share_ * learned.amplitudes;
  pass.left.resize(z.rows(), classes_);
  for (Eigen::Index b = 0; b < z.rows(); ++b) {
    const MatrixView<Real> e = evidence_of(z, b, learned_, classes_);
    const Vector<Real> w = log_weights.row(weights_row(e)).array().exp().matrix().transpose();
    Vector<Real> p = e.transpose() * w;
    p = (p.array() - p.maxCoeff()).exp();
    pass.left.row(b) = (p / p.sum()).cwiseSqrt().transpose();
    for (int k = 0; k < classes_; ++k) u(b, code(k)) += pass.left(b, k);
  }
  pass.prepared.amplitudes.resize(u.rows(), u.cols());
  pass.prepared.norms.resize(u.rows(), 1);
  encode_rows<Real>(u, 0, pass.prepared.amplitudes, pass.prepared.norms, 0);
  const VectorView<Real> angles = layout.vector(parameters, angles_);
  circuit_.run({angles.data(), static_cast<std::size_t>(angles.size())}, pass.prepared.amplitudes,
               pass.states);
  readout_.forward(pass.states, pass.rotated, pass.features);
}

template <typename Real>
void ClassRegisterTraining<Real>::initialise(const ParameterLayout& layout, Random& random,
                                             std::span<Real> parameters) const {
  const double width = std::sqrt(static_cast<double>(map_.learned()));
  fill_normal(random, 1 / width, layout.vector(parameters, map_.encoder_block()));
  layout.vector(parameters, map_.weights_block()).setZero();
  fill_normal(random, angle_sd_, layout.vector(parameters, map_.angles_block()));
}

template <typename Real>
void ClassRegisterTraining<Real>::backward(const ParameterLayout& layout,
                                           std::span<const Real> parameters, const Matrix<Real>& z,
                                           const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                                           Matrix<Real>& d_z, std::span<Real> gradient) const {
  StateBatch<Real> bra;
  readout_backward(map_.readout(), pass.states, pass.rotated, d_f, bra);
  const VectorView<Real> angles = layout.vector(parameters, map_.angles_block());
  VectorSlot<Real> d_angles = layout.vector(gradient, map_.angles_block());
  const auto count = static_cast<std::size_t>(angles.size());
  Matrix<Real> d_psi;
  circuit_backward<Real>(map_.circuit(), {angles.data(), count}, pass.states, bra,
                         {d_angles.data(), count}, d_psi);
  Matrix<Real> d_u(d_psi.rows(), d_psi.cols());
  encode_rows_backward(pass.prepared.amplitudes, pass.prepared.norms, 0, d_psi, d_u, 0);

  const MatrixView<Real> log_weights = layout.matrix(parameters, map_.weights_block());
  MatrixSlot<Real> d_log_weights = layout.matrix(gradient, map_.weights_block());
  Vector<Real> d_root(map_.classes());
  d_z.resize(z.rows(), z.cols());
  for (Eigen::Index b = 0; b < z.rows(); ++b) {
    for (int k = 0; k < map_.classes(); ++k) d_root[k] = d_u(b, map_.code(k));
    const auto root = pass.left.row(b).transpose();
    const Vector<Real> d_score =
        (d_root.cwiseProduct(root) - root.cwiseAbs2() * d_root.dot(root)) / 2;
    const MatrixView<Real> e = evidence_of(z, b, map_.learned(), map_.classes());
    const Eigen::Index row = ClassRegisterFeatures<Real>::weights_row(e);
    const auto w = log_weights.row(row).array().exp();
    d_log_weights.row(row).array() += (e * d_score).transpose().array() * w;
    MatrixSlot<Real>(d_z.row(b).data() + map_.learned(), kEvidenceBlocks, map_.classes()) =
        w.matrix().transpose() * d_score.transpose();
  }

  const PreparationPass<Real>& learned = pass.parts[0].prepared;
  const Matrix<Real> d_unit = map_.share() * d_u;
  Matrix<Real> d_y(d_u.rows(), d_u.cols());
  encode_rows_backward(learned.amplitudes, learned.norms, 0, d_unit, d_y, 0);
  layout.matrix(gradient, map_.encoder_block()).noalias() +=
      z.leftCols(map_.learned()).transpose() * d_y;
  d_z.leftCols(map_.learned()).noalias() =
      d_y * layout.matrix(parameters, map_.encoder_block()).transpose();
}

template <typename Real>
void start_output_at_codes(const LabConfig& config, std::span<Real> parameters) {
  LabConfig alone = config;
  alone.feature_share = 0;
  const Fusion<Real> model = Fusion<Real>::with_map(
      alone, [&alone](ParameterLayout& layout) { return make_lab_map<Real>(alone, layout).map; });
  constexpr Real kCertain = 100;  // a score that leaves nothing for the other classes
  const Eigen::Index learned = Eigen::Index{2} * config.width;
  Matrix<Real> z = Matrix<Real>::Zero(config.classes, fused_width(config));
  for (int k = 0; k < config.classes; ++k) z(k, learned + k) = kCertain;
  FeaturePass<Real> pass;
  model.map().forward(model.layout(), std::span<const Real>(parameters), z, pass);
  const Eigen::MatrixXd read = pass.features.template cast<double>();
  const Eigen::MatrixXd inverse =
      read.completeOrthogonalDecomposition().pseudoInverse();  // features x classes
  model.layout().matrix(parameters, model.output().weights) = inverse.template cast<Real>();
}

template <typename Real>
StepHook<Real> slow_output(const ParameterLayout& layout, const AdamWOptions& options) {
  constexpr double kSlow = 0.1;
  AdamWOptions own = options;
  own.rate *= kSlow;
  own.weight_decay = 0;
  const ParameterBlock block = layout.blocks()[layout.find("output")];
  auto optimiser = std::make_shared<AdamW<Real>>(layout);
  return [own, block, optimiser](double schedule, const Objective<Real>&,
                                 std::span<Real> parameters, std::span<Real> gradient) {
    std::vector<Real> alone(gradient.size(), Real(0));
    const auto from = gradient.begin() + static_cast<std::ptrdiff_t>(block.offset);
    const auto end = from + static_cast<std::ptrdiff_t>(block.size());
    std::copy(from, end, alone.begin() + static_cast<std::ptrdiff_t>(block.offset));
    std::fill(from, end, Real(0));
    optimiser->step(own, schedule, parameters, alone);
  };
}

#define QURIO_INSTANTIATE(Real)                                           \
  template class ClassRegisterFeatures<Real>;                             \
  template class ClassRegisterTraining<Real>;                             \
  template void start_output_at_codes(const LabConfig&, std::span<Real>); \
  template StepHook<Real> slow_output(const ParameterLayout&, const AdamWOptions&);
QURIO_INSTANTIATE(float)
QURIO_INSTANTIATE(double)
#undef QURIO_INSTANTIATE

}  // namespace qurio
