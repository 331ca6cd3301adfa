#include "wasm/qurio_values.h"

#include <cstddef>
#include <utility>

#include "core/quantum/quantum.h"
#include "core/text/language_guess.h"
#include "core/text/words.h"

namespace qurio::wasm {
namespace {

using emscripten::val;

Result<Numbers> numbers_of(Result<std::vector<float>> result) {
  if (!result.ok()) return {result.status(), result.message()};
  return Numbers{std::move(result).value()};
}

Result<Tokenizer> tokenizer_from(const val& pieces, const std::vector<double>& scores) {
  if (pieces["length"].as<std::size_t>() != scores.size()) {
    return {Status::invalid_argument, "Tokenizer: as many scores as pieces are needed"};
  }
  std::vector<Piece> list;
  list.reserve(scores.size());
  for (std::size_t i = 0; i < scores.size(); ++i) {
    list.push_back({.text = pieces[i].as<std::string>(), .score = scores[i]});
  }
  return Tokenizer::create(list);
}

ModelFile file_from(const val& file) {
  ModelFile model;
  const val rows = val::global("Object").call<val>("entries", file["metadata"]);
  const std::size_t keys = rows["length"].as<std::size_t>();
  for (std::size_t i = 0; i < keys; ++i) {
    const val row = rows[i];
    model.metadata.emplace_back(row[0].as<std::string>(), row[1].as<std::string>());
  }
  const val arrays = file["arrays"];
  const std::size_t count = arrays["length"].as<std::size_t>();
  model.arrays.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const val array = arrays[i];
    model.arrays.push_back({.name = array["name"].as<std::string>(),
                            .shape = numbers<std::size_t>(array["shape"]),
                            .values = numbers<float>(array["values"])});
  }
  return model;
}

val list_of(std::span<const std::int8_t> values, int count) {
  val list = val::array();
  for (int i = 0; i < count; ++i) list.call<void>("push", int{values[static_cast<std::size_t>(i)]});
  return list;
}

val operation_of(const Operation& operation) {
  const GateInfo& info = gate_info(operation.gate);
  val angles = val::array();
  for (int a = 0; a < info.angles; ++a) {
    angles.call<void>("push", int{operation.angles[static_cast<std::size_t>(a)]});
  }
  val marks = val::array();
  for (std::size_t w = 0; w < static_cast<std::size_t>(info.wires); ++w) {
    const GateMark& of_wire = gate_mark(operation.gate, w);
    val mark = val::object();
    mark.set("wire", operation.wire(w));
    mark.set("kind", std::string(mark_name(of_wire.kind)));
    mark.set("label", std::string(of_wire.label));
    marks.call<void>("push", mark);
  }
  val object = val::object();
  object.set("gate", std::string(info.name));
  object.set("wires", list_of(operation.wires, info.wires));
  object.set("angles", angles);
  object.set("marks", marks);
  return object;
}

// An index into kLanguageNames; none for every other number.
std::optional<Language> told(int language) {
  if (language < 0 || language >= static_cast<int>(kLanguages)) return std::nullopt;
  return static_cast<Language>(language);
}

}  // namespace

BoundTokenizer::BoundTokenizer(const val& pieces, const std::vector<double>& scores)
    : tokenizer_(tokenizer_from(pieces, scores)) {}

Outcome<FlatTokens> BoundTokenizer::tokenize(const std::string& caption) const {
  const Result<Tokens> tokens = tokenizer_.ok()
                                    ? tokenizer_.value().tokenize(caption)
                                    : Result<Tokens>(tokenizer_.status(), tokenizer_.message());
  if (!tokens.ok()) return outcome_of(Result<FlatTokens>(tokens.status(), tokens.message()));
  return outcome_of(Result<FlatTokens>({tokens.value().ids,
                                        word_rows(tokenizer_.value(), tokens.value(), caption),
                                        std::string(name_of(guess_language(caption)))}));
}

BoundHead::BoundHead(const val& file) : recogniser_(Recogniser::load(file_from(file))) {}

template <typename T, class Ask>
Outcome<T> BoundHead::asked(Ask ask) const {
  if (recogniser_.ok()) return outcome_of<T>(ask(recogniser_.value()));
  return outcome_of(Result<T>(recogniser_.status(), recogniser_.message()));
}

HeadCard BoundHead::card() const {
  HeadCard card;
  if (!recogniser_.ok()) return card;
  const CircuitHead& head = recogniser_.value().head();
  card.qubits = head.circuit().qubits;
  card.classes = head.config().classes;
  card.region_width = head.config().region_width;
  card.angles.assign(head.angles().begin(), head.angles().end());
  for (const Operation& operation : head.circuit().operations) {
    card.circuit.call<void>("push", operation_of(operation));
  }
  return card;
}

BoundObject BoundHead::encode(const val& regions, const val& words, const std::string& caption,
                              int language) const {
  return asked<EncodedObject>([&](const Recogniser& recogniser) {
    return recogniser.encode({.regions = numbers<float>(regions), .words = numbers<float>(words)},
                             caption, told(language));
  });
}

BoundObject BoundHead::restore(const std::vector<float>& kept, const std::string& caption,
                               int language) const {
  return asked<EncodedObject>([&](const Recogniser& recogniser) {
    return recogniser.restore(kept, caption, told(language));
  });
}

int BoundHead::language(const std::string& caption) const {
  if (!recogniser_.ok()) return -1;
  return static_cast<int>(recogniser_.value().pool().lexicon().language_of(caption));
}

Outcome<Answer> BoundHead::answer(const BoundObject& object,
                                  const std::vector<float>& angles) const {
  return asked<Answer>(
      [&](const Recogniser& recogniser) { return recogniser.answer(object, angles); });
}

Outcome<Trace> BoundHead::trace(const BoundObject& object, const std::vector<float>& angles) const {
  return asked<Trace>(
      [&](const Recogniser& recogniser) { return qurio::trace(recogniser, object, angles); });
}

Outcome<Numbers> BoundHead::angle_sweep(const BoundObject& object, const std::vector<float>& angles,
                                        int angle, int samples) const {
  return asked<Numbers>([&](const Recogniser& recogniser) {
    return numbers_of(qurio::angle_sweep(recogniser, object, angles, angle, samples));
  });
}

Outcome<Numbers> BoundHead::angle_gradient(const BoundObject& object,
                                           const std::vector<float>& angles) const {
  return asked<Numbers>([&](const Recogniser& recogniser) {
    return numbers_of(qurio::angle_gradient(recogniser, object, angles));
  });
}

Outcome<MeasuredAnswer> BoundHead::shots(const BoundObject& object,
                                         const std::vector<float>& angles,
                                         const Measurement& plan) const {
  return asked<MeasuredAnswer>([&](const Recogniser& recogniser) {
    return measure_shots(recogniser, object, angles, plan);
  });
}

Outcome<SafeShots> BoundHead::safe_shots(const BoundObject& object,
                                         const std::vector<float>& angles,
                                         const Measurement& plan) const {
  return asked<SafeShots>([&](const Recogniser& recogniser) {
    return shots_until_safe(recogniser, object, angles, plan);
  });
}

Outcome<Numbers> BoundHead::without_regions(const BoundObject& object, int first, int end,
                                            const std::vector<float>& angles) const {
  return asked<Numbers>([&](const Recogniser& recogniser) {
    return numbers_of(recogniser.without_regions(object, first, end, angles));
  });
}

BoundCounterpart::BoundCounterpart(const val& file)
    : counterpart_(Counterpart::load(file_from(file))) {}

Outcome<Numbers> BoundCounterpart::answer(const BoundObject& object) const {
  if (!counterpart_.ok()) {
    return outcome_of(Result<Numbers>(counterpart_.status(), counterpart_.message()));
  }
  return outcome_of(numbers_of(counterpart_.value().answer(object.features)));
}

Attention attention_of(const BoundObject& object) { return object.state.attention; }

std::vector<float> amplitudes_of(const BoundObject& object) { return object.state.amplitudes; }

std::vector<float> kept_of(const BoundObject& object) { return kept_numbers(object); }

std::string language_of(const BoundObject& object) { return std::string(name_of(object.language)); }

std::string conclusion_of_answer(const Outcome<Answer>& answer) {
  return std::string(name_of(answer.conclusion));
}

void ignore_conclusion(Outcome<Answer>& /*answer*/, const std::string& /*name*/) {}

std::string modality_of(const BoundObject& object) {
  return std::string(kModalityNames[object.modality]);
}

Outcome<Numbers> mean_word_vectors(const std::vector<std::int32_t>& ranges,
                                   const std::vector<float>& token_vectors, int width) {
  return outcome_of(numbers_of(word_vectors(ranges, token_vectors, width)));
}

}  // namespace qurio::wasm
