// AdamW (Loshchilov & Hutter 2019, arXiv:1711.05101) on one flat vector, group by group.
#pragma once

#include <span>
#include <vector>

#include "core/model/front/parameters.h"

namespace qurio {

struct AdamWOptions {
  double rate = 6e-3;
  double circuit_rate = 1.2e-2;
  double weight_decay = 0.05;  // of ParameterGroup::weights
  double beta1 = 0.9;
  double beta2 = 0.999;
  double epsilon = 1e-8;
  double clip =
      2;  // largest Euclidean norm of the gradient; longer ones are scaled down. 0: no limit
};

template <typename Real>
class AdamW {
 public:
  explicit AdamW(const ParameterLayout& layout);

  // One step with every rate multiplied by `schedule`. gradient is scaled in place when it is
  // clipped.
  void step(const AdamWOptions& options, double schedule, std::span<Real> parameters,
            std::span<Real> gradient);

 private:
  std::vector<ParameterBlock> blocks_;
  std::vector<Real> mean_, square_;
  double decay1_ = 1;  // beta1^t
  double decay2_ = 1;
};

// Linear rise from 1 / warmup to 1 over the first `warmup` steps, then half a cosine down to 0 at
// `total`. step counts from 0.
double warmup_cosine(int step, int warmup, int total);

}  // namespace qurio
