#include "wasm/qurio_values.h"

#include <emscripten/val.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/model/answer/shots.h"
#include "core/quantum/quantum.h"
#include "core/text/words.h"
#include "wasm/values.h"

namespace qurio::wasm {
namespace {

using emscripten::val;

// Empty means "this modality is missing", which JavaScript knows as null.
val array_or_null(const std::vector<float>& values) {
  return values.empty() ? val::null() : typed_array(std::span<const float>(values));
}

Result<Tokenizer> tokenizer_from(const val& pieces, const val& scores) {
  const std::vector<double> score = numbers<double>(scores);
  if (pieces["length"].as<std::size_t>() != score.size()) {
    return {Status::invalid_argument, "Tokenizer: as many scores as pieces are needed"};
  }
  std::vector<Piece> list;
  list.reserve(score.size());
  for (std::size_t i = 0; i < score.size(); ++i) {
    list.push_back({.text = pieces[i].as<std::string>(), .score = score[i]});
  }
  return Tokenizer::create(list);
}

WeightList weights_from(const val& arrays) {
  WeightList weights;
  const std::size_t count = arrays["length"].as<std::size_t>();
  weights.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const val array = arrays[i];
    weights.push_back({.name = array["name"].as<std::string>(),
                       .shape = numbers<std::size_t>(array["shape"]),
                       .values = numbers<float>(array["values"])});
  }
  return weights;
}

Result<LogLinearPool> pool_from(const WeightList& weights, const std::string& lexicon,
                                const val& classes) {
  std::vector<std::string> names;
  const std::size_t count = classes["length"].as<std::size_t>();
  names.reserve(count);
  for (std::size_t i = 0; i < count; ++i) names.push_back(classes[i].as<std::string>());
  return LogLinearPool::load(weights, lexicon, names);
}

// One pass over the caption: UTF-8 byte offset -> UTF-16 code units before it.
std::vector<std::int32_t> utf16_offsets(std::string_view utf8) {
  std::vector<std::int32_t> offsets(utf8.size() + 1);
  std::int32_t units = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    offsets[i] = units;
    const auto byte = static_cast<unsigned char>(utf8[i]);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  offsets[utf8.size()] = units;
  return offsets;
}

val operation_of(const Operation& operation) {
  const GateInfo& info = gate_info(operation.gate);
  val wires = val::array();
  val marks = val::array();
  for (std::size_t w = 0; w < static_cast<std::size_t>(info.wires); ++w) {
    const GateMark& of_wire = gate_mark(operation.gate, w);
    val mark = val::object();
    mark.set("wire", operation.wire(w));
    mark.set("kind", std::string(mark_name(of_wire.kind)));
    mark.set("label", std::string(of_wire.label));
    marks.call<void>("push", mark);
    wires.call<void>("push", operation.wire(w));
  }
  val angles = val::array();
  for (int a = 0; a < info.angles; ++a) angles.call<void>("push", operation.angles[a]);
  val object = val::object();
  object.set("gate", std::string(info.name));
  object.set("wires", wires);
  object.set("angles", angles);
  object.set("marks", marks);
  return object;
}

AnswerResult answer_of(const HeadAnswer& head, const PooledAnswer& pool) {
  return {.status = name_of(Status::ok),
          .message = {},
          .probabilities = array_or_null(pool.probabilities),
          .top = pool.top,
          .confidence = pool.confidence,
          .threshold = pool.threshold,
          .support = pool.support,
          .support_threshold = pool.support_threshold,
          .unsupported = pool.unsupported,
          .abstain = pool.abstain,
          .word_to_region = array_or_null(head.word_to_region),
          .region_to_word = array_or_null(head.region_to_word),
          .word_weights = array_or_null(head.word_weights),
          .region_weights = array_or_null(head.region_weights),
          .pooled_regions = array_or_null(head.pooled_regions),
          .amplitudes = array_or_null(head.amplitudes),
          .expectations = array_or_null(head.expectations),
          .head_probabilities = array_or_null(head.probabilities),
          .head_top = head.top,
          .head_confidence = head.confidence,
          .head_threshold = head.threshold,
          .head_abstain = head.abstain,
          .similarity = array_or_null(pool.similarity),
          .head_weight = pool.weights.head,
          .words_weight = pool.weights.words,
          .photo_weight = pool.weights.photo};
}

// The hits as two flat arrays: qurio.d.ts says how they are read.
void add_words(const LexiconReading& words, std::string_view caption, AnswerResult& result) {
  const std::vector<std::int32_t> offsets = utf16_offsets(caption);
  std::vector<std::int32_t> hits;
  std::vector<float> weights;
  for (const LexiconHit& hit : words.hits) {
    for (const ClassWeight& weight : hit.weights) {
      hits.insert(hits.end(), {offsets[static_cast<std::size_t>(hit.begin)],
                               offsets[static_cast<std::size_t>(hit.end)], weight.label});
      weights.push_back(weight.weight);
    }
  }
  result.evidence = array_or_null(words.evidence);
  result.hits = typed_array(std::span<const std::int32_t>(hits));
  result.hit_weights = typed_array(std::span<const float>(weights));
}

Result<Measurement> measurement_of(const ShotsPlan& plan) {
  const bool countable = plan.shots >= 1 && plan.shots <= static_cast<double>(kMostShots) &&
                         plan.seed >= 0 && plan.seed < 0x1.0p53;
  if (!countable) {
    return {Status::invalid_argument, "1 to 100000 shots and a seed from 0 on are needed"};
  }
  return Measurement{.shots = static_cast<std::uint64_t>(plan.shots),
                     .noise = {.depolarising = plan.depolarising,
                               .read_0_as_1 = plan.readout,
                               .read_1_as_0 = plan.readout},
                     .seed = static_cast<std::uint64_t>(plan.seed),
                     .repeats = plan.repeats};
}

// ask(input, angles, measurement), which gives a Result<Answer>, of what JavaScript gave.
template <class Answer, class Ask>
Result<Answer> measured(const val& regions, const val& words, const val& angles,
                        const ShotsPlan& plan, Ask ask) {
  const auto measurement = measurement_of(plan);
  if (!measurement.ok()) return {measurement.status(), measurement.message()};
  const std::vector<float> region_values = floats_or_nothing(regions);
  const std::vector<float> word_values = floats_or_nothing(words);
  const std::vector<float> used = floats_or_nothing(angles);
  return ask(HeadInput{.regions = region_values, .words = word_values},
             std::span<const float>(used), measurement.value());
}

}  // namespace

BoundTokenizer::BoundTokenizer(const val& pieces, const val& scores)
    : tokenizer_(tokenizer_from(pieces, scores)) {}

TokensResult BoundTokenizer::tokenize(const std::string& caption) const {
  if (!tokenizer_.ok()) return {.status = status(), .message = message()};
  const Result<Tokens> tokens = tokenizer_.value().tokenize(caption);
  if (!tokens.ok()) return {.status = name_of(tokens.status()), .message = tokens.message()};
  const std::vector<std::int32_t> offsets = utf16_offsets(caption);
  std::vector<std::int32_t> words;
  words.reserve(4 * tokens.value().words.size());
  for (const Word& word : tokens.value().words) {
    words.insert(words.end(),
                 {offsets[word.begin], offsets[word.end], word.first_token, word.token_count});
  }
  return {.status = name_of(Status::ok),
          .message = {},
          .ids = typed_array(std::span<const std::int32_t>(tokens.value().ids)),
          .words = typed_array(std::span<const std::int32_t>(words))};
}

BoundHead::BoundHead(const val& arrays, const std::string& lexicon, const val& classes)
    : BoundHead(weights_from(arrays), lexicon, classes) {}

BoundHead::BoundHead(const WeightList& weights, const std::string& lexicon, const val& classes)
    : head_(Head::load(weights)), pool_(pool_from(weights, lexicon, classes)) {}

CircuitShape BoundHead::circuit() const {
  CircuitShape shape;
  shape.operations = val::array();
  if (!head_.ok()) return shape;
  const Circuit& circuit = head_.value().circuit();
  shape.qubits = circuit.qubits;
  for (const Operation& operation : circuit.operations) {
    shape.operations.call<void>("push", operation_of(operation));
  }
  return shape;
}

val BoundHead::angles() const {
  return head_.ok() ? typed_array(head_.value().angles()) : val::null();
}

AnswerResult BoundHead::answer(const val& regions, const val& words, const std::string& caption,
                               const val& angles) const {
  if (!ok()) return {.status = status(), .message = message()};
  const std::vector<float> region_values = floats_or_nothing(regions);
  const std::vector<float> word_values = floats_or_nothing(words);
  const HeadInput input{.regions = region_values, .words = word_values};
  const Result<HeadAnswer> head = head_.value().answer(input, floats_or_nothing(angles));
  if (!head.ok()) return {.status = name_of(head.status()), .message = head.message()};
  const Result<PooledAnswer> pool =
      pool_.value().answer(input, caption, head.value().probabilities);
  if (!pool.ok()) return {.status = name_of(pool.status()), .message = pool.message()};
  AnswerResult result = answer_of(head.value(), pool.value());
  if (!word_values.empty()) add_words(pool.value().words, caption, result);
  return result;
}

TraceResult BoundHead::trace(const val& regions, const val& words, const val& angles) const {
  if (!ok()) return {.status = status(), .message = message()};
  const std::vector<float> region_values = floats_or_nothing(regions);
  const std::vector<float> word_values = floats_or_nothing(words);
  const Result<HeadTrace> result = head_.value().trace(
      {.regions = region_values, .words = word_values}, floats_or_nothing(angles));
  if (!result.ok()) return {.status = name_of(result.status()), .message = result.message()};
  const HeadTrace& trace = result.value();
  return {.status = name_of(Status::ok),
          .message = {},
          .qubits = trace.qubits,
          .classes = trace.classes,
          .rows = trace.rows,
          .row_length = trace.row_length,
          .values = array_or_null(trace.values)};
}

AngleSweepResult BoundHead::angle_sweep(const val& regions, const val& words, const val& angles,
                                        int angle, int samples) const {
  if (!ok()) return {.status = status(), .message = message()};
  const std::vector<float> region_values = floats_or_nothing(regions);
  const std::vector<float> word_values = floats_or_nothing(words);
  const std::vector<float> used = floats_or_nothing(angles);
  const HeadInput input{.regions = region_values, .words = word_values};
  const Result<AngleSweep> curve = head_.value().angle_sweep(input, used, angle, samples);
  if (!curve.ok()) return {.status = name_of(curve.status()), .message = curve.message()};
  const Result<HeadAnswer> answer = head_.value().answer(input, used);
  if (!answer.ok()) return {.status = name_of(answer.status()), .message = answer.message()};
  const auto gradient = head_.value().angle_gradient(input, used, answer.value().top);
  if (!gradient.ok()) return {.status = name_of(gradient.status()), .message = gradient.message()};
  return {.status = name_of(Status::ok),
          .message = {},
          .probabilities = array_or_null(curve.value().probabilities),
          .gradient = array_or_null(gradient.value())};
}

ShotsResult BoundHead::shots(const val& regions, const val& words, const val& angles,
                             const ShotsPlan& plan) const {
  if (!ok()) return {.status = status(), .message = message()};
  const auto answer = measured<MeasuredAnswer>(
      regions, words, angles, plan, [this](const auto& input, auto used, const auto& measurement) {
        return measure(head_.value(), input, used, measurement);
      });
  if (!answer.ok()) return {.status = name_of(answer.status()), .message = answer.message()};
  return {.status = name_of(Status::ok),
          .message = {},
          .probabilities = array_or_null(answer.value().probabilities),
          .low = array_or_null(answer.value().low),
          .high = array_or_null(answer.value().high),
          .limit = array_or_null(answer.value().limit),
          .agreement = answer.value().agreement};
}

SafeShotsResult BoundHead::safe_shots(const val& regions, const val& words, const val& angles,
                                      const ShotsPlan& plan) const {
  if (!ok()) return {.status = status(), .message = message()};
  const auto safe = measured<std::uint64_t>(
      regions, words, angles, plan, [this](const auto& input, auto used, const auto& measurement) {
        return shots_until_safe(head_.value(), input, used, measurement);
      });
  if (!safe.ok()) return {.status = name_of(safe.status()), .message = safe.message()};
  return {.status = name_of(Status::ok), .message = {}, .shots = static_cast<double>(safe.value())};
}

BoundCounterpart::BoundCounterpart(const val& arrays)
    : counterpart_(Counterpart::load(weights_from(arrays))) {}

VectorsResult BoundCounterpart::answer(const val& regions, const val& words) const {
  if (!counterpart_.ok()) return {.status = status(), .message = message()};
  const std::vector<float> region_values = floats_or_nothing(regions);
  const std::vector<float> word_values = floats_or_nothing(words);
  const Result<std::vector<float>> answer =
      counterpart_.value().answer({.regions = region_values, .words = word_values});
  if (!answer.ok()) return {.status = name_of(answer.status()), .message = answer.message()};
  return {.status = name_of(Status::ok), .message = {}, .values = array_or_null(answer.value())};
}

VectorsResult mean_word_vectors(const val& ranges, const val& token_vectors, int width) {
  const std::vector<std::int32_t> pairs = numbers<std::int32_t>(ranges);
  const std::vector<float> vectors = numbers<float>(token_vectors);
  const std::int64_t tokens = width > 0 ? static_cast<std::int64_t>(vectors.size()) / width : 0;
  std::vector<Word> words;
  for (std::size_t w = 0; w + 1 < pairs.size(); w += 2) {
    const std::int64_t first = pairs[w];
    const std::int64_t count = pairs[w + 1];
    if (first < 0 || count < 1 || first + count > tokens) {
      return {.status = name_of(Status::invalid_argument),
              .message = "wordVectors: the tokens of word " + std::to_string(w / 2) +
                         " are not among the vectors"};
    }
    words.push_back({.first_token = pairs[w], .token_count = pairs[w + 1]});
  }
  const std::vector<float> means = word_vectors(words, vectors, width);
  return {.status = name_of(Status::ok),
          .message = {},
          .values = typed_array(std::span<const float>(means))};
}

}  // namespace qurio::wasm
