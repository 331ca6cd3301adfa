// One trained model beside the head, ready to answer: the same features in, the probabilities of
// the same classes out. Any model file will do, a head's too: what a head decides is not asked.
#pragma once

#include <array>
#include <vector>

#include "core/model/answer/encoded_object.h"
#include "core/model/file/model_file.h"
#include "core/model/head/fusion.h"

namespace qurio {

class Counterpart {
 public:
  // Errors: weights_mismatch, not_finite, with the key or array that is wrong.
  static Result<Counterpart> load(const ModelFile& file);

  const HeadConfig& config() const { return fusion_.config(); }

  // Probabilities of the classes, sum 1; what the model never sees is taken away first. Empty: then
  // nothing is left that it could answer to. Errors: invalid_argument (regions of another width),
  // not_finite.
  Result<std::vector<float>> answer(const ObjectFeatures& features) const;

 private:
  Counterpart(Fusion<float> fusion, std::vector<float> parameters,
              const std::array<float, kModalityCases>& temperature);

  Fusion<float> fusion_;
  std::vector<float> parameters_;
  std::array<float, kModalityCases> temperature_;
};

}  // namespace qurio
