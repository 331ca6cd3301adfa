// What a model is asked with.
#pragma once

#include <cstddef>
#include <iterator>

#include "core/model/file/modality.h"

namespace qurio {

// Captions count only where a person wrote them (caption_kind real); "masked" ones have lost every
// word that names their class.
enum class Condition { photo_caption, photo_masked, photo, caption, masked };

struct ConditionRow {
  Condition condition;
  bool masked;
  const char* name;      // in results
  const char* title;     // in tables
  std::size_t modality;  // its column in the arrays of a head file
};

// In the order of the enumerators.
inline constexpr ConditionRow kConditionTable[] = {
    {Condition::photo_caption, false, "photo_caption", "photo + caption", kPhotoAndCaption},
    {Condition::photo_masked, true, "photo_masked", "photo + caption without class words",
     kPhotoAndCaption},
    {Condition::photo, false, "photo", "photo only", kPhotoOnly},
    {Condition::caption, false, "caption", "caption only", kCaptionOnly},
    {Condition::masked, true, "masked", "caption without class words only", kCaptionOnly}};

inline constexpr Condition kConditions[] = {Condition::photo_caption, Condition::photo_masked,
                                            Condition::photo, Condition::caption,
                                            Condition::masked};
inline constexpr std::size_t kConditionCount = std::size(kConditions);

constexpr const ConditionRow& about(Condition condition) {
  return kConditionTable[static_cast<std::size_t>(condition)];
}

// The condition that stands for a modality case.
inline constexpr Condition kCaseConditions[kModalityCases] = {Condition::photo_caption,
                                                              Condition::photo, Condition::caption};

}  // namespace qurio
