// One trained head of the comparison beside the quantum head, ready to answer: the same features
// in, the probabilities of the same classes out. Heads: head.h.
#pragma once

#include <array>
#include <vector>

#include "core/model/file/modality.h"
#include "core/model/head/fusion.h"
#include "core/model/head/head.h"

namespace qurio {

// The arrays of a counterpart are the blocks of Fusion (fusion.h) for raw features, i.e. with the
// whitening folded into region_projection and word_projection as in a head file, without the
// projection and bias of a modality that the head never sees, and
//   - head [8]: FeatureMapKind, hidden, qubits, layers, entangling gates (0 or 1), Encoding, sees
//     photos, sees captions (0 or 1)
//   - temperature [3]: of the softmax, by modality case
inline constexpr std::size_t kArmNumbers = 8;

// Whether the blocks of a head leave this one out: it belongs to a modality that the head never
// sees.
bool is_left_out(const HeadConfig& config, const ParameterBlock& block);

class Counterpart {
 public:
  // Errors: weights_mismatch (an array is missing, twice there, of another shape, or unknown; an
  // head or temperature that cannot be), not_finite. The message names the array.
  static Result<Counterpart> load(const WeightList& weights);

  const HeadConfig& config() const { return fusion_.config(); }

  // Probabilities of the classes, sum 1; what the head never sees is taken away first. Empty: then
  // nothing is left that it could answer to. Errors: those of Head::answer.
  Result<std::vector<float>> answer(const HeadInput& input) const;

 private:
  explicit Counterpart(Fusion<float> fusion) : fusion_(std::move(fusion)) {}

  Fusion<float> fusion_;
  std::vector<float> parameters_;
  std::array<float, kModalityCases> temperature_{};
};

}  // namespace qurio
