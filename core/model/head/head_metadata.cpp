#include "core/model/head/head_metadata.h"

#include <string>

#include "core/model/front/head_input.h"

namespace qurio {
namespace {

template <typename T, std::size_t N>
std::string name_of(T value, const std::array<std::pair<std::string_view, T>, N>& names) {
  for (const auto& [name, known] : names) {
    if (known == value) return std::string(name);
  }
  return {};
}

std::string yes_or_no(bool yes) { return yes ? "yes" : "no"; }

// Wider than any head: validated() says so.
constexpr int kMost = 1 << 20;

bool has_hidden(FeatureMapKind features) {
  return features == FeatureMapKind::mlp || features == FeatureMapKind::bilinear;
}

bool has_qubits(FeatureMapKind features) {
  return features == FeatureMapKind::circuit || features == FeatureMapKind::quadratic;
}

}  // namespace

Metadata head_metadata(const HeadConfig& config) {
  Metadata metadata = {{"format", std::string(kModelFormat)},
                       {"version", std::string(kModelVersion)},
                       {"features", name_of(config.features, kFeatureMapNames)},
                       {"photo", yes_or_no(config.photo)},
                       {"caption", yes_or_no(config.caption)}};
  if (has_hidden(config.features)) {
    metadata.emplace_back("hidden", std::to_string(config.hidden));
  }
  if (has_qubits(config.features)) {
    metadata.emplace_back("qubits", std::to_string(config.qubits));
  }
  if (config.features == FeatureMapKind::circuit) {
    metadata.emplace_back("encoding", name_of(config.encoding, kEncodingNames));
    metadata.emplace_back("layers", std::to_string(config.layers));
    metadata.emplace_back("entangle", yes_or_no(config.entangle));
  }
  return metadata;
}

HeadConfig read_head_config(ModelReader& reader) {
  HeadConfig config;
  config.name = "of the file";
  config.word_width = kWordWidth;
  config.features = reader.one_of("features", kFeatureMapNames);
  config.photo = reader.yes("photo");
  config.caption = reader.yes("caption");
  if (has_hidden(config.features)) config.hidden = reader.number("hidden", 1, kMost);
  if (has_qubits(config.features)) config.qubits = reader.number("qubits", 1, kMost);
  if (config.features == FeatureMapKind::circuit) {
    config.encoding = reader.one_of("encoding", kEncodingNames);
    config.layers = reader.number("layers", 0, kMost);
    config.entangle = reader.yes("entangle");
  }
  config.classes = static_cast<int>(reader.list("classes").size());
  config.width = static_cast<int>(reader.matrix("region_gate", 1, 0).cols());
  if (config.photo) {
    config.region_width =
        static_cast<int>(reader.matrix("region_projection", 0, config.width).rows());
  }
  const Result<HeadConfig> checked = validated(config);
  if (!checked.ok()) reader.fail(Status::weights_mismatch, checked.message());
  return config;
}

}  // namespace qurio
