#include "models/train/noise_figures.h"

#include <algorithm>

#include "core/model/head/circuit_features.h"
#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"
#include "models/lab/laboratory.h"

namespace qurio {
namespace {

std::vector<double> diagonal_of(const DensityMatrix& rho) {
  std::vector<double> p(std::size_t{1} << static_cast<unsigned>(rho.qubits()));
  rho.probabilities(p);
  // What rounding leaves below zero is nothing.
  for (double& value : p) value = std::max(0.0, value);
  return p;
}

void append_expectations(std::vector<double> distribution, int qubits, Vector<float>& features,
                         Eigen::Index first) {
  std::vector<double> singles(static_cast<std::size_t>(qubits));
  std::vector<double> products(static_cast<std::size_t>(pair_count(qubits)));
  expectations_z(distribution, singles, products);
  for (const std::vector<double>* values : {&singles, &products}) {
    for (const double value : *values) features[first++] = static_cast<float>(value);
  }
}

int qubits_of(const std::vector<double>& distribution) {
  int qubits = 0;
  while ((std::size_t{1} << static_cast<unsigned>(qubits)) < distribution.size()) ++qubits;
  return qubits;
}

}  // namespace

Outcomes noisy_outcomes(const Circuit& circuit, std::span<const double> angles,
                        std::span<const double> amplitudes, double p) {
  // Cannot fail: the precondition is what create() asks for.
  DensityMatrix rho = DensityMatrix::create(circuit.qubits).value();
  State<double> state(circuit.qubits);
  state.set_real(amplitudes);
  rho.set_pure(state);
  NoiseModel noise;
  noise.depolarising = p;
  run_noisy(circuit, angles, noise, rho);
  Outcomes outcomes;
  outcomes.z = diagonal_of(rho);
  rho.apply_hadamard_all();
  outcomes.x = diagonal_of(rho);
  return outcomes;
}

Vector<float> measured_features(const Outcomes& outcomes, std::uint64_t shots, Random& random) {
  const int qubits = qubits_of(outcomes.z);
  Vector<float> features(readout_size(qubits));
  Eigen::Index first = 0;
  for (const std::vector<double>* distribution : {&outcomes.z, &outcomes.x}) {
    std::vector<double> seen = *distribution;
    if (shots > 0) {
      std::vector<std::uint64_t> counts(seen.size(), 0);
      // Cannot fail: probabilities of a state.
      ShotSampler::create(*distribution).value().count(shots, random, counts);
      seen.assign(counts.begin(), counts.end());
    }
    append_expectations(std::move(seen), qubits, features, first);
    first += features.size() / 2;
  }
  return features;
}

NoisyAnswers answer_with_noise(const TrainedModel& model, const FeatureSet& set,
                               const ReducedFeatures& reduced, std::span<const int> items,
                               Condition condition, std::span<const double> noise,
                               std::span<const std::uint64_t> shots, int repeats) {
  const Answers clean = answer(model, set, reduced, items, condition);
  // Cannot fail: this head was trained.
  const Fusion<float> fusion = make_model<float>(model.config).value();
  const ParameterLayout& layout = fusion.layout();
  const auto block = layout.vector(std::span<const float>(model.parameters), layout.find("angles"));
  const std::vector<double> angles(block.begin(), block.end());
  const Circuit circuit = circuit_of(model.config);
  const Eigen::Index count = clean.amplitudes.rows();
  const Eigen::Index width = fusion.feature_count();
  std::vector<Matrix<float>> noisy(noise.size(), Matrix<float>(count, width));
  std::vector<std::vector<Matrix<float>>> shot(
      shots.size(),
      std::vector<Matrix<float>>(static_cast<std::size_t>(repeats), Matrix<float>(count, width)));
  Random random(1);
  for (Eigen::Index b = 0; b < count; ++b) {
    const std::vector<double> psi(clean.amplitudes.row(b).begin(), clean.amplitudes.row(b).end());
    for (std::size_t k = 0; k < noise.size(); ++k) {
      const Outcomes outcomes = noisy_outcomes(circuit, angles, psi, noise[k]);
      noisy[k].row(b) = measured_features(outcomes, 0, random).transpose();
    }
    const Outcomes exact = noisy_outcomes(circuit, angles, psi, 0);
    for (std::size_t k = 0; k < shots.size(); ++k) {
      for (Matrix<float>& features : shot[k]) {
        features.row(b) = measured_features(exact, shots[k], random).transpose();
      }
    }
  }
  NoisyAnswers answers{clean.items, {}, {}};
  for (const Matrix<float>& features : noisy) {
    answers.by_noise.push_back(fusion.logits_of(model.parameters, features));
  }
  for (const std::vector<Matrix<float>>& repeated : shot) {
    std::vector<Matrix<float>>& logits = answers.by_shots.emplace_back();
    for (const Matrix<float>& features : repeated) {
      logits.push_back(fusion.logits_of(model.parameters, features));
    }
  }
  return answers;
}

}  // namespace qurio
