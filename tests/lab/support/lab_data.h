// Heads of the laboratory for its tests.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "models/lab/lab_config.h"
#include "tests/core/support/model_data.h"

namespace qurio::test {

// Those that only the comparison knows, in the size of small_configs().
inline std::vector<LabConfig> small_lab_configs() {
  std::vector<LabConfig> configs;
  const auto add = [&](std::string name, auto change) {
    LabConfig config;
    static_cast<HeadConfig&>(config) = small_configs()[0];
    config.name = std::move(name);
    change(config);
    configs.push_back(config);
  };
  add("no circuit", [](LabConfig& a) { a.circuit = CircuitUse::none; });
  add("probabilities",
      [](LabConfig& a) { a.readout = Readout::probabilities, a.output_scale = 1; });
  add("brick wall", [](LabConfig& a) { a.ansatz = Ansatz::brick; });
  add("brick wall, probabilities", [](LabConfig& a) {
    a.ansatz = Ansatz::brick, a.readout = Readout::probabilities, a.output_scale = 1;
  });
  add("ensemble", [](LabConfig& a) { a.copies = 3, a.qubits = 2; });
  add("reupload", [](LabConfig& a) { a.reupload = true; });
  add("fidelity", [](LabConfig& a) { a.landmarks = Landmarks::fidelity, a.hidden = 5; });
  add("gaussian", [](LabConfig& a) { a.landmarks = Landmarks::gaussian, a.hidden = 5; });
  const auto add_evidence = [&](std::string name, auto change) {
    add(std::move(name), [&](LabConfig& a) {
      a = for_classes(a, a.classes, true);
      change(a);
    });
  };
  add_evidence("evidence", [](LabConfig&) {});
  add_evidence("evidence, angle", [](LabConfig& a) { a.encoding = Encoding::angle; });
  add_evidence("evidence, linear", [](LabConfig& a) { a.features = FeatureMapKind::linear; });
  add_evidence("evidence, mlp",
               [](LabConfig& a) { a.features = FeatureMapKind::mlp, a.hidden = 7; });
  add_evidence("evidence, quadratic", [](LabConfig& a) { a.features = FeatureMapKind::quadratic; });
  add_evidence("class register", [](LabConfig& a) { a.class_register = true; });
  return configs;
}

}  // namespace qurio::test
