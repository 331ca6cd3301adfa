// Conversions of the engine module. The structs mirror the interfaces of qurio.d.ts; their arrays
// are null unless status is "ok".
#pragma once

#include <emscripten/val.h>

#include <string>

#include "core/model/head.h"
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
  bool abstain = false;
  emscripten::val word_to_region = emscripten::val::null();
  emscripten::val region_to_word = emscripten::val::null();
  emscripten::val word_weights = emscripten::val::null();
  emscripten::val region_weights = emscripten::val::null();
  emscripten::val pooled_regions = emscripten::val::null();
  emscripten::val amplitudes = emscripten::val::null();
  emscripten::val expectations = emscripten::val::null();
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
  // `arrays`: array of {name, shape, values: Float32Array}.
  explicit BoundHead(const emscripten::val& arrays);
  std::string status() const { return std::string(status_name(head_.status())); }
  std::string message() const { return head_.message(); }
  int classes() const { return head_.ok() ? head_.value().classes() : 0; }
  int region_width() const { return head_.ok() ? head_.value().region_width() : 0; }
  CircuitShape circuit() const;
  emscripten::val angles() const;
  // Float32Array or null: kRegions x region_width, words x kWordWidth.
  AnswerResult answer(const emscripten::val& regions, const emscripten::val& words) const;
  TraceResult trace(const emscripten::val& regions, const emscripten::val& words) const;

 private:
  Result<Head> head_;
};

// `ranges`: Int32Array of (first token, token count) per word; `token_vectors`: tokens x width.
VectorsResult mean_word_vectors(const emscripten::val& ranges, const emscripten::val& token_vectors,
                                int width);

}  // namespace qurio::wasm
