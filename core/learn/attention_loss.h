// The losses that look at attention itself, over the passes of a batch.
#pragma once

#include <span>

#include "core/learn/attention_gradient.h"
#include "core/model/front/trunk.h"

namespace qurio {

// Captions belong to their own photos: `weight` times info_nce (loss.h) of the pooled regions and
// words of the items that have both. The gradients of item b <- of_attention[b]. passes: at least
// as many as of_attention, each `width` wide.
template <typename Real>
Real contrast_loss(Real weight, std::span<const TrunkPass<Real>> passes, Eigen::Index width,
                   std::span<AttentionLossGradient<Real>> of_attention);

// Attention belongs on the object: half of `weight` on the mean of object_miss (loss.h) over the
// photos whose object is known, half on the mean over the words of their captions.
template <typename Real>
Real object_loss(Real weight, std::span<const TrunkPass<Real>> passes,
                 std::span<const Sample<Real>> batch,
                 std::span<AttentionLossGradient<Real>> of_attention);

}  // namespace qurio
