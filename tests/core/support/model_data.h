// Random matrices, arms and samples for the tests of core/model.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/model/fusion.h"
#include "core/quantum/random.h"

namespace qurio::test {

template <typename Real>
Matrix<Real> random_matrix(Random& random, Eigen::Index rows, Eigen::Index columns) {
  Matrix<Real> out(rows, columns);
  for (Eigen::Index i = 0; i < out.size(); ++i) out.data()[i] = Real(random.normal());
  return out;
}

// Every arm in a small size: width 4, 3 classes, inputs of 5 and 6 numbers.
inline std::vector<Arm> small_arms() {
  Arm arm;
  arm.region_width = 5;
  arm.word_width = 6;
  arm.width = 4;
  arm.classes = 3;
  arm.qubits = 3;
  arm.output_scale = 3;
  std::vector<Arm> arms;
  const auto add = [&](std::string name, auto change) {
    Arm other = arm;
    other.name = std::move(name);
    change(other);
    arms.push_back(other);
  };
  add("joint", [](Arm&) {});
  add("modality", [](Arm& a) { a.encoding = Encoding::modality; });
  add("registers", [](Arm& a) { a.encoding = Encoding::registers, a.qubits = 4; });
  add("reference", [](Arm& a) { a.encoding = Encoding::reference, a.qubits = 4; });
  add("angle", [](Arm& a) { a.encoding = Encoding::angle; });
  add("no entangling gates", [](Arm& a) { a.entangle = false; });
  add("no circuit", [](Arm& a) { a.circuit = CircuitUse::none; });
  add("linear", [](Arm& a) { a.features = FeatureMapKind::linear; });
  add("mlp", [](Arm& a) { a.features = FeatureMapKind::mlp, a.hidden = 7; });
  add("bilinear", [](Arm& a) { a.features = FeatureMapKind::bilinear, a.hidden = 5; });
  add("quadratic", [](Arm& a) { a.features = FeatureMapKind::quadratic; });
  add("probabilities", [](Arm& a) { a.readout = Readout::probabilities, a.output_scale = 1; });
  add("brick wall", [](Arm& a) { a.ansatz = Ansatz::brick; });
  add("brick wall, probabilities", [](Arm& a) {
    a.ansatz = Ansatz::brick, a.readout = Readout::probabilities, a.output_scale = 1;
  });
  add("ensemble", [](Arm& a) { a.copies = 3, a.qubits = 2; });
  add("reupload", [](Arm& a) { a.reupload = true; });
  add("fidelity", [](Arm& a) { a.features = FeatureMapKind::fidelity, a.hidden = 5; });
  add("gaussian", [](Arm& a) { a.features = FeatureMapKind::gaussian, a.hidden = 5; });
  return arms;
}

// Features of `count` items of 4 regions and 3 words: the first lacks its photo, the second its
// caption.
template <typename Real>
struct Items {
  Items(const Arm& arm, int count, std::uint64_t seed, int regions = 4, int words = 3) {
    Random random(seed);
    Random other(seed + 1000);
    for (int i = 0; i < count; ++i) {
      distances.push_back(random_matrix<Real>(other, regions, 1));
      photos.push_back(random_matrix<Real>(random, regions, arm.region_width));
      captions.push_back(random_matrix<Real>(random, words, arm.word_width));
      labels.push_back(i % arm.classes);
    }
    for (int i = 0; i < count; ++i) {
      Sample<Real> sample;
      if (i != 0) {
        sample.regions = photos[std::size_t(i)].data();
        sample.region_count = regions;
        sample.border_distance = distances[std::size_t(i)].data();
      }
      if (i != 1) sample.words = captions[std::size_t(i)].data(), sample.word_count = words;
      samples.push_back(sample);
    }
  }
  std::vector<Matrix<Real>> photos, captions, distances;
  std::vector<Sample<Real>> samples;
  std::vector<int> labels;
};

// Starting values with every block moved away from zero, so that no gradient vanishes by symmetry.
template <typename Real>
std::vector<Real> random_parameters(const Fusion<Real>& model, std::uint64_t seed) {
  Random random(seed);
  std::vector<Real> parameters(model.layout().size());
  model.initialise(random, std::span<Real>(parameters));
  for (Real& value : parameters) value += Real(0.1 * random.normal());
  return parameters;
}

}  // namespace qurio::test
