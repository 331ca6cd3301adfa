// What gate noise and a finite number of shots cost a trained head: the exact density matrix of
// every item (core/quantum/noise.h), and shots drawn from it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/model/matrix.h"
#include "core/quantum/quantum.h"
#include "models/train/experiment.h"

namespace qurio {

// The two distributions that a device's read-out draws from: every qubit in Z, every qubit in X.
struct Outcomes {
  std::vector<double> z, x;  // 2^n each, sum 1
};

// Of one item: the circuit on `amplitudes` with depolarising noise of probability p on every wire
// of every gate. Precondition: at most kMaxDensityQubits qubits.
Outcomes noisy_outcomes(const Circuit& circuit, std::span<const double> angles,
                        std::span<const double> amplitudes, double p);

// The expectation values that `shots` shots in each basis give (0: all there are), in the order of
// readout_zx.
Vector<float> measured_features(const Outcomes& outcomes, std::uint64_t shots, Random& random);

// By level of noise and by number of shots: logits of the items, rows as in `clean`.
struct NoisyAnswers {
  std::vector<int> items;
  std::vector<Matrix<float>> by_noise;               // exact read-out
  std::vector<std::vector<Matrix<float>>> by_shots;  // no gate noise; [shots][repeat]
};

// Precondition: a head with one ring circuit and Pauli read-out.
NoisyAnswers answer_with_noise(const TrainedModel& model, const FeatureSet& set,
                               const ReducedFeatures& reduced, std::span<const int> items,
                               Condition condition, std::span<const double> noise,
                               std::span<const std::uint64_t> shots, int repeats);

}  // namespace qurio
