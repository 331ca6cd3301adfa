#include "core/model/head/head_config.h"

#include <utility>

namespace qurio {
namespace {

std::string circuit_problem(const HeadConfig& config) {
  if (config.layers < 0 || config.layers > 64) return "layers must be 0 to 64";
  const int amplitudes = 1 << config.qubits;
  switch (config.encoding) {
    case Encoding::joint:
    case Encoding::angle:
      return "";
    case Encoding::modality:
      return config.qubits < 2 ? "modality encoding needs at least 2 qubits" : "";
    case Encoding::registers:
      return config.qubits % 2 != 0 ? "register encoding needs an even number of qubits" : "";
    case Encoding::reference:
      return amplitudes <= 2 * config.width ? "reference encoding needs 2^qubits > 2 width" : "";
  }
  return "unknown encoding";
}

std::string features_problem(const HeadConfig& config) {
  const bool qubits_fit = config.qubits >= 1 && config.qubits <= kMaxHeadQubits;
  switch (config.features) {
    case FeatureMapKind::linear:
      return "";
    case FeatureMapKind::mlp:
    case FeatureMapKind::bilinear:
      return config.hidden < 1 || config.hidden > 4096 ? "hidden must be 1 to 4096" : "";
    case FeatureMapKind::quadratic:
      return qubits_fit ? "" : "qubits must be 1 to 10";
    case FeatureMapKind::circuit:
      return qubits_fit ? circuit_problem(config) : "qubits must be 1 to 10";
  }
  return "unknown features";
}

bool takes_evidence(const HeadConfig& config) {
  if (config.features == FeatureMapKind::circuit) {
    return config.encoding == Encoding::joint || config.encoding == Encoding::angle;
  }
  return config.features != FeatureMapKind::bilinear;
}

std::string problem(const HeadConfig& config) {
  if (config.width < 1 || config.width > 1024) return "width must be 1 to 1024";
  if (config.region_width < 1 || config.word_width < 1) return "feature widths must be positive";
  if (config.classes < 2 || config.classes > 4096) return "classes must be 2 to 4096";
  if (!config.photo && !config.caption) return "a head needs photo, caption or both";
  if (!(config.output_scale > 0)) return "output_scale must be positive";
  if (config.evidence < 0 || config.evidence > 65536) return "evidence must be 0 to 65536";
  if (config.evidence > 0 && !takes_evidence(config)) return "this head takes no evidence";
  return features_problem(config);
}

}  // namespace

Result<HeadConfig> validated(HeadConfig config) {
  std::string wrong = problem(config);
  if (!wrong.empty()) return {Status::invalid_argument, "head " + config.name + ": " + wrong};
  return config;
}

}  // namespace qurio
