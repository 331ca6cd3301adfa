// The binding table of the engine: tokenizer, word vectors, head, counterparts. Its contract for
// JavaScript is qurio.d.ts.
#include <emscripten/bind.h>

#include "wasm/qurio_values.h"
#include "wasm/values.h"

EMSCRIPTEN_BINDINGS(qurio) {
  using emscripten::class_;
  using emscripten::function;
  using emscripten::val;
  using emscripten::value_object;
  using namespace qurio::wasm;  // NOLINT(google-build-using-namespace): the table below is its
                                // subject

  register_common();

  value_object<TokensResult>("TokensResult")
      .field("status", &TokensResult::status)
      .field("message", &TokensResult::message)
      .field("ids", &TokensResult::ids)
      .field("words", &TokensResult::words);

  value_object<VectorsResult>("VectorsResult")
      .field("status", &VectorsResult::status)
      .field("message", &VectorsResult::message)
      .field("values", &VectorsResult::values);

  value_object<AnswerResult>("AnswerResult")
      .field("status", &AnswerResult::status)
      .field("message", &AnswerResult::message)
      .field("probabilities", &AnswerResult::probabilities)
      .field("top", &AnswerResult::top)
      .field("confidence", &AnswerResult::confidence)
      .field("threshold", &AnswerResult::threshold)
      .field("support", &AnswerResult::support)
      .field("supportThreshold", &AnswerResult::support_threshold)
      .field("unsupported", &AnswerResult::unsupported)
      .field("abstain", &AnswerResult::abstain)
      .field("wordToRegion", &AnswerResult::word_to_region)
      .field("regionToWord", &AnswerResult::region_to_word)
      .field("wordWeights", &AnswerResult::word_weights)
      .field("regionWeights", &AnswerResult::region_weights)
      .field("pooledRegions", &AnswerResult::pooled_regions)
      .field("amplitudes", &AnswerResult::amplitudes)
      .field("expectations", &AnswerResult::expectations)
      .field("headProbabilities", &AnswerResult::head_probabilities)
      .field("headTop", &AnswerResult::head_top)
      .field("headConfidence", &AnswerResult::head_confidence)
      .field("headThreshold", &AnswerResult::head_threshold)
      .field("headAbstain", &AnswerResult::head_abstain)
      .field("evidence", &AnswerResult::evidence)
      .field("hits", &AnswerResult::hits)
      .field("hitWeights", &AnswerResult::hit_weights)
      .field("similarity", &AnswerResult::similarity)
      .field("headWeight", &AnswerResult::head_weight)
      .field("wordsWeight", &AnswerResult::words_weight)
      .field("photoWeight", &AnswerResult::photo_weight);

  value_object<TraceResult>("TraceResult")
      .field("status", &TraceResult::status)
      .field("message", &TraceResult::message)
      .field("qubits", &TraceResult::qubits)
      .field("classes", &TraceResult::classes)
      .field("rows", &TraceResult::rows)
      .field("rowLength", &TraceResult::row_length)
      .field("values", &TraceResult::values);

  value_object<AngleSweepResult>("KnobResult")
      .field("status", &AngleSweepResult::status)
      .field("message", &AngleSweepResult::message)
      .field("probabilities", &AngleSweepResult::probabilities)
      .field("gradient", &AngleSweepResult::gradient);

  value_object<ShotsPlan>("ShotsPlan")
      .field("shots", &ShotsPlan::shots)
      .field("depolarising", &ShotsPlan::depolarising)
      .field("readout", &ShotsPlan::readout)
      .field("seed", &ShotsPlan::seed)
      .field("repeats", &ShotsPlan::repeats);

  value_object<ShotsResult>("ShotsResult")
      .field("status", &ShotsResult::status)
      .field("message", &ShotsResult::message)
      .field("probabilities", &ShotsResult::probabilities)
      .field("low", &ShotsResult::low)
      .field("high", &ShotsResult::high)
      .field("limit", &ShotsResult::limit)
      .field("agreement", &ShotsResult::agreement);

  value_object<SafeShotsResult>("SafeShotsResult")
      .field("status", &SafeShotsResult::status)
      .field("message", &SafeShotsResult::message)
      .field("shots", &SafeShotsResult::shots);

  value_object<CircuitShape>("CircuitShape")
      .field("qubits", &CircuitShape::qubits)
      .field("operations", &CircuitShape::operations);

  class_<BoundTokenizer>("Tokenizer")
      .constructor<val, val>()
      .property("status", &BoundTokenizer::status)
      .property("message", &BoundTokenizer::message)
      .function("tokenize", &BoundTokenizer::tokenize);

  class_<BoundHead>("Head")
      .constructor<val, std::string, val>()
      .property("status", &BoundHead::status)
      .property("message", &BoundHead::message)
      .property("classes", &BoundHead::classes)
      .property("regionWidth", &BoundHead::region_width)
      .function("circuit", &BoundHead::circuit)
      .function("angles", &BoundHead::angles)
      .function("answer", &BoundHead::answer)
      .function("trace", &BoundHead::trace)
      .function("knob", &BoundHead::angle_sweep)
      .function("shots", &BoundHead::shots)
      .function("safeShots", &BoundHead::safe_shots);

  class_<BoundCounterpart>("Rival")
      .constructor<val>()
      .property("status", &BoundCounterpart::status)
      .property("message", &BoundCounterpart::message)
      .property("classes", &BoundCounterpart::classes)
      .function("answer", &BoundCounterpart::answer);

  function("wordVectors", &mean_word_vectors);
}
