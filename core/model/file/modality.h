// The arrays of a head file, in one place for its reader (head.cpp) and its writer (models/train).
//
// The blocks of Fusion (fusion.h) for raw features, i.e. with the whitening folded into
// region_projection (region width x d) and word_projection (512 x d) and their biases, and
//   - circuit [4]: qubits, layers, entangling gates (0 or 1), Encoding (its number)
//   - temperature [3]: of the softmax, by modality case
//   - threshold [3]: of inlier_score (abstain.h), by modality case
//   - novelty_mean [3, F], F = readout_size(qubits)
//   - novelty_prototypes [3, n, F]
//   - kPoolArrays, which the head does not read: whole.h, prototypes.h and exemplars.h
#pragma once

#include <cstddef>

namespace qurio {

// Modality cases, in the order of the arrays above.
inline constexpr std::size_t kPhotoAndCaption = 0;
inline constexpr std::size_t kPhotoOnly = 1;
inline constexpr std::size_t kCaptionOnly = 2;
inline constexpr std::size_t kModalityCases = 3;

inline constexpr const char* kPoolArrays[] = {
    "whole",        "photo_mean",       "photo_inverse_sd", "photo_map",
    "photo_centre", "photo_prototypes", "exemplar_map",     "exemplar_centre",
    "exemplars",    "exemplar_classes"};

}  // namespace qurio
