// A trained QCMFM head, ready to answer: features of one photo and one caption in, classes and the
// whole way there out. Design: section 2 of the model description in README.md (head J6E).
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/model/file/named_array.h"
#include "core/quantum/quantum.h"
#include "core/status.h"

namespace qurio {

inline constexpr int kRegions = 49;     // 7x7 over the whole picture, row by row from the top left
inline constexpr int kMaxWords = 24;    // words that reach attention
inline constexpr int kWordWidth = 512;  // one language-encoder vector

struct HeadInput {
  // kRegions x region_width, row-major; empty: there is no photo.
  std::span<const float> regions;
  // word_count x kWordWidth, row-major; empty: there is no caption.
  std::span<const float> words;
};

struct HeadAnswer {
  std::vector<float> probabilities;  // one per class, sum 1, temperature applied
  int top = 0;                       // index of the largest
  // Larger is more familiar: the number `abstain` is decided on, and the threshold it is held
  // against.
  float confidence = 0;
  float threshold = 0;
  bool abstain = false;

  // Attention. Empty where its modality is missing. Every row sums to 1.
  std::vector<float> word_to_region;  // A: words x kRegions
  std::vector<float> region_to_word;  // B: kRegions x words
  std::vector<float> word_weights;    // beta: words
  std::vector<float> region_weights;  // gamma: kRegions
  std::vector<float> pooled_regions;  // where the picture vector v came from: kRegions, sum 1 (mean
                                      // of gamma and alpha)

  std::vector<float> amplitudes;    // 2^qubits real amplitudes that enter the circuit
  std::vector<float> expectations;  // readout_size(qubits), order of readout_zx
};

// One flat buffer for the page: steps() = operations + 1 rows (row 0: after encoding), each row
//   amplitudes re (2^n), amplitudes im (2^n), Bloch vectors (3 n), one-qubit entropies (n),
//   mutual information of pairs (n(n-1)/2), class probabilities if read out here (classes).
// Entropies and mutual information in bits.
struct HeadTrace {
  int qubits = 0;
  int classes = 0;
  int rows = 0;
  int row_length = 0;
  std::vector<float> values;
};

// What turning one angle does while everything else stays. An angle that occurs once, in a gate of
// the two-term shift rule, moves every expectation on a + b cos t + c sin t (Nakanishi, Fujii,
// Todo, Phys. Rev. Research 2, 043158, 2020): three evaluations give the whole curve, exactly.
struct AngleSweep {
  std::vector<float> coefficients;   // readout_size x 3: a, b, c of every expectation
  std::vector<float> probabilities;  // samples x classes, at t = -pi + 2 pi s / (samples - 1)
};

class Head {
 public:
  // Errors: weights_mismatch (names the array), not_finite.
  static Result<Head> load(const WeightList& weights);

  Head(Head&&) noexcept;
  Head& operator=(Head&&) noexcept;
  ~Head();

  int classes() const;
  int region_width() const;
  const Circuit& circuit() const;
  std::span<const float> angles() const;

  // `angles` are those of the circuit; none: the trained ones. Errors: invalid_argument (both
  // modalities missing, wrong sizes, more than kMaxWords, another number of angles), not_finite.
  Result<HeadAnswer> answer(const HeadInput& input, std::span<const float> angles = {}) const;
  // The same forward pass, every circuit step observed.
  Result<HeadTrace> trace(const HeadInput& input, std::span<const float> angles = {}) const;
  // The class probabilities if these expectations were read out of the circuit (readout_size, in
  // the order of readout_zx), for an object of the given modalities. Errors: invalid_argument
  // (another number of them, neither modality), not_finite.
  Result<std::vector<float>> read_out(std::span<const float> expectations, bool photo,
                                      bool caption) const;
  // The curve of one angle, at least two samples of it. Errors also: invalid_argument (no such
  // angle, or one that the rule does not hold for).
  Result<AngleSweep> angle_sweep(const HeadInput& input, std::span<const float> angles, int angle,
                                 int samples) const;
  // d log p(label) / d angle for every angle, by the parameter-shift rule. Errors as angle().
  Result<std::vector<float>> angle_gradient(const HeadInput& input, std::span<const float> angles,
                                            int label) const;

 private:
  struct Impl;
  explicit Head(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace qurio
