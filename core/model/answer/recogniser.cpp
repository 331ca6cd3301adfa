#include "core/model/answer/recogniser.h"

#include <algorithm>
#include <utility>

#include "core/model/front/border_distance.h"
#include "core/model/head/readout.h"
#include "core/quantum/quantum.h"
#include "core/text/utf16.h"

namespace qurio {
namespace {

void add_evidence(const LexiconReading& reading, std::string_view caption, EncodedObject& object) {
  const std::vector<std::int32_t> units = utf16_offsets(caption);
  object.evidence = reading.evidence;
  object.unknown = reading.unknown;
  for (const LexiconHit& hit : reading.hits) {
    for (const ClassWeight& weight : hit.weights) {
      object.hits.insert(object.hits.end(),
                         {units[static_cast<std::size_t>(hit.begin)],
                          units[static_cast<std::size_t>(hit.end)], weight.label});
      object.hit_weights.push_back(weight.weight);
    }
  }
}

// Sums of the columns, in double: the mean of the others is what is left of them.
std::vector<double> column_sums(std::span<const float> rows, std::size_t width) {
  std::vector<double> sums(width, 0.0);
  for (std::size_t i = 0; i < rows.size(); ++i) sums[i % width] += rows[i];
  return sums;
}

}  // namespace

Recogniser::Recogniser(CircuitHead head, LogLinearPool pool, Novelty novelty,
                       std::vector<std::string> classes)
    : head_(std::move(head)),
      pool_(std::move(pool)),
      novelty_(std::move(novelty)),
      classes_(std::move(classes)) {}

Result<Recogniser> Recogniser::load(const ModelFile& file) {
  ModelReader reader(file);
  auto head = CircuitHead::read(reader);
  if (!head.ok()) return {head.status(), head.message()};
  const HeadConfig& config = head.value().config();
  std::vector<std::string> classes = reader.list("classes");
  LogLinearPool pool = LogLinearPool::read(reader, classes, config.region_width);
  Novelty novelty = read_novelty(reader, readout_size(config.qubits));
  reader.finish();
  if (!reader.ok()) return reader.failure<Recogniser>();
  return Recogniser(std::move(head).value(), std::move(pool), std::move(novelty),
                    std::move(classes));
}

void Recogniser::add_likeness(EncodedObject& object) const {
  if (object.features.regions.empty()) return;
  Likeness likeness = pool_.likeness(object.features.regions);
  object.similarity = pool_.blended(likeness, object.modality);
  object.to_prototypes = std::move(likeness.similarity);
  object.votes = std::move(likeness.votes);
  object.to_exemplars = std::move(likeness.nearest);
}

Result<EncodedObject> Recogniser::encode(HeadInput input, std::string_view caption) const {
  const LexiconReading reading = pool_.lexicon().read(caption);
  EncodedObject object;
  object.language = reading.language;
  object.words_alone = input.words.empty() && reading.language != Language::english;
  const bool photo = !input.regions.empty();
  const bool words = !input.words.empty() || object.words_alone;
  if (photo || !object.words_alone) {
    auto features = checked_features(std::move(input), head_.config().region_width);
    if (!features.ok()) return {features.status(), features.message()};
    object.features = std::move(features).value();
  } else {
    object.features.modality = kCaptionOnly;
  }
  object.modality = modality_case(photo, words);
  object.fingerprint = head_.fingerprint();
  object.state = head_.encode(object.features);
  if (!all_finite(object.state.amplitudes)) {
    return {Status::not_finite, "the amplitudes are not finite"};
  }
  if (words) add_evidence(reading, caption, object);
  add_likeness(object);
  return object;
}

Result<std::vector<float>> Recogniser::angles_for(const EncodedObject& object,
                                                  std::span<const float> angles) const {
  if (object.fingerprint != head_.fingerprint()) {
    return {Status::invalid_argument, "the object was encoded by another head"};
  }
  return head_.resolved(angles);
}

PoolInputs Recogniser::parts_of(const EncodedObject& object, std::span<const float> head) const {
  return {head, object.evidence, object.to_prototypes, object.to_exemplars, object.votes};
}

Result<Answer> Recogniser::answer(const EncodedObject& object,
                                  std::span<const float> angles) const {
  const auto used = angles_for(object, angles);
  if (!used.ok()) return {used.status(), used.message()};
  const std::size_t modality = object.features.modality;
  std::vector<float> expectations = head_.expectations(object.state.amplitudes, used.value());
  std::vector<float> head = head_.probabilities(expectations, modality);
  // A head that was given nothing has nothing to say.
  const bool silent = object.features.regions.empty() && object.features.words.empty();
  const std::vector<float> nothing(head.size(), 1.0F / static_cast<float>(head.size()));
  if (!all_finite(head) || !all_finite(expectations)) {
    return {Status::not_finite, "the head's answer is not finite"};
  }
  Answer answer{pool_.answer(parts_of(object, silent ? nothing : head), object.modality),
                {},
                {},
                0,
                0,
                0,
                false};
  if (!all_finite(answer.probabilities)) {
    return {Status::not_finite, "the pooled answer is not finite"};
  }
  answer.head_top = largest(head);
  answer.head_confidence = inlier_score(novelty_.reference[modality], expectations);
  answer.head_threshold = novelty_.threshold[modality];
  answer.head_abstain = silent || answer.head_confidence < answer.head_threshold;
  answer.expectations = std::move(expectations);
  answer.head_probabilities = std::move(head);
  return answer;
}

Result<std::vector<float>> Recogniser::without_regions(const EncodedObject& object, int first,
                                                       int end,
                                                       std::span<const float> angles) const {
  const auto used = angles_for(object, angles);
  if (!used.ok()) return {used.status(), used.message()};
  if (object.features.regions.empty()) return {Status::invalid_argument, "there is no photo"};
  if (first < 0 || first > end || end > kRegions) {
    return {Status::invalid_argument, "these are no regions"};
  }
  const auto width = static_cast<std::size_t>(head_.config().region_width);
  const std::vector<double> sums = column_sums(object.features.regions, width);
  std::vector<float> rows;
  EncodedObject other = object;
  for (int region = first; region < end; ++region) {
    const auto at = other.features.regions.begin() + std::ptrdiff_t{region} * std::ptrdiff_t(width);
    const std::vector<float> own(at, at + static_cast<std::ptrdiff_t>(width));
    for (std::size_t i = 0; i < width; ++i) {
      at[static_cast<std::ptrdiff_t>(i)] = static_cast<float>((sums[i] - own[i]) / (kRegions - 1));
    }
    other.features.border_distance = border_distance(
        MatrixView<float>(other.features.regions.data(), kRegions, head_.config().region_width));
    other.state = head_.encode(other.features);
    add_likeness(other);
    const auto answer = this->answer(other, used.value());
    if (!answer.ok()) return {answer.status(), answer.message()};
    rows.insert(rows.end(), answer.value().probabilities.begin(),
                answer.value().probabilities.end());
    std::copy(own.begin(), own.end(), at);
  }
  return rows;
}

}  // namespace qurio
