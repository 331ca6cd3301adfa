#include "core/model/answer/agreement.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/model/answer/log_linear_pool.h"
#include "core/model/head/circuit_head.h"

namespace qurio {
namespace {

double scaled_log(double probability) {
  constexpr double kLeast = kLeastProbability;
  return std::log(std::max(probability, kLeast)) / std::log(kLeast);
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

double overlap(std::span<const float> a, const Matrix<float>& between, std::span<const float> b) {
  if (between.size() == 0) return 1;
  double sum = 0;
  for (std::size_t c = 0; c < a.size(); ++c) {
    const float* const row = between.row(static_cast<Eigen::Index>(c)).data();
    for (std::size_t d = 0; d < b.size(); ++d) sum += double{a[c]} * double{row[d]} * double{b[d]};
  }
  return sum;
}

}  // namespace

AgreementTerms agreement_terms(std::span<const float> photo, std::span<const float> caption,
                               const Matrix<float>& together, const ClassGroups& groups) {
  const auto p = static_cast<std::size_t>(largest(photo));
  const auto q = static_cast<std::size_t>(largest(caption));
  AgreementTerms x{scaled_log(overlap(photo, caption)),
                   scaled_log(overlap(by_group(photo, groups), by_group(caption, groups))),
                   scaled_log(overlap(photo, together, caption)),
                   scaled_log(photo[q]),
                   scaled_log(caption[p]),
                   photo[p],
                   caption[q]};
  std::size_t next = kAgreementInputs;
  for (std::size_t k = 0; k < kAgreementInputs; ++k) {
    for (std::size_t l = k; l < kAgreementInputs; ++l) x[next++] = x[k] * x[l];
  }
  return x;
}

float AgreementModel::agreement(std::span<const float> photo, std::span<const float> caption,
                                const ClassGroups& groups) const {
  const AgreementTerms x = agreement_terms(photo, caption, together, groups);
  double z = bias;
  for (std::size_t k = 0; k < x.size(); ++k) z += double{weights[k]} * x[k];
  return static_cast<float>(1 / (1 + std::exp(-z)));
}

AgreementModel read_agreement(ModelReader& reader, int classes) {
  AgreementModel model;
  const NamedArray* const found = reader.array("agreement", {1, kAgreementTerms + 2});
  model.together = reader.matrix("agreement_classes", classes, classes);
  if (found == nullptr) return model;
  model.bias = found->values.front();
  std::copy_n(found->values.begin() + 1, kAgreementTerms, model.weights.begin());
  model.threshold = found->values.back();
  return model;
}

std::vector<NamedArray> agreement_arrays(const AgreementModel& model, int classes) {
  NamedArray array{"agreement", {1, kAgreementTerms + 2}, {model.bias}};
  array.values.insert(array.values.end(), model.weights.begin(), model.weights.end());
  array.values.push_back(model.threshold);
  const auto side = static_cast<std::size_t>(classes);
  NamedArray together{"agreement_classes", {side, side}, std::vector<float>(side * side, 1)};
  std::copy_n(model.together.data(), model.together.size(), together.values.begin());
  return {std::move(array), std::move(together)};
}

}  // namespace qurio
