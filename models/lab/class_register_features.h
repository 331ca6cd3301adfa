// The quantum feature map with evidence as a register of classes.
//
//   s_k = sum_j w_j e_jk over the blocks of the evidence;  p = softmax(s)
//   u   = sum_k sqrt(p_k) |c_k>  +  share y / |y|,   y = [v; t] E
//   psi = u / |u|;  f = expectation values of Z, ZZ, X, XX behind the circuit, as in `circuit`
//
// Every class has a basis state of its own, |c_k>, an even number of whose bits are 1, so that two
// of them differ in two qubits or more. One weight w_j > 0 serves all classes: evidence for a class
// counts the same whichever class it is, which is what carries over to collections never seen. The
// weights depend on what there is: photo and caption, photo alone, caption alone.
#pragma once

#include <vector>

#include "core/learn/feature_training.h"
#include "core/learn/trainer.h"
#include "core/model/head/circuit_features.h"
#include "models/lab/lab_config.h"

namespace qurio {

template <typename Real>
class ClassRegisterFeatures final : public FeatureMap<Real> {
 public:
  // Blocks: feature_encoder, evidence_weights (3 x kEvidenceBlocks, logarithms), angles.
  // Precondition: validated(config).
  ClassRegisterFeatures(const LabConfig& config, ParameterLayout& layout);

  Eigen::Index size() const override;
  // pass.left: sqrt(p), B x classes; pass.parts[0].prepared: y and y / |y|.
  void forward(const ParameterLayout& layout, std::span<const Real> parameters,
               const Matrix<Real>& z, FeaturePass<Real>& pass) const override;

  int classes() const { return classes_; }
  // The number of the basis state of class k.
  Eigen::Index code(int k) const;
  // The row of the weights that an item is read with. e: kEvidenceBlocks x classes.
  static Eigen::Index weights_row(const MatrixIn<Real>& e);
  Eigen::Index learned() const { return learned_; }
  Real share() const { return share_; }
  const BatchedCircuit<Real>& circuit() const { return circuit_; }
  const BatchedReadout<Real>& readout() const { return readout_; }
  std::size_t encoder_block() const { return encoder_; }
  std::size_t weights_block() const { return weights_; }
  std::size_t angles_block() const { return angles_; }

 private:
  int classes_;
  int qubits_;
  Eigen::Index learned_;  // length of [v; t]
  Real share_;
  std::size_t encoder_, weights_, angles_;
  BatchedCircuit<Real> circuit_;
  BatchedReadout<Real> readout_;
};

template <typename Real>
class ClassRegisterTraining final : public FeatureTraining<Real> {
 public:
  using Number = Real;
  ClassRegisterTraining(const ClassRegisterFeatures<Real>& map, const LabConfig& config)
      : map_(map), angle_sd_(config.angle_sd) {}

  void initialise(const ParameterLayout& layout, Random& random,
                  std::span<Real> parameters) const override;
  void backward(const ParameterLayout& layout, std::span<const Real> parameters,
                const Matrix<Real>& z, const FeaturePass<Real>& pass, const Matrix<Real>& d_f,
                Matrix<Real>& d_z, std::span<Real> gradient) const override;

 private:
  const ClassRegisterFeatures<Real>& map_;
  double angle_sd_;
};

// Output weights for which, at the parameters' angles, a register that holds one class alone says 1
// for that class and 0 for every other: the pseudoinverse of the read-out of the classes' states.
template <typename Real>
void start_output_at_codes(const LabConfig& config, std::span<Real> parameters);

// Moves the output weights at a tenth of the rate and without decay: they start where they belong.
template <typename Real>
StepHook<Real> slow_output(const ParameterLayout& layout, const AdamWOptions& options);

}  // namespace qurio
