#include "core/learn/adamw.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace qurio {
namespace {

template <typename Real>
void clip(std::span<Real> gradient, double limit) {
  double square = 0;
  for (const Real g : gradient) square += static_cast<double>(g) * static_cast<double>(g);
  const double norm = std::sqrt(square);
  if (!(norm > limit)) return;
  const Real scale = static_cast<Real>(limit / norm);
  for (Real& g : gradient) g *= scale;
}

double rate_of(const AdamWOptions& options, ParameterGroup group) {
  switch (group) {
    case ParameterGroup::weights:
    case ParameterGroup::plain:
      return options.rate;
    case ParameterGroup::circuit:
      return options.circuit_rate;
    case ParameterGroup::frozen:
      return 0;
  }
  return 0;
}

}  // namespace

template <typename Real>
AdamW<Real>::AdamW(const ParameterLayout& layout)
    : blocks_(layout.blocks().begin(), layout.blocks().end()),
      mean_(layout.size(), Real(0)),
      square_(layout.size(), Real(0)) {}

template <typename Real>
void AdamW<Real>::step(const AdamWOptions& options, double schedule, std::span<Real> parameters,
                       std::span<Real> gradient) {
  if (options.clip > 0) clip(gradient, options.clip);
  decay1_ *= options.beta1;
  decay2_ *= options.beta2;
  const Real beta1 = static_cast<Real>(options.beta1);
  const Real beta2 = static_cast<Real>(options.beta2);
  const Real unbias = static_cast<Real>(1 / std::sqrt(1 - decay2_));
  const Real epsilon = static_cast<Real>(options.epsilon);
  for (const ParameterBlock& block : blocks_) {
    const double rate = schedule * rate_of(options, block.group);
    if (rate == 0) continue;
    const Real step = static_cast<Real>(rate / (1 - decay1_));
    const Real kept = block.group == ParameterGroup::weights
                          ? static_cast<Real>(1 - rate * options.weight_decay)
                          : Real(1);
    for (std::size_t i = block.offset; i < block.offset + block.size(); ++i) {
      mean_[i] = beta1 * mean_[i] + (1 - beta1) * gradient[i];
      square_[i] = beta2 * square_[i] + (1 - beta2) * gradient[i] * gradient[i];
      parameters[i] =
          kept * parameters[i] - step * mean_[i] / (std::sqrt(square_[i]) * unbias + epsilon);
    }
  }
}

double warmup_cosine(int step, int warmup, int total) {
  if (step < warmup) return static_cast<double>(step + 1) / warmup;
  const double progress = static_cast<double>(step - warmup) / std::max(1, total - warmup);
  return 0.5 * (1 + std::cos(std::numbers::pi * std::min(1.0, progress)));
}

template class AdamW<float>;
template class AdamW<double>;

}  // namespace qurio
