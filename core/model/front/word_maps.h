// Where a word looks, as it is shown: what the word adds to where every word looks.
//
//   a = softmax_r(V g_v + h b)            where a word looks that prefers no region
//   m = (a + sum_w A_w) / (L + 1)         where every word looks
//   e_w = max(0, A_w - m)                 what word w adds
//   M_w = e_w / |e_w|, |.| the sum over regions; 1 / R in every region where |e_w| < kLeastAdded
//
// A as in attention.h, whose gate draws every word to the same few regions: of the words of a
// caption that name something half have the maximum of A in one region, a third that of M, and
// a map points at what its word names as often (models/attention/evaluate.mjs has the figures).
// a stands for a word more, so that the map of a word that is alone is what it adds to none.
// Derived from attention for those who look at it: no answer depends on it.
#pragma once

#include "core/model/front/attention.h"

namespace qurio {

// |e_w| is the total variation distance of A_w and m. Below this a word looks nowhere in
// particular, and what is left would be magnified twentyfold; fewer than one word of 200 adds as
// little to a caption that a person wrote.
inline constexpr double kLeastAdded = 0.05;

// M: L x R, rows sum to 1; 0 x 0 where a modality is missing. `pass`: as attention() left it under
// the same weights.
template <typename Real>
Matrix<Real> word_maps(const AttentionWeights<Real>& weights, const AttentionPass<Real>& pass);

}  // namespace qurio
