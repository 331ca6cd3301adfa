#include "core/model/answer/counterpart.h"

#include <utility>

#include "core/model/front/normalise.h"
#include "core/model/head/head_metadata.h"
#include "core/model/head/head_parameters.h"

namespace qurio {

Counterpart::Counterpart(Fusion<float> fusion, std::vector<float> parameters,
                         const std::array<float, kModalityCases>& temperature)
    : fusion_(std::move(fusion)), parameters_(std::move(parameters)), temperature_(temperature) {}

Result<Counterpart> Counterpart::load(const ModelFile& file) {
  ModelReader reader(file);
  const HeadConfig config = read_head_config(reader);
  if (!reader.ok()) return reader.failure<Counterpart>();
  // Cannot fail: the configuration is validated.
  Fusion<float> fusion = Fusion<float>::create(config).value();
  std::vector<float> parameters = read_parameters(reader, config, fusion.layout());
  const auto temperature = read_temperature(reader);
  for (const char* decided : {"threshold", "novelty_mean", "novelty_prototypes"}) {
    reader.pass_over(decided);
  }
  reader.finish();
  if (!reader.ok()) return reader.failure<Counterpart>();
  return Counterpart(std::move(fusion), std::move(parameters), temperature);
}

Result<std::vector<float>> Counterpart::answer(const ObjectFeatures& features) const {
  const Sample<float> sample = sample_of(features, config().photo, config().caption);
  const bool photo = sample.regions != nullptr;
  const bool caption = sample.words != nullptr;
  if (!photo && !caption) return std::vector<float>();
  const auto width = static_cast<std::size_t>(config().region_width);
  if (photo && features.regions.size() != kRegions * width) {
    return {Status::invalid_argument, "the photo has regions of another width"};
  }
  FusionPass<float> pass;
  fusion_.forward(parameters_, {&sample, 1}, pass);
  Matrix<float> p = pass.logits / temperature_[modality_case(photo, caption)];
  softmax_rows<float>(p);
  std::vector<float> probabilities(p.data(), p.data() + p.size());
  if (!all_finite(probabilities)) return {Status::not_finite, "the answer is not finite"};
  return probabilities;
}

}  // namespace qurio
