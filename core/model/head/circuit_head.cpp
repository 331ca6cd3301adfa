#include "core/model/head/circuit_head.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

#include "core/model/front/normalise.h"
#include "core/model/front/word_maps.h"
#include "core/model/head/head_metadata.h"
#include "core/model/head/head_parameters.h"
#include "core/quantum/quantum.h"

namespace qurio {
namespace {

template <typename Derived>
std::vector<float> numbers(const Eigen::PlainObjectBase<Derived>& values) {
  return {values.data(), values.data() + values.size()};
}

Attention attention_of(const AttentionWeights<float>& weights, const AttentionPass<float>& pass) {
  Attention attention;
  attention.word_weights = numbers(pass.beta);
  attention.region_weights = numbers(pass.gamma);
  attention.word_to_region = numbers(pass.word_to_region);
  const Matrix<float> region_to_word = pass.region_to_word.transpose();
  attention.region_to_word = numbers(region_to_word);
  attention.word_maps = numbers(word_maps(weights, pass));
  Vector<float> pooled = pass.gamma;
  if (pass.alpha.size() > 0) pooled = 0.5F * (pass.gamma + pass.alpha);
  attention.pooled_regions = numbers(pooled);
  return attention;
}

// FNV-1a over the bits (Fowler, Noll & Vo).
std::uint32_t hash_of(std::span<const float> values) {
  std::uint32_t hash = 2166136261U;
  for (const float& value : values) {
    std::uint32_t bits = 0;
    std::memcpy(&bits, &value, sizeof bits);
    hash = (hash ^ bits) * 16777619U;
  }
  return hash;
}

}  // namespace

int largest(std::span<const float> values) {
  return static_cast<int>(std::max_element(values.begin(), values.end()) - values.begin());
}

std::array<float, kModalityCases> read_temperature(ModelReader& reader) {
  std::array<float, kModalityCases> temperature{1, 1, 1};
  const NamedArray* const array = reader.array("temperature", {kModalityCases});
  if (array == nullptr) return temperature;
  std::copy(array->values.begin(), array->values.end(), temperature.begin());
  for (const float t : temperature) {
    if (!(t > 0)) reader.fail(Status::weights_mismatch, "array temperature must be positive");
  }
  return temperature;
}

CircuitHead::CircuitHead(Fusion<float> fusion, std::vector<float> parameters, Plan<float> plan)
    : fusion_(std::move(fusion)),
      parameters_(std::move(parameters)),
      plan_(std::move(plan)),
      fingerprint_(hash_of(parameters_)) {}

Result<CircuitHead> CircuitHead::read(ModelReader& reader) {
  const HeadConfig config = read_head_config(reader);
  if (reader.ok() && config.features != FeatureMapKind::circuit) {
    reader.fail(Status::weights_mismatch, "features must be circuit");
  }
  if (reader.ok() && !(config.photo && config.caption)) {
    reader.fail(Status::weights_mismatch, "the head must see photos and captions");
  }
  if (!reader.ok()) return reader.failure<CircuitHead>();
  // Neither can fail: the configuration is validated and the ansatz is one of ours.
  Fusion<float> fusion = Fusion<float>::create(config).value();
  Plan<float> plan = Plan<float>::compile(circuit_of(config)).value();
  std::vector<float> parameters = read_parameters(reader, config, fusion.layout());
  CircuitHead head(std::move(fusion), std::move(parameters), std::move(plan));
  head.temperature_ = read_temperature(reader);
  if (!reader.ok()) return reader.failure<CircuitHead>();
  return head;
}

const CircuitFeatures<float>& CircuitHead::features() const {
  // read() lets no other map in.
  return static_cast<const CircuitFeatures<float>&>(fusion_.map());
}

std::span<const float> CircuitHead::angles() const {
  return features().angles(fusion_.layout(), parameters_);
}

Result<std::vector<float>> CircuitHead::resolved(std::span<const float> angles) const {
  std::vector<float> used(this->angles().begin(), this->angles().end());
  if (angles.empty()) return used;
  if (angles.size() != used.size()) {
    return {Status::invalid_argument,
            std::to_string(angles.size()) + " angles instead of " + std::to_string(used.size())};
  }
  for (std::size_t k = 0; k < used.size(); ++k) {
    if (std::isinf(angles[k])) return {Status::not_finite, "an angle is not finite"};
    if (!std::isnan(angles[k])) used[k] = angles[k];
  }
  return used;
}

EncodedState CircuitHead::encode(const ObjectFeatures& features) const {
  const ParameterLayout& layout = fusion_.layout();
  TrunkPass<float> pass;
  PreparationPass<float> prepared;
  Matrix<float> z(1, 2 * config().width);
  fusion_.trunk().forward(layout, parameters_, sample_of(features), pass,
                          VectorSlot<float>(z.data(), z.size()));
  this->features().preparation().forward(layout, parameters_, z, prepared);
  const AttentionWeights<float> weights = fusion_.trunk().attention_weights(layout, parameters_);
  return {attention_of(weights, pass.attention), numbers(prepared.amplitudes)};
}

std::vector<float> CircuitHead::expectations(std::span<const float> amplitudes,
                                             std::span<const float> angles) const {
  FeaturePass<float> pass;
  pass.prepared.amplitudes =
      MatrixView<float>(amplitudes.data(), 1, static_cast<Eigen::Index>(amplitudes.size()));
  features().run(angles, pass);
  return numbers(pass.features);
}

std::vector<float> CircuitHead::logits(std::span<const float> expectations,
                                       std::size_t modality) const {
  const Matrix<float> row =
      MatrixView<float>(expectations.data(), 1, static_cast<Eigen::Index>(expectations.size()));
  const Matrix<float> z = fusion_.logits_of(parameters_, row) / temperature_[modality];
  return numbers(z);
}

std::vector<float> CircuitHead::probabilities(std::span<const float> expectations,
                                              std::size_t modality) const {
  std::vector<float> p = logits(expectations, modality);
  softmax<float>(VectorSlot<float>(p.data(), static_cast<Eigen::Index>(p.size())));
  return p;
}

}  // namespace qurio
