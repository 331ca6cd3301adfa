#include "core/model/answer/recogniser.h"

#include <algorithm>
#include <cmath>
#include <numeric>
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

constexpr const char* kForeign = "the object was encoded by another head";

// No amplitude, similarity or vote is larger; NaN is not smaller.
constexpr float kMostKept = 8;

// Sums of the columns, in double: the mean of the others is what is left of them.
std::vector<double> column_sums(std::span<const float> rows, std::size_t width) {
  std::vector<double> sums(width, 0.0);
  for (std::size_t i = 0; i < rows.size(); ++i) sums[i % width] += rows[i];
  return sums;
}

// A head that was given nothing has nothing to say.
std::vector<float> no_opinion(int classes) {
  return std::vector<float>(static_cast<std::size_t>(classes), 1.0F / static_cast<float>(classes));
}

}  // namespace

Recogniser::Recogniser(CircuitHead head, LogLinearPool pool, Novelty novelty,
                       AgreementModel agreement, std::vector<std::string> classes)
    : head_(std::move(head)),
      pool_(std::move(pool)),
      novelty_(std::move(novelty)),
      agreement_(std::move(agreement)),
      classes_(std::move(classes)) {}

Result<Recogniser> Recogniser::load(const ModelFile& file) {
  ModelReader reader(file);
  auto head = CircuitHead::read(reader);
  if (!head.ok()) return {head.status(), head.message()};
  const HeadConfig& config = head.value().config();
  std::vector<std::string> classes = reader.list("classes");
  LogLinearPool pool = LogLinearPool::read(reader, classes, config.region_width);
  Novelty novelty = read_novelty(reader, readout_size(config.qubits));
  AgreementModel agreement = read_agreement(reader, config.classes);
  reader.finish();
  if (!reader.ok()) return reader.failure<Recogniser>();
  return Recogniser(std::move(head).value(), std::move(pool), std::move(novelty),
                    std::move(agreement), std::move(classes));
}

void Recogniser::add_likeness(EncodedObject& object) const {
  if (object.features.regions.empty()) return;
  Likeness likeness = pool_.likeness(object.features.regions);
  object.similarity = pool_.blended(likeness, object.modality);
  object.to_prototypes = std::move(likeness.similarity);
  object.votes = std::move(likeness.votes);
  object.to_exemplars = std::move(likeness.nearest);
}

void Recogniser::add_parts(EncodedObject& object) const {
  if (object.words_alone) {
    object.photo_amplitudes = object.state.amplitudes;
    return;
  }
  ObjectFeatures part = object.features;
  part.words.clear();
  part.modality = kPhotoOnly;
  object.photo_amplitudes = head_.encode(part).amplitudes;
  part.words = object.features.words;
  part.regions.clear();
  part.modality = kCaptionOnly;
  object.caption_amplitudes = head_.encode(part).amplitudes;
}

LexiconReading Recogniser::read(std::string_view caption, std::optional<Language> language) const {
  const Lexicon& lexicon = pool_.lexicon();
  return language ? lexicon.read_as(caption, *language) : lexicon.read(caption);
}

Result<EncodedObject> Recogniser::encode(HeadInput input, std::string_view caption,
                                         std::optional<Language> language) const {
  const LexiconReading reading = read(caption, language);
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
  if (object.modality == kPhotoAndCaption) add_parts(object);
  for (const auto* amplitudes :
       {&object.state.amplitudes, &object.photo_amplitudes, &object.caption_amplitudes}) {
    if (!all_finite(*amplitudes)) return {Status::not_finite, "the amplitudes are not finite"};
  }
  if (words) add_evidence(reading, caption, object);
  add_likeness(object);
  return object;
}

Result<EncodedObject> Recogniser::restore(std::span<const float> kept, std::string_view caption,
                                          std::optional<Language> language) const {
  const LexiconReading reading = read(caption, language);
  const auto amplitudes = std::size_t{1} << static_cast<unsigned>(head_.config().qubits);
  const bool photo = kept.size() > amplitudes;
  const bool words = !caption.empty();
  EncodedObject object;
  object.language = reading.language;
  object.words_alone = words && reading.language != Language::english;
  object.modality = modality_case(photo, words);
  object.features.modality = modality_case(photo, words && !(photo && object.words_alone));
  object.fingerprint = head_.fingerprint();
  const std::size_t classes = photo ? classes_.size() : 0;
  const std::size_t alone = photo && words ? amplitudes : 0;
  const std::size_t sizes[] = {alone, object.words_alone ? 0 : alone, classes, classes, classes};
  if (!(photo || words) ||
      kept.size() != std::accumulate(std::begin(sizes), std::end(sizes), amplitudes) ||
      !std::all_of(kept.begin(), kept.end(), [](float v) { return std::abs(v) <= kMostKept; })) {
    return {Status::invalid_argument, kForeign};
  }
  auto from = kept.begin();
  const auto take = [&from](std::size_t count) {
    from += static_cast<std::ptrdiff_t>(count);
    return std::vector<float>(from - static_cast<std::ptrdiff_t>(count), from);
  };
  object.state.amplitudes = take(amplitudes);
  for (std::size_t i = 0; i < std::size(sizes); ++i) object.*kKeptParts[i] = take(sizes[i]);
  if (words) add_evidence(reading, caption, object);
  if (photo) {
    object.similarity =
        pool_.blended({{object.to_exemplars, object.votes}, object.to_prototypes}, object.modality);
  }
  return object;
}

Result<std::vector<float>> Recogniser::angles_for(const EncodedObject& object,
                                                  std::span<const float> angles) const {
  if (object.fingerprint != head_.fingerprint()) {
    return {Status::invalid_argument, kForeign};
  }
  return head_.resolved(angles);
}

PooledAnswer Recogniser::pooled(const EncodedObject& object, std::span<const float> head,
                                std::size_t modality) const {
  PoolInputs parts{head,         object.evidence, object.to_prototypes, object.to_exemplars,
                   object.votes, object.unknown};
  if (modality == kPhotoOnly) parts.evidence = {};
  if (modality == kCaptionOnly) parts.similarity = parts.nearest = parts.votes = {};
  return pool_.answer(parts, modality);
}

Result<Answer> Recogniser::answer_alone(const EncodedObject& object,
                                        std::span<const float> angles) const {
  const std::size_t modality = object.features.modality;
  std::vector<float> expectations = head_.expectations(object.state.amplitudes, angles);
  std::vector<float> head = head_.probabilities(expectations, modality);
  const bool silent = object.words_alone && object.modality == kCaptionOnly;
  if (!all_finite(head) || !all_finite(expectations)) {
    return {Status::not_finite, "the head's answer is not finite"};
  }
  Answer answer;
  static_cast<PooledAnswer&>(answer) =
      pooled(object, silent ? no_opinion(head_.config().classes) : head, object.modality);
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

PooledAnswer Recogniser::read_alone(const EncodedObject& object, std::size_t modality,
                                    std::span<const float> angles) const {
  const std::vector<float>& amplitudes =
      modality == kPhotoOnly ? object.photo_amplitudes : object.caption_amplitudes;
  const std::vector<float> head =
      amplitudes.empty() ? no_opinion(head_.config().classes)
                         : head_.probabilities(head_.expectations(amplitudes, angles), modality);
  return pooled(object, head, modality);
}

void Recogniser::judge(const EncodedObject& object, std::span<const float> angles,
                       Answer& answer) const {
  ConclusionGrounds grounds{.unsupported = answer.unsupported, .abstain = answer.abstain};
  if (object.modality == kPhotoAndCaption) {
    const PooledAnswer photo = read_alone(object, kPhotoOnly, angles);
    const PooledAnswer caption = read_alone(object, kCaptionOnly, angles);
    const float evidence = object.evidence[static_cast<std::size_t>(caption.top)];
    const bool wordless = names_nothing(evidence, object.unknown);
    answer.compared = true;
    answer.agreement =
        agreement_.agreement(photo.probabilities, caption.probabilities, pool_.groups());
    answer.agreement_threshold = agreement_.threshold;
    answer.photo_reading = {photo.top, photo.confidence, !photo.abstain, photo.unsupported};
    answer.caption_reading = {caption.top, caption.confidence, !caption.abstain, wordless};
    grounds.agrees = answer.agreement >= answer.agreement_threshold;
    grounds.contradict = !photo.unsupported && !wordless && photo.top != caption.top;
    grounds.seen_otherwise = !photo.abstain && photo.confidence >= kOwnEyes &&
                             !same_kind(pool_.groups(), photo.top, answer.top);
  }
  answer.conclusion = conclusion_of(grounds);
}

Result<Answer> Recogniser::answer(const EncodedObject& object,
                                  std::span<const float> angles) const {
  const auto used = angles_for(object, angles);
  if (!used.ok()) return {used.status(), used.message()};
  auto answer = answer_alone(object, used.value());
  if (answer.ok()) judge(object, used.value(), answer.value());
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
    const auto answer = answer_alone(other, used.value());
    if (!answer.ok()) return {answer.status(), answer.message()};
    rows.insert(rows.end(), answer.value().probabilities.begin(),
                answer.value().probabilities.end());
    std::copy(own.begin(), own.end(), at);
  }
  return rows;
}

}  // namespace qurio
