// The gradient of the trunk (core/model/front/trunk.h).
#pragma once

#include <span>

#include "core/learn/attention_gradient.h"
#include "core/model/front/trunk.h"

namespace qurio {

// ADDS to `gradient`, which is laid out like the parameters. sample and pass are those of the
// forward pass, d_z = dL/dz; back.of_attention may be set by the caller, the rest of `back` is
// scratch.
template <typename Real>
void trunk_backward(const Trunk<Real>& trunk, const ParameterLayout& layout,
                    std::span<const Real> parameters, const Sample<Real>& sample,
                    const TrunkPass<Real>& pass, const VectorIn<Real>& d_z,
                    AttentionBackward<Real>& back, std::span<Real> gradient);

}  // namespace qurio
