// What a head is asked with: the features of one object, checked.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/model/file/modality.h"
#include "core/model/front/trunk.h"
#include "core/status.h"

namespace qurio {

inline constexpr int kRegions = 49;     // 7x7 over the whole picture, row by row from the top left
inline constexpr int kMaxWords = 24;    // words that reach attention
inline constexpr int kWordWidth = 512;  // one language-encoder vector

struct HeadInput {
  // kRegions x region width, row-major; empty: there is no photo.
  std::vector<float> regions;
  // word count x kWordWidth, row-major; empty: there is no caption.
  std::vector<float> words;
};

// An input that fits, and what follows from it.
struct ObjectFeatures : HeadInput {
  Vector<float> border_distance;  // of the regions (border_distance.h); empty without a photo
  std::size_t modality = kPhotoAndCaption;
};

// Errors: invalid_argument (both modalities missing, wrong sizes, more than kMaxWords), not_finite.
Result<ObjectFeatures> checked_features(HeadInput input, int region_width);

// The features as the trunk takes them, less what this head does not see. Looks into `features`.
Sample<float> sample_of(const ObjectFeatures& features, bool photo = true, bool caption = true);

bool all_finite(std::span<const float> values);

}  // namespace qurio
