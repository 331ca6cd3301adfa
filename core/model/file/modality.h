// The three cases of what is known of an object. What a head decides it decides in each on its own:
// arrays by modality case are in this order.
#pragma once

#include <cstddef>
#include <string_view>

namespace qurio {

inline constexpr std::size_t kPhotoAndCaption = 0;
inline constexpr std::size_t kPhotoOnly = 1;
inline constexpr std::size_t kCaptionOnly = 2;
inline constexpr std::size_t kModalityCases = 3;

// As the binding names them.
inline constexpr std::string_view kModalityNames[kModalityCases] = {"photo and caption", "photo",
                                                                    "caption"};

// Precondition: one of them is there.
constexpr std::size_t modality_case(bool photo, bool caption) {
  if (!caption) return kPhotoOnly;
  return photo ? kPhotoAndCaption : kCaptionOnly;
}

}  // namespace qurio
