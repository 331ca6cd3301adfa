// Conversions of the engine module: JavaScript's values into those of core and back. The results of
// core are bound as they are (qurio.cpp).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/model/answer/angle_sweep.h"
#include "core/model/answer/counterpart.h"
#include "core/model/answer/recogniser.h"
#include "core/model/answer/shots.h"
#include "core/model/answer/trace.h"
#include "core/status.h"
#include "core/text/tokenize.h"
#include "wasm/values.h"

namespace qurio::wasm {

// A list of numbers on its own.
struct Numbers {
  std::vector<float> values;
};

struct FlatTokens {
  std::vector<std::int32_t> ids;
  std::vector<std::int32_t> words;  // word_rows (core/text/words.h)
  std::string language;             // guess_language (core/text/language_guess.h)
};

// A tokenizer, or the reason why there is none.
class BoundTokenizer {
 public:
  // `pieces`: strings in the order of their ids; `scores`: Float64Array of the same length.
  BoundTokenizer(const emscripten::val& pieces, const std::vector<double>& scores);
  std::string status() const { return name_of(tokenizer_.status()); }
  std::string message() const { return tokenizer_.message(); }
  // `caption` is UTF-8 in NFKC.
  Outcome<FlatTokens> tokenize(const std::string& caption) const;

 private:
  Result<Tokenizer> tokenizer_;
};

using BoundObject = Outcome<EncodedObject>;

// What never changes about a head.
struct HeadCard {
  int qubits = 0;
  int classes = 0;
  int region_width = 0;
  emscripten::val circuit = emscripten::val::array();  // {gate, wires, angles} each
  std::vector<float> angles;
};

// A head and all that answers with it, or the reason why there is none. `angles`: Float32Array, or
// null: the trained ones.
class BoundHead {
 public:
  // `file`: {metadata: {key: text}, arrays: [{name, shape, values: Float32Array}]}.
  explicit BoundHead(const emscripten::val& file);
  std::string status() const { return name_of(recogniser_.status()); }
  std::string message() const { return recogniser_.message(); }
  HeadCard card() const;
  // Float32Array or null: kRegions x region_width, words x kWordWidth. `caption` is UTF-8 in NFKC;
  // `language`, an index into kLanguageNames, says how it is read (-1: as language() says).
  BoundObject encode(const emscripten::val& regions, const emscripten::val& words,
                     const std::string& caption, int language) const;
  // From the `kept` numbers of an object that this head has encoded with that caption.
  BoundObject restore(const std::vector<float>& kept, const std::string& caption,
                      int language) const;
  // Which language the lexicon reads a caption in, likewise; -1 where there is no head.
  int language(const std::string& caption) const;
  Outcome<Answer> answer(const BoundObject& object, const std::vector<float>& angles) const;
  Outcome<Trace> trace(const BoundObject& object, const std::vector<float>& angles) const;
  Outcome<Numbers> angle_sweep(const BoundObject& object, const std::vector<float>& angles,
                               int angle, int samples) const;
  Outcome<Numbers> angle_gradient(const BoundObject& object,
                                  const std::vector<float>& angles) const;
  Outcome<MeasuredAnswer> shots(const BoundObject& object, const std::vector<float>& angles,
                                const Measurement& plan) const;
  Outcome<SafeShots> safe_shots(const BoundObject& object, const std::vector<float>& angles,
                                const Measurement& plan) const;
  Outcome<Numbers> without_regions(const BoundObject& object, int first, int end,
                                   const std::vector<float>& angles) const;

 private:
  // ask(recogniser), or what is wrong with this head.
  template <typename T, class Ask>
  Outcome<T> asked(Ask ask) const;

  Result<Recogniser> recogniser_;
};

// A model that the head is held against, or the reason why there is none.
class BoundCounterpart {
 public:
  // `file` as that of BoundHead.
  explicit BoundCounterpart(const emscripten::val& file);
  std::string status() const { return name_of(counterpart_.status()); }
  std::string message() const { return counterpart_.message(); }
  int classes() const { return counterpart_.ok() ? counterpart_.value().config().classes : 0; }
  // Of an object that any head has encoded.
  Outcome<Numbers> answer(const BoundObject& object) const;

 private:
  Result<Counterpart> counterpart_;
};

Attention attention_of(const BoundObject& object);
std::vector<float> amplitudes_of(const BoundObject& object);
std::vector<float> kept_of(const BoundObject& object);
std::string modality_of(const BoundObject& object);
std::string language_of(const BoundObject& object);
std::string conclusion_of_answer(const Outcome<Answer>& answer);
// Embind wants one for every field; no answer comes from JavaScript.
void ignore_conclusion(Outcome<Answer>& answer, const std::string& name);

Outcome<Numbers> mean_word_vectors(const std::vector<std::int32_t>& ranges,
                                   const std::vector<float>& token_vectors, int width);

}  // namespace qurio::wasm
