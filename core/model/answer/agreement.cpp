#include "core/model/answer/agreement.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/model/answer/log_linear_pool.h"
#include "core/model/head/circuit_head.h"

namespace qurio {
namespace {

double safe_log(double probability) {
  return std::log(std::max(probability, double{kLeastProbability}));
}

// Sums over the groups, then every class that is in none.
std::vector<double> by_group(std::span<const float> probabilities, const ClassGroups& groups) {
  std::vector<double> sums(groups.names.size(), 0);
  for (std::size_t k = 0; k < probabilities.size(); ++k) {
    const int group = groups.names.empty() ? kNoGroup : groups.of_class[k];
    if (group == kNoGroup) {
      sums.push_back(probabilities[k]);
    } else {
      sums[static_cast<std::size_t>(group)] += probabilities[k];
    }
  }
  return sums;
}

template <typename Values>
double overlap(const Values& a, const Values& b) {
  double sum = 0;
  for (std::size_t k = 0; k < a.size(); ++k) sum += double{a[k]} * double{b[k]};
  return sum;
}

}  // namespace

AgreementInputs agreement_inputs(std::span<const float> photo, std::span<const float> caption,
                                 const ClassGroups& groups) {
  const auto p = static_cast<std::size_t>(largest(photo));
  const auto q = static_cast<std::size_t>(largest(caption));
  return {safe_log(overlap(photo, caption)),
          safe_log(overlap(by_group(photo, groups), by_group(caption, groups))),
          safe_log(photo[q]),
          safe_log(caption[p]),
          photo[p],
          caption[q]};
}

float AgreementModel::agreement(const AgreementInputs& inputs) const {
  double z = bias;
  for (std::size_t k = 0; k < inputs.size(); ++k) z += double{weights[k]} * inputs[k];
  return static_cast<float>(1 / (1 + std::exp(-z)));
}

AgreementModel read_agreement(ModelReader& reader) {
  AgreementModel model;
  const NamedArray* const found = reader.array("agreement", {1, kAgreementInputs + 2});
  if (found == nullptr) return model;
  model.bias = found->values.front();
  std::copy_n(found->values.begin() + 1, kAgreementInputs, model.weights.begin());
  model.threshold = found->values.back();
  return model;
}

NamedArray agreement_array(const AgreementModel& model) {
  NamedArray array{"agreement", {1, kAgreementInputs + 2}, {model.bias}};
  array.values.insert(array.values.end(), model.weights.begin(), model.weights.end());
  array.values.push_back(model.threshold);
  return array;
}

}  // namespace qurio
