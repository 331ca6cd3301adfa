// Random matrices, heads and samples for the tests of core/model.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/learn/objective.h"
#include "core/quantum/quantum.h"

namespace qurio::test {

template <typename Real>
Matrix<Real> random_matrix(Random& random, Eigen::Index rows, Eigen::Index columns) {
  Matrix<Real> out(rows, columns);
  for (Eigen::Index i = 0; i < out.size(); ++i) out.data()[i] = Real(random.normal());
  return out;
}

// Rows of unit length: pure states of `qubits` qubits with real amplitudes.
inline Matrix<double> random_states(Random& random, Eigen::Index rows, int qubits) {
  Matrix<double> psi = random_matrix<double>(random, rows, Eigen::Index{1} << qubits);
  psi.rowwise().normalize();
  return psi;
}

// All numbers of a matrix or vector, as gradient_error wants them.
inline std::span<double> span_of(Matrix<double>& m) { return {m.data(), std::size_t(m.size())}; }
inline std::span<double> span_of(Vector<double>& m) { return {m.data(), std::size_t(m.size())}; }

// Every head that is shipped in a small size: width 4, 3 classes, inputs of 5 and 6 numbers. Those
// of the comparison beside them: tests/lab/support/lab_data.h.
inline std::vector<HeadConfig> small_configs() {
  HeadConfig config;
  config.region_width = 5;
  config.word_width = 6;
  config.width = 4;
  config.classes = 3;
  config.qubits = 3;
  config.output_scale = 3;
  std::vector<HeadConfig> configs;
  const auto add = [&](std::string name, auto change) {
    HeadConfig other = config;
    other.name = std::move(name);
    change(other);
    configs.push_back(other);
  };
  add("joint", [](HeadConfig&) {});
  add("modality", [](HeadConfig& a) { a.encoding = Encoding::modality; });
  add("registers", [](HeadConfig& a) { a.encoding = Encoding::registers, a.qubits = 4; });
  add("reference", [](HeadConfig& a) { a.encoding = Encoding::reference, a.qubits = 4; });
  add("angle", [](HeadConfig& a) { a.encoding = Encoding::angle; });
  add("no entangling gates", [](HeadConfig& a) { a.entangle = false; });
  add("linear", [](HeadConfig& a) { a.features = FeatureMapKind::linear; });
  add("mlp", [](HeadConfig& a) { a.features = FeatureMapKind::mlp, a.hidden = 7; });
  add("bilinear", [](HeadConfig& a) { a.features = FeatureMapKind::bilinear, a.hidden = 5; });
  add("quadratic", [](HeadConfig& a) { a.features = FeatureMapKind::quadratic; });
  return configs;
}

template <typename Real>
Objective<Real> objective_of(const HeadConfig& config) {
  return Objective<Real>::create(config).value();
}

// Features of `count` items of 4 regions and 3 words: the first lacks its photo, the second its
// caption.
template <typename Real>
struct Items {
  Items(const HeadConfig& config, int count, std::uint64_t seed, int regions = 4, int words = 3) {
    Random random(seed);
    Random other(seed + 1000);
    for (int i = 0; i < count; ++i) {
      distances.push_back(random_matrix<Real>(other, regions, 1));
      photos.push_back(random_matrix<Real>(random, regions, config.region_width));
      captions.push_back(random_matrix<Real>(random, words, config.word_width));
      labels.push_back(i % config.classes);
      evidence.push_back(random_matrix<Real>(other, 1, config.evidence));
    }
    for (int i = 0; i < count; ++i) {
      Sample<Real> sample;
      if (i != 0) {
        sample.regions = photos[std::size_t(i)].data();
        sample.region_count = regions;
        sample.border_distance = distances[std::size_t(i)].data();
      }
      if (config.evidence > 0) sample.evidence = evidence[std::size_t(i)].data();
      if (i != 1) sample.words = captions[std::size_t(i)].data(), sample.word_count = words;
      samples.push_back(sample);
    }
  }
  std::vector<Matrix<Real>> photos, captions, distances, evidence;
  std::vector<Sample<Real>> samples;
  std::vector<int> labels;
};

// Starting values with every block moved away from zero, so that no gradient vanishes by symmetry.
template <typename Real>
std::vector<Real> random_parameters(const Objective<Real>& objective, std::uint64_t seed) {
  Random random(seed);
  std::vector<Real> parameters(objective.layout().size());
  objective.initialise(random, std::span<Real>(parameters));
  for (Real& value : parameters) value += Real(0.1 * random.normal());
  return parameters;
}

}  // namespace qurio::test
