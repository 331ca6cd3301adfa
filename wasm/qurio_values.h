// Conversions of the engine module. The structs mirror the interfaces of qurio.d.ts; their arrays
// are null unless status is "ok".
#pragma once

#include <emscripten/val.h>

#include <string>

#include "core/model/answer/log_linear_pool.h"
#include "core/model/head/counterpart.h"
#include "core/model/head/head.h"
#include "core/status.h"
#include "core/text/tokenize.h"

namespace qurio::wasm {

struct TokensResult {
  std::string status;
  std::string message;
  emscripten::val ids = emscripten::val::null();
  emscripten::val words = emscripten::val::null();
};

struct VectorsResult {
  std::string status;
  std::string message;
  emscripten::val values = emscripten::val::null();
};

struct AnswerResult {
  std::string status;
  std::string message;
  emscripten::val probabilities = emscripten::val::null();
  int top = 0;
  float confidence = 0;
  float threshold = 0;
  float support = 0;
  float support_threshold = 0;
  bool unsupported = false;
  bool abstain = false;
  emscripten::val word_to_region = emscripten::val::null();
  emscripten::val region_to_word = emscripten::val::null();
  emscripten::val word_weights = emscripten::val::null();
  emscripten::val region_weights = emscripten::val::null();
  emscripten::val pooled_regions = emscripten::val::null();
  emscripten::val amplitudes = emscripten::val::null();
  emscripten::val expectations = emscripten::val::null();
  emscripten::val head_probabilities = emscripten::val::null();
  int head_top = 0;
  float head_confidence = 0;
  float head_threshold = 0;
  bool head_abstain = false;
  emscripten::val evidence = emscripten::val::null();
  emscripten::val hits = emscripten::val::null();
  emscripten::val hit_weights = emscripten::val::null();
  emscripten::val similarity = emscripten::val::null();
  float head_weight = 0;
  float words_weight = 0;
  float photo_weight = 0;
};

struct TraceResult {
  std::string status;
  std::string message;
  int qubits = 0;
  int classes = 0;
  int rows = 0;
  int row_length = 0;
  emscripten::val values = emscripten::val::null();
};

struct AngleSweepResult {
  std::string status;
  std::string message;
  emscripten::val probabilities = emscripten::val::null();
  emscripten::val gradient = emscripten::val::null();
};

struct ShotsResult {
  std::string status;
  std::string message;
  emscripten::val probabilities = emscripten::val::null();
  emscripten::val low = emscripten::val::null();
  emscripten::val high = emscripten::val::null();
  emscripten::val limit = emscripten::val::null();
  double agreement = 0;
};

struct SafeShotsResult {
  std::string status;
  std::string message;
  double shots = 0;
};

// Measurement of core/model/answer/shots.h as JavaScript writes it.
struct ShotsPlan {
  double shots = 1000;
  double depolarising = 0;
  double readout = 0;
  double seed = 1;
  int repeats = 100;
};

struct CircuitShape {
  int qubits = 0;
  emscripten::val operations = emscripten::val::null();
};

// A tokenizer, or the reason why there is none.
class BoundTokenizer {
 public:
  // `pieces`: strings in the order of their ids; `scores`: Float64Array of the same length.
  BoundTokenizer(const emscripten::val& pieces, const emscripten::val& scores);
  std::string status() const { return std::string(status_name(tokenizer_.status())); }
  std::string message() const { return tokenizer_.message(); }
  // `caption` is UTF-8 in NFKC. The offsets of the words come out in UTF-16 code units.
  TokensResult tokenize(const std::string& caption) const;

 private:
  Result<Tokenizer> tokenizer_;
};

// A head, or the reason why there is none.
class BoundHead {
 public:
  // `arrays`: array of {name, shape, values: Float32Array}; `lexicon`: text of
  // core/model/answer/lexicon.h; `classes`: array of strings.
  BoundHead(const emscripten::val& arrays, const std::string& lexicon,
            const emscripten::val& classes);
  std::string status() const {
    return std::string(status_name(head_.ok() ? pool_.status() : head_.status()));
  }
  std::string message() const { return head_.ok() ? pool_.message() : head_.message(); }
  int classes() const { return head_.ok() ? head_.value().classes() : 0; }
  int region_width() const { return head_.ok() ? head_.value().region_width() : 0; }
  CircuitShape circuit() const;
  emscripten::val angles() const;
  // Float32Array or null: kRegions x region_width, words x kWordWidth. `caption` is UTF-8 in NFKC;
  // the offsets of the hits come out in UTF-16 code units.
  // `angles`: Float32Array, or null: the trained ones.
  AnswerResult answer(const emscripten::val& regions, const emscripten::val& words,
                      const std::string& caption, const emscripten::val& angles) const;
  TraceResult trace(const emscripten::val& regions, const emscripten::val& words,
                    const emscripten::val& angles) const;
  AngleSweepResult angle_sweep(const emscripten::val& regions, const emscripten::val& words,
                               const emscripten::val& angles, int angle, int samples) const;
  ShotsResult shots(const emscripten::val& regions, const emscripten::val& words,
                    const emscripten::val& angles, const ShotsPlan& plan) const;
  SafeShotsResult safe_shots(const emscripten::val& regions, const emscripten::val& words,
                             const emscripten::val& angles, const ShotsPlan& plan) const;

 private:
  BoundHead(const WeightList& weights, const std::string& lexicon, const emscripten::val& classes);
  bool ok() const { return head_.ok() && pool_.ok(); }

  Result<Head> head_;
  Result<LogLinearPool> pool_;
};

// A head that the head is held against, or the reason why there is none.
class BoundCounterpart {
 public:
  // `arrays` as those of BoundHead.
  explicit BoundCounterpart(const emscripten::val& arrays);
  std::string status() const { return std::string(status_name(counterpart_.status())); }
  std::string message() const { return counterpart_.message(); }
  int classes() const { return counterpart_.ok() ? counterpart_.value().config().classes : 0; }
  // Arrays as those of BoundHead::answer.
  VectorsResult answer(const emscripten::val& regions, const emscripten::val& words) const;

 private:
  Result<Counterpart> counterpart_;
};

// `ranges`: Int32Array of (first token, token count) per word; `token_vectors`: tokens x width.
VectorsResult mean_word_vectors(const emscripten::val& ranges, const emscripten::val& token_vectors,
                                int width);

}  // namespace qurio::wasm
