// A trained QCMFM head: features -> attention -> amplitudes -> circuit at any angles ->
// expectations -> class probabilities. Design: section 2 of the model description in README.md
// (head J6E).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/model/file/model_reader.h"
#include "core/model/front/head_input.h"
#include "core/model/head/circuit_features.h"
#include "core/model/head/fusion.h"
#include "core/quantum/quantum.h"
#include "core/status.h"

namespace qurio {

// Empty where its modality is missing. Every row sums to 1.
struct Attention {
  std::vector<float> word_to_region;  // A: words x kRegions
  std::vector<float> region_to_word;  // B: kRegions x words
  std::vector<float> word_maps;       // words x kRegions: what each word adds (front/word_maps.h)
  std::vector<float> word_weights;    // beta: words
  std::vector<float> region_weights;  // gamma: kRegions
  // Where the picture vector v came from: kRegions, sum 1 (mean of gamma and alpha).
  std::vector<float> pooled_regions;
};

// What enters the circuit.
struct EncodedState {
  Attention attention;
  std::vector<float> amplitudes;  // 2^qubits, real
};

// Immutable. `amplitudes` are 2^qubits numbers, `angles` as many as angles().
class CircuitHead {
 public:
  // Wrong, as the reader has it: the configuration, a block, the temperature.
  static Result<CircuitHead> read(ModelReader& reader);

  const HeadConfig& config() const { return fusion_.config(); }
  const Circuit& circuit() const { return plan_.circuit(); }
  // The circuit for one state at a time; the trace steps through it.
  const Plan<float>& plan() const { return plan_; }
  // The trained ones.
  std::span<const float> angles() const;
  // A number that two heads of different weights hardly share.
  std::uint32_t fingerprint() const { return fingerprint_; }

  // NaN stands for the trained angle, no angles at all for all of them. Errors: invalid_argument
  // (another number of them), not_finite (an infinite one).
  Result<std::vector<float>> resolved(std::span<const float> angles) const;

  // Precondition: features of config().region_width.
  EncodedState encode(const ObjectFeatures& features) const;
  // readout_size(qubits) numbers, in the order of readout_zx.
  std::vector<float> expectations(std::span<const float> amplitudes,
                                  std::span<const float> angles) const;
  // One per class, sum 1, at the temperature of the modality case (modality.h). Precondition:
  // readout_size(qubits) expectations.
  std::vector<float> probabilities(std::span<const float> expectations, std::size_t modality) const;
  // What the softmax of probabilities() is taken of.
  std::vector<float> logits(std::span<const float> expectations, std::size_t modality) const;

 private:
  CircuitHead(Fusion<float> fusion, std::vector<float> parameters, Plan<float> plan);
  const CircuitFeatures<float>& features() const;

  Fusion<float> fusion_;
  std::vector<float> parameters_;  // laid out as fusion_ says
  Plan<float> plan_;
  std::array<float, kModalityCases> temperature_{};
  std::uint32_t fingerprint_ = 0;
};

// The index of the largest, the first of equals. Precondition: there is one.
int largest(std::span<const float> values);

// The temperatures of a file. Wrong, as the reader has it: missing, not positive.
std::array<float, kModalityCases> read_temperature(ModelReader& reader);

}  // namespace qurio
