// The binding table of the engine: tokenizer, word vectors, head, counterparts. Its contract for
// JavaScript is qurio.d.ts.
#include "wasm/qurio_values.h"
#include "wasm/values.h"

namespace {

using emscripten::class_;
using emscripten::val;
using emscripten::value_object;
using namespace qurio;        // NOLINT(google-build-using-namespace): the tables below are
using namespace qurio::wasm;  // NOLINT(google-build-using-namespace): their subject

void register_text() {
  OutcomeObject<FlatTokens>("TokensResult")
      .field("ids", &FlatTokens::ids)
      .field("words", &FlatTokens::words)
      .field("language", &FlatTokens::language);

  OutcomeObject<Numbers>("NumbersResult").field("values", &Numbers::values);

  class_<BoundTokenizer>("Tokenizer")
      .constructor<val, std::vector<double>>()
      .property("status", &BoundTokenizer::status)
      .property("message", &BoundTokenizer::message)
      .function("tokenize", &BoundTokenizer::tokenize);

  emscripten::function("wordVectors", &mean_word_vectors);
}

// A field of core's object as a property of ours.
template <auto Member>
auto read(const BoundObject& object) {
  return object.*Member;
}

void register_object() {
  value_object<Attention>("Attention")
      .field("wordToRegion", &Attention::word_to_region)
      .field("regionToWord", &Attention::region_to_word)
      .field("wordMaps", &Attention::word_maps)
      .field("wordWeights", &Attention::word_weights)
      .field("regionWeights", &Attention::region_weights)
      .field("pooledRegions", &Attention::pooled_regions);

  class_<BoundObject>("EncodedObject")
      .property("status", &BoundObject::status)
      .property("message", &BoundObject::message)
      .property("modality", &modality_of)
      .property("attention", &attention_of)
      .property("amplitudes", &amplitudes_of)
      .property("language", &language_of)
      .property("wordsAlone", &read<&EncodedObject::words_alone>)
      .property("evidence", &read<&EncodedObject::evidence>)
      .property("unknown", &read<&EncodedObject::unknown>)
      .property("hits", &read<&EncodedObject::hits>)
      .property("hitWeights", &read<&EncodedObject::hit_weights>)
      .property("similarity", &read<&EncodedObject::similarity>)
      .property("kept", &kept_of);
}

void register_answer() {
  value_object<PoolTerms>("PoolTerms")
      .field("head", &PoolTerms::head)
      .field("words", &PoolTerms::words)
      .field("photo", &PoolTerms::photo);

  value_object<Reading>("Reading")
      .field("top", &Reading::top)
      .field("confidence", &Reading::confidence)
      .field("sure", &Reading::sure)
      .field("silent", &Reading::silent);

  OutcomeObject<Answer>("AnswerResult")
      .field("probabilities", &Answer::probabilities)
      .field("top", &Answer::top)
      .field("confidence", &Answer::confidence)
      .field("threshold", &Answer::threshold)
      .field("support", &Answer::support)
      .field("supportThreshold", &Answer::support_threshold)
      .field("unsupported", &Answer::unsupported)
      .field("abstain", &Answer::abstain)
      .field("group", &Answer::group)
      .field("groupClasses", &Answer::group_classes)
      .field("groupProbability", &Answer::group_probability)
      .field("groupThreshold", &Answer::group_threshold)
      .field("groupOnly", &Answer::group_only)
      .field("headWeight", &Answer::head_weight)
      .field("wordsWeight", &Answer::words_weight)
      .field("photoWeight", &Answer::photo_weight)
      .field("terms", &Answer::terms)
      .field("expectations", &Answer::expectations)
      .field("headProbabilities", &Answer::head_probabilities)
      .field("headTop", &Answer::head_top)
      .field("headConfidence", &Answer::head_confidence)
      .field("headThreshold", &Answer::head_threshold)
      .field("headAbstain", &Answer::head_abstain)
      .field("compared", &Answer::compared)
      .field("agreement", &Answer::agreement)
      .field("agreementThreshold", &Answer::agreement_threshold)
      .field("photoReading", &Answer::photo_reading)
      .field("captionReading", &Answer::caption_reading)
      .field("conclusion", &conclusion_of_answer, &ignore_conclusion);
}

void register_measurements() {
  OutcomeObject<Trace>("TraceResult")
      .field("qubits", &Trace::qubits)
      .field("classes", &Trace::classes)
      .field("rows", &Trace::rows)
      .field("rowLength", &Trace::row_length)
      .field("values", &Trace::values);

  value_object<Measurement>("ShotsPlan")
      .field("shots", &Measurement::shots)
      .field("depolarising", &Measurement::depolarising)
      .field("readout", &Measurement::readout)
      .field("seed", &Measurement::seed)
      .field("repeats", &Measurement::repeats);

  OutcomeObject<MeasuredAnswer>("ShotsResult")
      .field("probabilities", &MeasuredAnswer::probabilities)
      .field("low", &MeasuredAnswer::low)
      .field("high", &MeasuredAnswer::high)
      .field("limit", &MeasuredAnswer::limit)
      .field("agreement", &MeasuredAnswer::agreement);

  OutcomeObject<SafeShots>("SafeShotsResult").field("shots", &SafeShots::shots);
}

void register_models() {
  value_object<HeadCard>("HeadCard")
      .field("qubits", &HeadCard::qubits)
      .field("classes", &HeadCard::classes)
      .field("regionWidth", &HeadCard::region_width)
      .field("circuit", &HeadCard::circuit)
      .field("angles", &HeadCard::angles);

  class_<BoundHead>("Head")
      .constructor<val>()
      .property("status", &BoundHead::status)
      .property("message", &BoundHead::message)
      .function("card", &BoundHead::card)
      .function("encode", &BoundHead::encode)
      .function("restore", &BoundHead::restore)
      .function("language", &BoundHead::language)
      .function("answer", &BoundHead::answer)
      .function("trace", &BoundHead::trace)
      .function("angleSweep", &BoundHead::angle_sweep)
      .function("angleGradient", &BoundHead::angle_gradient)
      .function("shots", &BoundHead::shots)
      .function("safeShots", &BoundHead::safe_shots)
      .function("withoutRegions", &BoundHead::without_regions);

  class_<BoundCounterpart>("Counterpart")
      .constructor<val>()
      .property("status", &BoundCounterpart::status)
      .property("message", &BoundCounterpart::message)
      .property("classes", &BoundCounterpart::classes)
      .function("answer", &BoundCounterpart::answer);
}

}  // namespace

EMSCRIPTEN_BINDINGS(qurio) {
  register_common();
  register_text();
  register_object();
  register_answer();
  register_measurements();
  register_models();
}
