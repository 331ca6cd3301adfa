// What training minimises: cross-entropy of the classes plus a contrastive term between picture and
// words.
#pragma once

#include <span>

#include "core/model/matrix.h"

namespace qurio {

// Mean over the batch of the cross-entropy between softmax(logits) and the smoothed label
// (1 - smoothing) [label] + smoothing / classes (Szegedy et al. 2016). d_logits <- its gradient.
// logits: B x classes; labels: B class indices. Returns the loss.
template <typename Real>
Real cross_entropy(const Matrix<Real>& logits, std::span<const int> labels, Real smoothing,
                   Matrix<Real>& d_logits);

inline constexpr double kContrastiveTemperature = 0.1;

// InfoNCE both ways (van den Oord et al. 2018): row i of `a` belongs to row i of `b`; scores are
// cosines / kContrastiveTemperature; the mean of the two cross-entropies over n rows. d_a, d_b <-
// the gradients. Fewer than two rows: 0, with zero gradients.
template <typename Real>
Real info_nce(const Matrix<Real>& a, const Matrix<Real>& b, Matrix<Real>& d_a, Matrix<Real>& d_b);

inline constexpr double kObjectFloor = 1e-3;

// -log(shares . map + kObjectFloor): how far an attention map (sum 1) misses the object that
// `shares` (0 to 1) of every region show. d_map <- the gradient.
template <typename Real>
Real object_miss(const VectorIn<Real>& map, const VectorIn<Real>& shares, VectorOut<Real> d_map);

}  // namespace qurio
